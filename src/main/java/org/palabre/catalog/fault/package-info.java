/** What is wrong with a method file, where, and what to do about it. */
@NullMarked
package org.palabre.catalog.fault;

import org.jspecify.annotations.NullMarked;
