/** The event log: the truth of every session, of which everything else is a cache or a projection. */
@NullMarked
package org.palabre.record.log;

import org.jspecify.annotations.NullMarked;
