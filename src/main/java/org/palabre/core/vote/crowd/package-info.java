/** Ways of voting that rest on how a crowd spreads: dealt cards, predictions, camps. */
@NullMarked
package org.palabre.core.vote.crowd;

import org.jspecify.annotations.NullMarked;
