@NullMarked
package org.palabre.core.board;

import org.jspecify.annotations.NullMarked;
