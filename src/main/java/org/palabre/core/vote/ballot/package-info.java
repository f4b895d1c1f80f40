/** The words of voting: what a ballot holds, what a way of voting answers, what a count says. */
@NullMarked
package org.palabre.core.vote.ballot;

import org.jspecify.annotations.NullMarked;
