@NullMarked
package org.palabre.core.engine;

import org.jspecify.annotations.NullMarked;
