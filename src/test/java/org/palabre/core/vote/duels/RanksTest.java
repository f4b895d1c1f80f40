package org.palabre.core.vote.duels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.palabre.core.vote.ballot.Election.ask;
import static org.palabre.core.vote.ballot.Election.ranking;
import static org.palabre.core.vote.ballot.Election.ranks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.ItemId;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Count;
import org.palabre.core.vote.ballot.Election;
import org.palabre.core.vote.ballot.Mark;
import org.palabre.core.vote.ballot.Question;
import org.palabre.core.vote.ballot.VoteMethod;

/** Ranks, against counting by brute force; published elections are in {@link DuelsExamplesTest}. */
class RanksTest {
    private static final int ELECTIONS = 3000;

    @Test
    void nominal_groups_give_n_points_to_the_first() {
        Count count = new Ranks()
                .count(ask(Map.of("top", 3), "A", "B", "C", "D"), List.of(ranking("ABC"), ranking("BD"), ranking("B")));
        assertThat(count.rows().stream().map(row -> row.item() + " " + row.sum() + " of " + row.votes()))
                .containsExactly("B 8 of 3", "A 3 of 1", "D 2 of 1", "C 1 of 1");
    }

    @Test
    void borda_on_a_partial_ballot_is_the_mean_of_all_its_completions() {
        for (long seed = 0; seed < ELECTIONS; seed++) {
            Election election = Election.random(new Ranks(), Map.of("count", "borda"), seed);
            List<ItemId> items = election.question().candidates();
            for (ItemId item : items) {
                double expected = election.ballots().stream()
                        .filter(ballot -> !ballot.isEmpty())
                        .mapToDouble(ballot -> meanOfCompletions(items, item, ballot))
                        .sum();
                assertThat(Borda.points(items, item, election.ballots()))
                        .as("seed " + seed)
                        .isCloseTo(expected, within(1e-9));
            }
        }
    }

    private static double meanOfCompletions(List<ItemId> items, ItemId item, Ballot ballot) {
        List<ItemId> ranked = new ArrayList<>(items.stream()
                .filter(one -> ballot.mark(one).isPresent())
                .sorted(java.util.Comparator.comparingInt(
                        one -> ballot.mark(one).orElseThrow()))
                .toList());
        List<ItemId> rest = items.stream().filter(one -> !ranked.contains(one)).toList();
        List<List<ItemId>> ends = permutations(rest);
        return ends.stream()
                .mapToDouble(end -> {
                    List<ItemId> whole = new ArrayList<>(ranked);
                    whole.addAll(end);
                    return items.size() - 1 - whole.indexOf(item);
                })
                .average()
                .orElseThrow();
    }

    private static List<List<ItemId>> permutations(List<ItemId> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<ItemId>> all = new ArrayList<>();
        for (ItemId first : items) {
            List<ItemId> rest = items.stream().filter(one -> !one.equals(first)).toList();
            for (List<ItemId> end : permutations(rest)) {
                List<ItemId> whole = new ArrayList<>(List.of(first));
                whole.addAll(end);
                all.add(whole);
            }
        }
        return all;
    }

    @Test
    void schulze_is_what_walking_all_paths_finds() {
        for (long seed = 0; seed < ELECTIONS; seed++) {
            Election election = Election.random(new Ranks(), Map.of("count", "schulze"), seed);
            double[][] won = Duels.ofRanks(election.question().candidates(), election.ballots())
                    .won();
            double[][] paths = Schulze.paths(won);
            for (int a = 0; a < won.length; a++) {
                for (int b = 0; b < won.length; b++) {
                    if (a != b) {
                        assertThat(paths[a][b])
                                .as("seed %d from %d to %d", seed, a, b)
                                .isEqualTo(strongest(won, a, b, new boolean[won.length], Double.MAX_VALUE));
                    }
                }
            }
            int[] beaten = Schulze.beatenBy(won);
            assertThat(IntStream.of(beaten).min().orElseThrow())
                    .as("somebody wins")
                    .isZero();
            assertThat(condorcet(won).map(winner -> beaten[winner]).orElse(0))
                    .as("seed " + seed)
                    .isZero();
        }
    }

    private static double strongest(double[][] won, int from, int to, boolean[] seen, double weakest) {
        if (from == to) {
            return weakest;
        }
        seen[from] = true;
        double best = 0;
        for (int next = 0; next < won.length; next++) {
            if (!seen[next] && won[from][next] > won[next][from]) {
                best = Math.max(best, strongest(won, next, to, seen, Math.min(weakest, won[from][next])));
            }
        }
        seen[from] = false;
        return best;
    }

    private static Optional<Integer> condorcet(double[][] won) {
        return IntStream.range(0, won.length)
                .filter(a -> IntStream.range(0, won.length).allMatch(b -> a == b || won[a][b] > won[b][a]))
                .boxed()
                .findFirst();
    }

    @Test
    void marks_in_any_order_leave_ranks_without_gaps_and_never_more_than_top() {
        Ranks ranks = new Ranks();
        Question question = ask(Map.of("top", 3), "A", "B", "C", "D", "E");
        for (long seed = 0; seed < ELECTIONS; seed++) {
            Random chance = new Random(seed);
            Ballot ballot = Ballot.EMPTY;
            for (int i = 0; i < 12; i++) {
                ItemId item = question.candidates().get(chance.nextInt(5));
                Mark mark = chance.nextInt(4) == 0
                        ? new Mark(item, Mark.ONE, Optional.empty(), "")
                        : Mark.of(item, chance.nextInt(5));
                Ballot before = ballot;
                if (mark.value()
                        .flatMap(value -> ranks.fault(question, before, mark, value))
                        .isEmpty()) {
                    for (Mark made : ranks.marking(question, ballot, mark)) {
                        ballot = ballot.with(made);
                    }
                }
                Ballot after = ballot;
                assertThat(after.marks().keySet().stream()
                                .map(one -> after.mark(one).orElseThrow())
                                .sorted())
                        .as("seed " + seed)
                        .isEqualTo(IntStream.rangeClosed(1, after.marks().size())
                                .boxed()
                                .toList());
                assertThat(after.marks().size()).isLessThanOrEqualTo(3);
            }
        }
    }

    @Test
    void an_unranked_item_is_below_every_ranked_one() {
        VoteMethod ranks = new Ranks();
        assertThat(ranks(ranks.count(ask(Map.of("count", "schulze"), "A", "B", "C"), List.of(ranking("C")))))
                .isEqualTo(Map.of("C", 1, "A", 2, "B", 2));
    }
}
