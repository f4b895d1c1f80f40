@NullMarked
package org.palabre.core.organise;

import org.jspecify.annotations.NullMarked;
