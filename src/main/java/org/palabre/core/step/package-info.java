@NullMarked
package org.palabre.core.step;

import org.jspecify.annotations.NullMarked;
