package org.palabre.core.vote;

import java.util.List;
import java.util.Optional;
import org.palabre.core.id.ItemId;

/**
 * The count of a vote.
 *
 * @param method the word of the file ({@code dots}…)
 * @param electorate how many could vote
 * @param cast how many did
 * @param rows best first
 */
public record Tally(String method, int electorate, int cast, List<String> criteria, List<Row> rows) {
    public Tally {
        criteria = List.copyOf(criteria);
        rows = List.copyOf(rows);
    }

    /**
     * What one item got. What a method does not measure is empty.
     *
     * @param votes how many people marked it
     * @param sum of all values
     * @param scores per criterion, in the order of the tally's criteria
     * @param grades how many gave each grade, best first (majority judgement)
     * @param grade index of the majority grade, 0 best
     * @param rank 1 for the best; ties share a rank
     */
    public record Row(
            ItemId item,
            int votes,
            int sum,
            List<Score> scores,
            List<Integer> grades,
            Optional<Integer> grade,
            int rank) {
        public Row {
            scores = List.copyOf(scores);
            grades = List.copyOf(grades);
        }

        Row ranked(int place) {
            return new Row(item, votes, sum, scores, grades, grade, place);
        }
    }

    /** Mean, median and interquartile range of one criterion; n values. */
    public record Score(int n, double mean, double median, double spread) {}

    public Optional<Row> row(ItemId item) {
        return rows.stream().filter(row -> row.item().equals(item)).findFirst();
    }
}
