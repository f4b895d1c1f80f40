/** Pictures of numbers in a record: how items were weighed, how each step was taken part in. Each has its number in words beside it. */
@NullMarked
package org.palabre.web.record.chart;

import org.jspecify.annotations.NullMarked;
