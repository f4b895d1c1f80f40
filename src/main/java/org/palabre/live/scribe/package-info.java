/** How a session is written down: wishes, batches, one commit after the other. */
@NullMarked
package org.palabre.live.scribe;

import org.jspecify.annotations.NullMarked;
