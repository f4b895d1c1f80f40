package org.palabre.core.vote.grades;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.palabre.core.id.ItemId;
import org.palabre.core.method.Props;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Count;
import org.palabre.core.vote.ballot.Mark;
import org.palabre.core.vote.ballot.Question;
import org.palabre.core.vote.ballot.Ranking;
import org.palabre.core.vote.ballot.Tally;
import org.palabre.core.vote.ballot.VoteMethod;

/**
 * <b>majority_judgement</b> (Balinski &amp; Laraki, "A theory of measuring, electing, and ranking", PNAS 104, 2007; "Majority Judgment",
 * MIT Press 2011): everybody grades every item on one scale of words, 0 the best. An item's grade is the median, the lower
 * (worse) of the two middle ones when their number is even. Ties are broken by taking one median grade away from each and
 * looking again, to the end: the exact sequence, not the majority gauge. Worked example: twelve candidates for president of France as
 * graded at Orsay in 2007 ("Election by Majority Judgment: Experimental Evidence", 2007). Those who did not grade an item do not count for it;
 * an item that fewer than half of the voters graded comes after those that more did: figure {@code few} is 1.
 */
public record MajorityJudgement() implements VoteMethod {
    private static final int USUAL_GRADES = 6;

    @Override
    public String word() {
        return "majority_judgement";
    }

    @Override
    public Optional<Fault> fault(Question question, Ballot before, Mark mark, int value) {
        int grades = grades(question.step());
        return Fault.unless(value >= 0 && value < grades, Fault.Kind.BAD_VALUE, grades - 1);
    }

    @Override
    public List<Integer> values(Question question) {
        return IntStream.range(0, grades(question.step())).boxed().toList();
    }

    @Override
    public Count count(Question question, Collection<Ballot> ballots) {
        List<Tally.Row> rows = question.candidates().stream()
                .map(item -> row(question, item, ballots))
                .toList();
        return Count.of(Ranking.rank(
                rows,
                Comparator.<Tally.Row>comparingDouble(row -> row.figure("few"))
                        .thenComparing(MajorityJudgement::bestFirst)));
    }

    private Tally.Row row(Question question, ItemId item, Collection<Ballot> ballots) {
        int[] counts = Histogram.of(
                grades(question.step()), ballots.stream().flatMap(ballot -> criteria(question.step()).stream()
                        .flatMap(criterion -> ballot.mark(item, criterion).stream())));
        int votes = Arrays.stream(counts).sum();
        Optional<Integer> grade = votes == 0 ? Optional.empty() : Optional.of(median(counts));
        return Tally.Row.of(item, votes, 0, Histogram.support(counts))
                .graded(Arrays.stream(counts).boxed().toList(), grade)
                .with(2 * votes < ballots.size() ? Map.of("few", 1.0) : Map.of());
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
    static int median(int[] counts) {
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
