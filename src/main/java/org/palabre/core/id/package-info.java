@NullMarked
package org.palabre.core.id;

import org.jspecify.annotations.NullMarked;
