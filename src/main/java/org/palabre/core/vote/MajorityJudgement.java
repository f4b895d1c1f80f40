package org.palabre.core.vote;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.palabre.core.id.ItemId;
import org.palabre.core.method.Props;

/**
 * <b>majority_judgement</b> (Balinski &amp; Laraki, 2007): everybody grades every item on one scale of words, 0 the best. An item's
 * grade is the median, the lower (worse) of the two middle ones when their number is even. Ties are broken by taking
 * one median grade away from each and looking again, to the end: the exact sequence, not the majority gauge. Those who
 * did not grade an item do not count for it.
 */
record MajorityJudgement() implements VoteMethod {
    private static final int USUAL_GRADES = 6;

    @Override
    public String word() {
        return "majority_judgement";
    }

    @Override
    public Optional<Fault> fault(Props step, Ballot before, VoteEvent.Marked mark, int value) {
        return value >= 0 && value < grades(step)
                ? Optional.empty()
                : Optional.of(new Fault(Fault.Kind.BAD_VALUE, grades(step) - 1));
    }

    @Override
    public List<Integer> values(Props step) {
        return IntStream.range(0, grades(step)).boxed().toList();
    }

    @Override
    public List<Tally.Row> count(Props step, List<ItemId> candidates, Collection<Ballot> ballots) {
        List<Tally.Row> rows =
                candidates.stream().map(item -> row(step, item, ballots)).toList();
        return Ranking.rank(rows, MajorityJudgement::bestFirst);
    }

    private Tally.Row row(Props step, ItemId item, Collection<Ballot> ballots) {
        int[] counts = new int[grades(step)];
        for (Ballot ballot : ballots) {
            criteria(step).stream()
                    .flatMap(criterion -> ballot.mark(item, criterion).stream())
                    .forEach(grade -> counts[grade]++);
        }
        int votes = Arrays.stream(counts).sum();
        Optional<Integer> grade = votes == 0 ? Optional.empty() : Optional.of(median(counts));
        return new Tally.Row(
                item, votes, 0, List.of(), Arrays.stream(counts).boxed().toList(), grade, 0);
    }

    /** Compares the sequences of successively removed medians; an item nobody graded comes last. */
    static int bestFirst(Tally.Row a, Tally.Row b) {
        int[] left = a.grades().stream().mapToInt(Integer::intValue).toArray();
        int[] right = b.grades().stream().mapToInt(Integer::intValue).toArray();
        while (true) {
            boolean leftEmpty = Arrays.stream(left).sum() == 0;
            boolean rightEmpty = Arrays.stream(right).sum() == 0;
            if (leftEmpty || rightEmpty) {
                return Boolean.compare(leftEmpty, rightEmpty);
            }
            int difference = median(left) - median(right);
            if (difference != 0) {
                return difference;
            }
            left[median(left)]--;
            right[median(right)]--;
        }
    }

    /** @param counts per grade, best first, not all 0 */
    private static int median(int[] counts) {
        int total = Arrays.stream(counts).sum();
        int wanted = total / 2 + 1; // the lower middle of an even number, counted from the best
        int seen = 0;
        for (int grade = 0; grade < counts.length; grade++) {
            seen += counts[grade];
            if (seen >= wanted) {
                return grade;
            }
        }
        throw new IllegalStateException("no grades");
    }

    private static int grades(Props step) {
        int named = step.words("grades").size();
        return named > 1 ? named : step.number("grades", USUAL_GRADES);
    }
}
