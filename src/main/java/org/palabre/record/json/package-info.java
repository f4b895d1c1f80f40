/** How the records of {@code core} are written as JSON. */
@NullMarked
package org.palabre.record.json;

import org.jspecify.annotations.NullMarked;
