/** The methods that workspaces write for themselves: drafts that change, and versions that do not. */
@NullMarked
package org.palabre.studio;

import org.jspecify.annotations.NullMarked;
