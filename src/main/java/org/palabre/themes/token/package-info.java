/** Cuts texts into the numbered pieces that models were taught with. */
@NullMarked
package org.palabre.themes.token;

import org.jspecify.annotations.NullMarked;
