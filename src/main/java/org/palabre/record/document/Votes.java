package org.palabre.record.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How items were weighed, what was kept of them and why. Parts of a {@link SessionRecord}. */
public final class Votes {
    private Votes() {}

    /**
     * What {@link org.palabre.core.vote.ballot.Tally} says, as {@code record/1} says it for good: the two are apart so that counting may change
     * while the document does not, and since of a count not every reader may have every line.
     *
     * @param electorate how many could vote
     * @param abstained how many of those who voted wanted none of their marks counted
     * @param quorum whether enough voted, where the method asks for it
     * @param cast how many did
     * @param grades best first, for votes in grades
     */
    public record Count(
            String run,
            String step,
            String method,
            int electorate,
            int cast,
            int abstained,
            Optional<Boolean> quorum,
            List<Proceedings.Label> criteria,
            List<Proceedings.Label> grades,
            List<Weight> rows,
            List<Objected> objections,
            Map<String, Double> figures) {
        public Count {
            criteria = List.copyOf(criteria);
            grades = List.copyOf(grades);
            rows = List.copyOf(rows);
            objections = List.copyOf(objections);
            figures = Collections.unmodifiableMap(new TreeMap<>(figures));
        }

        /** The same with other rows and objections. */
        public Count with(List<Weight> others, List<Objected> heard) {
            return new Count(
                    run, step, method, electorate, cast, abstained, quorum, criteria, grades, others, heard, figures);
        }
    }

    /** Why somebody could not consent; {@code by} only where the vote was an open one. */
    public record Objected(String item, String words, Optional<String> by) {}

    /** What one item got; see {@link org.palabre.core.vote.ballot.Tally.Row}. Share and spread are between 0 and 1. */
    public record Weight(
            String item,
            int rank,
            int votes,
            int sum,
            double share,
            double spread,
            List<Scored> scores,
            List<Integer> grades,
            Optional<Integer> grade,
            Map<String, Double> figures) {
        public Weight {
            scores = List.copyOf(scores);
            grades = List.copyOf(grades);
            figures = Collections.unmodifiableMap(new TreeMap<>(figures));
        }

        /** The same of an item with another number. */
        public Weight with(String other) {
            return new Weight(other, rank, votes, sum, share, spread, scores, grades, grade, figures);
        }
    }

    public record Scored(String criterion, int n, double mean, double median, double spread) {}

    /**
     * @param basis the run of the vote that it rests on
     * @param tied kept because the rule could not tell them apart
     * @param reasons why what a plain count might have dropped was kept; see {@link org.palabre.core.session.Selection.Reason}
     */
    public record Kept(
            String run,
            String step,
            Optional<String> basis,
            List<String> chosen,
            List<Saved> saved,
            List<String> tied,
            Map<String, List<String>> reasons) {
        public Kept {
            chosen = List.copyOf(chosen);
            saved = List.copyOf(saved);
            tied = List.copyOf(tied);
            reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
        }
    }

    public record Saved(String item, String by) {}

    /**
     * What is rare and was kept all the same: never to be absorbed by what many say.
     *
     * @param why {@code championed}: somebody saved it from a selection; {@code watched}: written as a signal
     * @param by who saved it
     */
    public record Signal(String item, String why, Optional<String> by) {}
}
