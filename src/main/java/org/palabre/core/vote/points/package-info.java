/** Ways of voting that add up: approval, dots, budget. */
@NullMarked
package org.palabre.core.vote.points;

import org.jspecify.annotations.NullMarked;
