/** The record as linked data. */
@NullMarked
package org.palabre.record.linked;

import org.jspecify.annotations.NullMarked;
