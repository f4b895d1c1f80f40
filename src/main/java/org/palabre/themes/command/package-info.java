/** {@code ./palabre themes}: themes for the ideas of a file, without a server. */
@NullMarked
package org.palabre.themes.command;

import org.jspecify.annotations.NullMarked;
