/** A method in one language, as browsers get it (docs/protocol.md, "The script"). */
@NullMarked
package org.palabre.catalog.script;

import org.jspecify.annotations.NullMarked;
