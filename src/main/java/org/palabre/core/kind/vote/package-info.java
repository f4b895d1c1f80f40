/** Votes as steps: who may vote on what, how ballots are cast, when they are counted. */
@NullMarked
package org.palabre.core.kind.vote;

import org.jspecify.annotations.NullMarked;
