/** The record as files: each written by a library that is kept by others. */
@NullMarked
package org.palabre.web.record.export;

import org.jspecify.annotations.NullMarked;
