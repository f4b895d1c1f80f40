@NullMarked
package org.palabre.core.sight;

import org.jspecify.annotations.NullMarked;
