package org.palabre.core.vote.ballot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;

/**
 * The count of a vote.
 *
 * @param method the word of the file ({@code dots}…)
 * @param electorate how many could vote
 * @param cast how many did, abstentions included
 * @param abstained how many of them wanted none of their marks counted
 * @param quorum whether enough voted; empty where the method asks for no quorum
 * @param rows best first
 * @param objections reasoned ones, in an order that tells nothing of who came when
 * @param figures of the whole vote, by name
 */
public record Tally(
        String method,
        int electorate,
        int cast,
        int abstained,
        Optional<Boolean> quorum,
        List<String> criteria,
        List<Row> rows,
        List<Objection> objections,
        Map<String, Double> figures) {
    public Tally {
        criteria = List.copyOf(criteria);
        rows = List.copyOf(rows);
        objections = List.copyOf(objections);
        figures = Map.copyOf(figures);
    }

    /**
     * What one item got. What a method does not measure is empty.
     *
     * @param rank 1 for the best; ties share a rank
     * @param votes how many people marked it
     * @param sum of all values
     * @param scores per criterion, in the order of the tally's criteria
     * @param grades how many gave each grade, best first
     * @param grade index of the grade that stands for all, 0 best (majority judgement)
     * @param figures what else the way of voting says of it, by name ({@code copeland}, {@code surprise}…)
     */
    public record Row(
            ItemId item,
            int rank,
            int votes,
            int sum,
            Support support,
            List<Score> scores,
            List<Integer> grades,
            Optional<Integer> grade,
            Map<String, Double> figures) {
        public Row {
            scores = List.copyOf(scores);
            grades = List.copyOf(grades);
            figures = Map.copyOf(figures);
        }

        public static Row of(ItemId item, int votes, int sum, Support support) {
            return new Row(item, 0, votes, sum, support, List.of(), List.of(), Optional.empty(), Map.of());
        }

        public Row scored(List<Score> made) {
            return new Row(item, rank, votes, sum, support, made, grades, grade, figures);
        }

        public Row graded(List<Integer> counts, Optional<Integer> median) {
            return new Row(item, rank, votes, sum, support, scores, counts, median, figures);
        }

        public Row with(Map<String, Double> named) {
            return new Row(item, rank, votes, sum, support, scores, grades, grade, named);
        }

        public double figure(String name) {
            return figures.getOrDefault(name, 0.0);
        }

        Row ranked(int place) {
            return new Row(item, place, votes, sum, support, scores, grades, grade, figures);
        }
    }

    /** Mean, median and quartiles of one criterion; n values. */
    public record Score(int n, double mean, double median, double low, double high) {

        /** How far the middle half lies apart. */
        public double spread() {
            return high - low;
        }
    }

    /** Why somebody could not consent; {@code by} only where the vote is an open one. */
    public record Objection(ItemId item, String words, Optional<PersonId> by) {}

    public Optional<Row> row(ItemId item) {
        return rows.stream().filter(row -> row.item().equals(item)).findFirst();
    }
}
