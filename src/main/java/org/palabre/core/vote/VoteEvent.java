package org.palabre.core.vote;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.vote.ballot.Tally;

/** What happens in a vote. A ballot is the fold of one person's marks and casts. */
public sealed interface VoteEvent {
    RunId run();

    /**
     * What somebody voted. The log keeps it in an envelope that nobody can read who has the log alone, where the vote is not an open one.
     */
    sealed interface OfBallot extends VoteEvent {
        PersonId person();

        /** How many bytes the envelope has, whatever is in it; 0 for none. */
        int envelope();
    }

    /**
     * One mark on one ballot.
     *
     * @param criterion {@code vote} where the vote has only one
     * @param value empty: the mark is taken back
     * @param words the reason of an objection
     */
    record Marked(
            RunId run,
            PersonId person,
            ItemId item,
            String criterion,
            Optional<Integer> value,
            Optional<String> words,
            int envelope)
            implements OfBallot {}

    /** A whole ballot, in place of the one before. */
    record Cast(
            RunId run,
            PersonId person,
            Map<ItemId, Map<String, Integer>> marks,
            Map<ItemId, String> words,
            boolean abstains,
            int envelope)
            implements OfBallot {
        public Cast {
            marks = Map.copyOf(marks);
            words = Map.copyOf(words);
        }
    }

    /** A ballot in its envelope: that there is one is all that can be known without the key. */
    record Sealed(RunId run, String letter) implements VoteEvent {}

    /** Who was given which items to mark. */
    record Dealt(RunId run, Map<PersonId, List<ItemId>> cards) implements VoteEvent {
        public Dealt {
            cards = Map.copyOf(cards);
        }
    }

    /** The count, made once when the vote closes, so that it never changes with a later version of the formula. */
    record Counted(RunId run, Tally tally) implements VoteEvent {}
}
