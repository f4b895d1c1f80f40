/** Proposes themes for ideas, in this process: nothing leaves it. {@code docs/themes.md} tells how and how well. */
@NullMarked
package org.palabre.themes;

import org.jspecify.annotations.NullMarked;
