package org.palabre.core.vote.duels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.palabre.core.vote.ballot.Election.ask;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.ItemId;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Election;
import org.palabre.core.vote.ballot.Mark;
import org.palabre.core.vote.ballot.Question;

class PairwiseTest {

    @Test
    void strengths_are_where_no_step_makes_what_was_seen_more_likely() {
        for (long seed = 0; seed < 2000; seed++) {
            Election election = Election.random(new Pairwise(), Map.of(), seed);
            double[][] won = Duels.ofPairs(election.question().candidates(), election.ballots())
                    .won();
            double[] strength = BradleyTerry.strengths(won);
            for (int a = 0; a < won.length; a++) {
                double slope = 0;
                for (int b = 0; b < won.length; b++) {
                    if (a != b) {
                        double wins = won[a][b] + 0.5;
                        double games = wins + won[b][a] + 0.5;
                        slope += wins - games * strength[a] / (strength[a] + strength[b]);
                    }
                }
                assertThat(slope).as("seed %d item %d", seed, a).isCloseTo(0, within(1e-5));
            }
        }
    }

    @Test
    void copeland_is_duels_won_less_duels_lost() {
        Question question = ask(Map.of(), "A", "B", "C");
        List<Ballot> ballots =
                List.of(pair("A", "B", 1), pair("A", "B", 1), pair("A", "B", -1), pair("B", "C", 1), pair("A", "C", 0));
        assertThat(new Pairwise()
                        .count(question, ballots).rows().stream()
                                .map(row -> row.item() + " " + (int) row.figure("copeland")))
                .containsExactly("A 1", "B 0", "C -1");
    }

    private static Ballot pair(String a, String b, int value) {
        return Ballot.EMPTY.with(Mark.of(new ItemId(a), b, value));
    }

    @Test
    void a_pair_stands_on_a_ballot_once_whichever_way_it_is_named() {
        Question question = ask(Map.of(), "A", "B").dealing(List.of(new ItemId("B"), new ItemId("A")));
        Pairwise pairwise = new Pairwise();
        Mark mark = Mark.of(new ItemId("B"), "A", 1);
        assertThat(pairwise.fault(question, Ballot.EMPTY, mark, 1)).isEmpty();
        Ballot ballot =
                Ballot.EMPTY.with(pairwise.marking(question, Ballot.EMPTY, mark).getFirst());
        assertThat(ballot.mark(new ItemId("A"), "B")).contains(-1);
        assertThat(ballot.mark(new ItemId("B"), "A")).isEmpty();
    }

    @Test
    void each_is_dealt_as_many_different_pairs_as_the_budget_says_evenly() {
        for (int n = 2; n <= 12; n++) {
            String[] items =
                    IntStream.range(0, n).mapToObj(i -> "i" + (char) ('a' + i)).toArray(String[]::new);
            for (int budget = 1; budget <= 12; budget++) {
                List<ItemId> dealt = Pairwise.deal(ask(Map.of("budget", budget), items), 31L * n + budget);
                Set<Set<ItemId>> pairs = new HashSet<>();
                Map<ItemId, Integer> often = new HashMap<>();
                for (int i = 0; i < dealt.size(); i += 2) {
                    pairs.add(Set.of(dealt.get(i), dealt.get(i + 1)));
                    often.merge(dealt.get(i), 1, Integer::sum);
                    often.merge(dealt.get(i + 1), 1, Integer::sum);
                }
                assertThat(pairs).hasSize(Math.min(budget, n * (n - 1) / 2)).hasSize(dealt.size() / 2);
                int least = Arrays.stream(items)
                        .mapToInt(item -> often.getOrDefault(new ItemId(item), 0))
                        .min()
                        .orElseThrow();
                int most = often.values().stream().mapToInt(one -> one).max().orElseThrow();
                assertThat(most - least).as("n=%d budget=%d", n, budget).isLessThanOrEqualTo(2);
            }
        }
    }
}
