/** Groups vectors, with respect for what people have grouped. Deterministic. */
@NullMarked
package org.palabre.themes.cluster;

import org.jspecify.annotations.NullMarked;
