/** What a room asks of core. */
@NullMarked
package org.palabre.live.rules;

import org.jspecify.annotations.NullMarked;
