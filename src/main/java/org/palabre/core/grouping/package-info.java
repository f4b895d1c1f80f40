@NullMarked
package org.palabre.core.grouping;

import org.jspecify.annotations.NullMarked;
