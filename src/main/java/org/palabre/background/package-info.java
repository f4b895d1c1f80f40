/** Work that can wait: it takes what the sessions leave of the processors. */
@NullMarked
package org.palabre.background;

import org.jspecify.annotations.NullMarked;
