/** A method as one file that people can send each other. */
@NullMarked
package org.palabre.catalog.pack;

import org.jspecify.annotations.NullMarked;
