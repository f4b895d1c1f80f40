/** From a commitment back to the stories it grew from, and from a story on to what became of it. */
@NullMarked
package org.palabre.web.record.lineage;

import org.jspecify.annotations.NullMarked;
