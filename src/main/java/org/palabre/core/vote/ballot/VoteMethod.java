package org.palabre.core.vote.ballot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.palabre.core.id.ItemId;
import org.palabre.core.method.Props;

/** One way of voting: what a ballot may hold, and how ballots are counted. Pure functions. */
public interface VoteMethod {

    /** The word of the method file. */
    String word();

    /** What one votes on each item; one word where there is nothing to distinguish. */
    default List<String> criteria(Props step) {
        List<String> given = step.words("criteria");
        return given.isEmpty() ? List.of(Mark.ONE) : given;
    }

    /** Whether a ballot of this vote has a place for such a mark. */
    default boolean knows(Question question, Mark mark) {
        return criteria(question.step()).contains(mark.criterion());
    }

    /**
     * Whether the ballot may take this mark.
     *
     * @param value of the mark; taking one back is always right
     */
    Optional<Fault> fault(Question question, Ballot before, Mark mark, int value);

    /** What a mark does to the ballot: itself, and other marks that make room for it. */
    default List<Mark> marking(Question question, Ballot before, Mark mark) {
        return List.of(mark);
    }

    /** Values a mark may have, lowest first. */
    List<Integer> values(Question question);

    /** A ballot filled at random, as a bot does: marks that can be made one after the other. */
    default List<Mark> fill(Question question, RandomGenerator chance) {
        List<Integer> values = values(question);
        List<Mark> marks = new ArrayList<>();
        for (ItemId item : question.candidates()) {
            criteria(question.step())
                    .forEach(criterion ->
                            marks.add(Mark.of(item, criterion, values.get(chance.nextInt(values.size())))));
        }
        return marks;
    }

    /** Whether leaving an item unmarked is a vote on it, so that who has marked anything would tell how the count stands. */
    default boolean silenceSpeaks() {
        return false;
    }

    /** Counts ballots; none of them abstains, and their order does not matter. */
    Count count(Question question, Collection<Ballot> ballots);

    /** A mark that would break the rules of the vote. {@code limit}: what it may not pass. */
    record Fault(Kind kind, int limit) {
        public enum Kind {
            VOTES_SPENT,
            VOTES_SPENT_HERE,
            TOO_MANY_ON_ONE,
            BAD_VALUE,
            NEEDS_REASON,
            NOT_DEALT
        }

        public static Optional<Fault> unless(boolean right, Kind kind, int limit) {
            return right ? Optional.empty() : Optional.of(new Fault(kind, limit));
        }
    }
}
