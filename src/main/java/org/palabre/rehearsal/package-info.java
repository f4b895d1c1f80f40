/** Bots that play a session as people would: through the same rooms, log and visibility. */
@NullMarked
package org.palabre.rehearsal;

import org.jspecify.annotations.NullMarked;
