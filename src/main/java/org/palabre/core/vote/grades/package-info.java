/** Ways of voting that put each item on a scale: scores, judgement, consent, gradients, fingers, thumbs. */
@NullMarked
package org.palabre.core.vote.grades;

import org.jspecify.annotations.NullMarked;
