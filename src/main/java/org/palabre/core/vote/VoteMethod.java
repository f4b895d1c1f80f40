package org.palabre.core.vote;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.palabre.core.id.ItemId;
import org.palabre.core.method.Props;

/** One way of voting: what a ballot may hold, and how ballots are counted. Pure functions. */
public interface VoteMethod {

    /** The word of the method file. */
    String word();

    /** What one votes on each item; one word where there is nothing to distinguish. */
    default List<String> criteria(Props step) {
        List<String> given = step.words("criteria");
        return given.isEmpty() ? List.of("vote") : given;
    }

    /**
     * Whether the ballot may take this mark.
     *
     * @param value not empty; taking a mark back is always right
     */
    Optional<Fault> fault(Props step, Ballot before, VoteEvent.Marked mark, int value);

    /** Values a mark may have, lowest first: what a bot or a test chooses from. */
    List<Integer> values(Props step);

    /** How many marks a full ballot has, at most, given so many candidates. */
    default int marks(Props step, int candidates) {
        return candidates * criteria(step).size();
    }

    /** The rows of the tally, best first, ranks set; every candidate has one. */
    List<Tally.Row> count(Props step, List<ItemId> candidates, Collection<Ballot> ballots);

    /** How many reasoned objections there are, in ways of voting that know them. */
    default int objections(Tally tally) {
        return 0;
    }

    /** A mark that would break the rules of the vote. {@code limit}: what it may not pass. */
    record Fault(Kind kind, int limit) {
        public enum Kind {
            VOTES_SPENT,
            TOO_MANY_ON_ONE,
            BAD_VALUE
        }
    }
}
