/** The forms a conversation can take: whose turn it is, for how long, in which part. */
@NullMarked
package org.palabre.core.talk;

import org.jspecify.annotations.NullMarked;
