/** The very first start: a one-time link that makes the first account and its workspace. */
@NullMarked
package org.palabre.people.setup;

import org.jspecify.annotations.NullMarked;
