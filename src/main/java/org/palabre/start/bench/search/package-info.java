/** Measures the record of a large session, and searches over many. */
@NullMarked
package org.palabre.start.bench.search;

import org.jspecify.annotations.NullMarked;
