package org.palabre.core.vote.points;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palabre.core.id.ItemId;
import org.palabre.core.method.Props;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Count;
import org.palabre.core.vote.ballot.Mark;
import org.palabre.core.vote.ballot.Question;
import org.palabre.core.vote.ballot.Ranking;
import org.palabre.core.vote.ballot.Support;
import org.palabre.core.vote.ballot.Tally;
import org.palabre.core.vote.ballot.VoteMethod;

/**
 * Votes that add up; the sum decides. The share is of what the whole electorate could have given to one item.
 *
 * <ul>
 *   <li><b>approval</b> (Brams &amp; Fishburn, "Approval Voting", APSR 72, 1978): one point each for as many items as one likes. Worked
 *       example: Lackner &amp; Skowron, "Multi-Winner Voting with Approval Preferences", 2023, examples 1 and 2.
 *   <li><b>dots</b>: {@code dots} points to spread, at most {@code max_per_item} on one; with {@code per: collection}, so many in each of
 *       the collections, none of which can then take from another. Cumulative voting, as Illinois elected three by
 *       three votes from 1870 to 1980 (Sawyer &amp; MacRae, "Game Theory and Cumulative Voting in Illinois: 1902–1954", APSR 56, 1962).
 *       Worked example: with as many votes as seats, a minority that keeps together needs one voter more than votes/(seats + 1) to
 *       have a seat (Cole, "Legal and Mathematical Aspects of Cumulative Voting", South Carolina Law Quarterly 2, 1950).
 * </ul>
 */
public record Points(String word) implements VoteMethod {
    public static final Points APPROVAL = new Points("approval");
    public static final Points DOTS = new Points("dots");

    @Override
    public Optional<Fault> fault(Question question, Ballot before, Mark mark, int value) {
        int most = mostOnOne(question.step());
        if (value < 1) {
            return Optional.of(new Fault(Fault.Kind.BAD_VALUE, most));
        }
        if (value > most) {
            return Optional.of(new Fault(Fault.Kind.TOO_MANY_ON_ONE, most));
        }
        String here = question.collection(mark.item());
        int others = before.spentOn(item -> question.collection(item).equals(here))
                - before.mark(mark.item(), mark.criterion()).orElse(0);
        int limit = dots(question.step());
        return Fault.unless(
                others + value <= limit, here.isEmpty() ? Fault.Kind.VOTES_SPENT : Fault.Kind.VOTES_SPENT_HERE, limit);
    }

    @Override
    public List<Integer> values(Question question) {
        return IntStream.rangeClosed(1, mostOnOne(question.step())).boxed().toList();
    }

    /** A third of the items approved; or all dots, one by one. */
    @Override
    public List<Mark> fill(Question question, RandomGenerator chance) {
        List<ItemId> items = question.candidates();
        if (this.equals(APPROVAL)) {
            return items.stream()
                    .filter(item -> chance.nextInt(3) == 0)
                    .map(item -> Mark.of(item, criteria(question.step()).getFirst(), 1))
                    .toList();
        }
        Map<String, List<ItemId>> piles =
                items.stream().collect(Collectors.groupingBy(question::collection, TreeMap::new, Collectors.toList()));
        return piles.values().stream()
                .flatMap(pile -> spread(question, pile, chance).stream())
                .toList();
    }

    private List<Mark> spread(Question question, List<ItemId> items, RandomGenerator chance) {
        List<Mark> marks = new ArrayList<>();
        int from = chance.nextInt(items.size());
        for (int i = 0; i < Math.min(items.size(), dots(question.step())); i++) {
            marks.add(Mark.of(
                    items.get((from + i) % items.size()),
                    criteria(question.step()).getFirst(),
                    1));
        }
        return marks;
    }

    @Override
    public boolean silenceSpeaks() {
        return true;
    }

    @Override
    public Count count(Question question, Collection<Ballot> ballots) {
        List<Tally.Row> rows = question.candidates().stream()
                .map(item -> row(question, item, ballots))
                .toList();
        return Count.of(
                Ranking.rank(rows, Comparator.comparingInt(Tally.Row::sum).reversed()));
    }

    private Tally.Row row(Question question, ItemId item, Collection<Ballot> ballots) {
        List<Integer> given = ballots.stream()
                .map(ballot -> criteria(question.step()).stream()
                        .mapToInt(criterion -> ballot.mark(item, criterion).orElse(0))
                        .sum())
                .filter(points -> points > 0)
                .toList();
        double most = Math.min(mostOnOne(question.step()), dots(question.step()));
        Support support = Support.spent(
                given.stream().map(points -> points / most).toList(), ballots.size(), question.electorate());
        return Tally.Row.of(
                item, given.size(), given.stream().mapToInt(Integer::intValue).sum(), support);
    }

    private int mostOnOne(Props step) {
        return this.equals(APPROVAL) ? 1 : step.number("max_per_item", dots(step));
    }

    private int dots(Props step) {
        return this.equals(APPROVAL) ? Integer.MAX_VALUE / 2 : step.number("dots", 3);
    }
}
