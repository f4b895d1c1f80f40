@NullMarked
package org.palabre.core.kind;

import org.jspecify.annotations.NullMarked;
