@NullMarked
package org.palabre.core.method;

import org.jspecify.annotations.NullMarked;
