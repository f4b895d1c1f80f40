/** The PostgreSQL that Palabre brings along: unpacking it, running it as a user it accepts, stopping its orphans. */
@NullMarked
package org.palabre.start.postgres;

import org.jspecify.annotations.NullMarked;
