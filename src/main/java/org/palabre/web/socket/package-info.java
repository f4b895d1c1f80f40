/** The socket of a live session: who may connect, what may be said, and how it is read. */
@NullMarked
package org.palabre.web.socket;

import org.jspecify.annotations.NullMarked;
