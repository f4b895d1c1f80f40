/** Choosing what goes on: the rule, and what protects the few from it. */
@NullMarked
package org.palabre.core.kind.choosing;

import org.jspecify.annotations.NullMarked;
