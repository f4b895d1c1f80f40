/** How long a session is kept, and how somebody's words leave it. */
@NullMarked
package org.palabre.record.life;

import org.jspecify.annotations.NullMarked;
