/** A session that is over, played again from its log. */
@NullMarked
package org.palabre.live.replay;

import org.jspecify.annotations.NullMarked;
