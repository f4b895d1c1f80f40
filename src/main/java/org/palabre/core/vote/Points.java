package org.palabre.core.vote;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.palabre.core.id.ItemId;
import org.palabre.core.method.Props;

/**
 * Votes that add up: <b>approval</b> (one point each for as many items as one likes) and <b>dots</b> ({@code dots}
 * points to spread, at most {@code max_per_item} on one). The sum decides.
 */
record Points(String word) implements VoteMethod {
    static final Points APPROVAL = new Points("approval");
    static final Points DOTS = new Points("dots");

    @Override
    public Optional<Fault> fault(Props step, Ballot before, VoteEvent.Marked mark, int value) {
        int most = mostOnOne(step);
        if (value < 1) {
            return Optional.of(new Fault(Fault.Kind.BAD_VALUE, most));
        }
        if (value > most) {
            return Optional.of(new Fault(Fault.Kind.TOO_MANY_ON_ONE, most));
        }
        int others = before.spent() - before.mark(mark.item(), mark.criterion()).orElse(0);
        int limit = dots(step);
        return others + value > limit ? Optional.of(new Fault(Fault.Kind.VOTES_SPENT, limit)) : Optional.empty();
    }

    @Override
    public List<Integer> values(Props step) {
        return IntStream.rangeClosed(1, mostOnOne(step)).boxed().toList();
    }

    @Override
    public int marks(Props step, int candidates) {
        return Math.min(dots(step), candidates);
    }

    @Override
    public List<Tally.Row> count(Props step, List<ItemId> candidates, Collection<Ballot> ballots) {
        List<Tally.Row> rows =
                candidates.stream().map(item -> row(step, item, ballots)).toList();
        return Ranking.rank(rows, Comparator.comparingInt(Tally.Row::sum).reversed());
    }

    private Tally.Row row(Props step, ItemId item, Collection<Ballot> ballots) {
        int votes = 0;
        int sum = 0;
        for (Ballot ballot : ballots) {
            int given = criteria(step).stream()
                    .mapToInt(criterion -> ballot.mark(item, criterion).orElse(0))
                    .sum();
            votes += given > 0 ? 1 : 0;
            sum += given;
        }
        return new Tally.Row(item, votes, sum, List.of(), List.of(), Optional.empty(), 0);
    }

    private int mostOnOne(Props step) {
        return this.equals(APPROVAL) ? 1 : step.number("max_per_item", dots(step));
    }

    private int dots(Props step) {
        return this.equals(APPROVAL) ? Integer.MAX_VALUE / 2 : step.number("dots", 3);
    }
}
