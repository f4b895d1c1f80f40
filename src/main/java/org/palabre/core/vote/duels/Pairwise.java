package org.palabre.core.vote.duels;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
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
 * <b>pairwise</b>: everybody is given {@code budget} pairs and says which of the two they prefer (L. L. Thurstone's comparative judgement,
 * 1927). The order is by {@link BradleyTerry} strength; the Copeland score stands beside it. Figures of a row: {@code strength},
 * {@code copeland}, {@code compared} (in how many comparisons). The share is how often it would be preferred to another.
 */
public record Pairwise() implements VoteMethod {
    private static final int USUAL_BUDGET = 10;

    @Override
    public String word() {
        return "pairwise";
    }

    /** Which pairs somebody is given: each item as often as every other, as far as the budget goes. */
    public static List<ItemId> deal(Question question, long seed) {
        List<ItemId> ring = new ArrayList<>(question.candidates().stream()
                .sorted(Comparator.comparing(ItemId::value))
                .toList());
        Collections.shuffle(ring, new Random(seed));
        int n = ring.size();
        int most = Math.min(question.step().number("budget", USUAL_BUDGET), n * (n - 1) / 2);
        List<ItemId> dealt = new ArrayList<>();
        for (int step = 1; step <= n / 2; step++) {
            for (int i : everyOtherFirst(n)) {
                // halfway round the ring each pair comes twice
                if (dealt.size() < 2 * most && (2 * step < n || i < n / 2)) {
                    dealt.add(ring.get(i));
                    dealt.add(ring.get((i + step) % n));
                }
            }
        }
        return List.copyOf(dealt);
    }

    private static int[] everyOtherFirst(int n) {
        return IntStream.concat(
                        IntStream.iterate(0, i -> i < n, i -> i + 2), IntStream.iterate(1, i -> i < n, i -> i + 2))
                .toArray();
    }

    @Override
    public List<String> criteria(Props step) {
        return List.of(Mark.ONE);
    }

    @Override
    public boolean knows(Question question, Mark mark) {
        return question.candidates().stream().anyMatch(item -> item.value().equals(mark.criterion()))
                && !mark.item().value().equals(mark.criterion());
    }

    @Override
    public Optional<Fault> fault(Question question, Ballot before, Mark mark, int value) {
        if (value < -1 || value > 1) {
            return Optional.of(new Fault(Fault.Kind.BAD_VALUE, 1));
        }
        List<ItemId> dealt = question.dealt();
        boolean given = IntStream.range(0, dealt.size() / 2)
                .anyMatch(i -> mark.item().equals(dealt.get(2 * i))
                                && mark.criterion().equals(dealt.get(2 * i + 1).value())
                        || mark.item().equals(dealt.get(2 * i + 1))
                                && mark.criterion().equals(dealt.get(2 * i).value()));
        return Fault.unless(given, Fault.Kind.NOT_DEALT, dealt.size() / 2);
    }

    @Override
    public List<Mark> marking(Question question, Ballot before, Mark mark) {
        return List.of(Duels.ordered(mark));
    }

    @Override
    public List<Integer> values(Question question) {
        return List.of(-1, 0, 1);
    }

    @Override
    public List<Mark> fill(Question question, RandomGenerator chance) {
        List<ItemId> dealt = question.dealt();
        return IntStream.range(0, dealt.size() / 2)
                .mapToObj(i -> Mark.of(
                        dealt.get(2 * i), dealt.get(2 * i + 1).value(), chance.nextInt(9) == 0 ? 0 : sign(chance)))
                .toList();
    }

    private static int sign(RandomGenerator chance) {
        return chance.nextBoolean() ? 1 : -1;
    }

    @Override
    public Count count(Question question, Collection<Ballot> ballots) {
        // sorted, so that rounding does not depend on how the file or the room orders them
        List<ItemId> items = question.candidates().stream()
                .sorted(Comparator.comparing(ItemId::value))
                .toList();
        Duels duels = Duels.ofPairs(items, ballots);
        double[] strength = BradleyTerry.strengths(duels.won());
        List<Tally.Row> rows = IntStream.range(0, items.size())
                .mapToObj(a -> row(duels, strength, a))
                .toList();
        return Count.of(
                Ranking.rank(rows, Comparator.comparingLong(row -> -Math.round(row.figure("strength") / 1e-7))));
    }

    private static Tally.Row row(Duels duels, double[] strength, int a) {
        double won = 0;
        double lost = 0;
        for (int b = 0; b < strength.length; b++) {
            won += duels.won()[a][b];
            lost += duels.won()[b][a];
        }
        double compared = won + lost;
        double rate = compared == 0 ? 0 : won / compared;
        Support support = new Support(
                (int) Math.round(won),
                BradleyTerry.winRate(strength, a),
                rate,
                2 * Math.sqrt(Math.max(0, rate * (1 - rate))));
        return Tally.Row.of(duels.items().get(a), (int) Math.round(compared), (int) Math.round(won), support)
                .with(Map.of("strength", strength[a], "copeland", (double) duels.copeland(a), "compared", compared));
    }
}
