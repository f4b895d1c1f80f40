package org.palabre.core.vote;

import java.util.Optional;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;

/** What happens in a vote. A ballot is the fold of one person's marks. */
public sealed interface VoteEvent {
    RunId run();

    /**
     * One mark on one ballot.
     *
     * @param criterion {@code vote} where the vote has only one
     * @param value empty: the mark is taken back
     */
    record Marked(RunId run, PersonId person, ItemId item, String criterion, Optional<Integer> value)
            implements VoteEvent {}

    /** The count, made once when the vote closes, so that it never changes with a later version of the formula. */
    record Counted(RunId run, Tally tally) implements VoteEvent {}
}
