/** The running sessions: one room each, rebuilt from its log, answering after the commit. */
@NullMarked
package org.palabre.live;

import org.jspecify.annotations.NullMarked;
