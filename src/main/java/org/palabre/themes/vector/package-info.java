/** Ideas as vectors: what a model says of their meaning, and which words they hold. */
@NullMarked
package org.palabre.themes.vector;

import org.jspecify.annotations.NullMarked;
