@NullMarked
package org.palabre.core.item;

import org.jspecify.annotations.NullMarked;
