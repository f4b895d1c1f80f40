/** The one thread a room lives on, with its clock and alarms. */
@NullMarked
package org.palabre.live.loop;

import org.jspecify.annotations.NullMarked;
