/** Who is connected to a room, and what they are sent. */
@NullMarked
package org.palabre.live.fanout;

import org.jspecify.annotations.NullMarked;
