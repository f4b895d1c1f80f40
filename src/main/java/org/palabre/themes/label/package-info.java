/** Names themes by the words of their ideas. */
@NullMarked
package org.palabre.themes.label;

import org.jspecify.annotations.NullMarked;
