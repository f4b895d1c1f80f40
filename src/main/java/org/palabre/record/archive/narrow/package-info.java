/** The versions of a record for those who were not in the room. */
@NullMarked
package org.palabre.record.archive.narrow;

import org.jspecify.annotations.NullMarked;
