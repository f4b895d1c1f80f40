@NullMarked
package org.palabre.core.vote;

import org.jspecify.annotations.NullMarked;
