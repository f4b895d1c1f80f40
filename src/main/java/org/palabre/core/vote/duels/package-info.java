/** Ways of voting that compare items with each other: ranks and pairs. */
@NullMarked
package org.palabre.core.vote.duels;

import org.jspecify.annotations.NullMarked;
