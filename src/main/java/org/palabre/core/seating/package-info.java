/** Who sits with whom: the arithmetic of groups. It knows people, prices and tables, and nothing of sessions. */
@NullMarked
package org.palabre.core.seating;

import org.jspecify.annotations.NullMarked;
