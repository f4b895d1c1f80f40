package org.palabre.core.vote.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.palabre.core.vote.ballot.Election.ask;
import static org.palabre.core.vote.ballot.Election.marks;
import static org.palabre.core.vote.ballot.Election.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.ItemId;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Count;
import org.palabre.core.vote.ballot.Mark;
import org.palabre.core.vote.ballot.Tally;

/** Votes that rest on how a crowd spreads, against examples that others have published. */
class CrowdExamplesTest {

    /**
     * Is Philadelphia the capital of Pennsylvania? The 33 answers of figure 1 of Prelec, Seung &amp; McCoy 2017, predictions in steps of ten:
     * 22 say yes, and 23 in a hundred were thought to say no, but 33 do. No is right (the capital is Harrisburg).
     */
    @Test
    void predict_philadelphia_no_is_more_popular_than_predicted() {
        List<Integer> byYes = all(times(1, 60), times(4, 70), times(7, 80), times(10, 90));
        List<Integer> byNo = all(times(1, 20), times(1, 40), times(3, 60), times(1, 70), times(3, 80), times(2, 90));
        List<Ballot> ballots = new ArrayList<>();
        byYes.forEach(yes -> ballots.add(answer(true, yes)));
        byNo.forEach(yes -> ballots.add(answer(false, yes)));
        assertThat(ballots).hasSize(33);
        Count count = new Predict().count(ask(Map.of(), "no", "yes"), ballots);
        assertThat(count.rows().stream().map(row -> row.item().value())).containsExactly("no", "yes");
        assertThat(count.rows().getFirst().figure("actual")).isCloseTo(11 / 33.0, within(1e-9));
        assertThat(count.rows().getFirst().figure("predicted")).isCloseTo(0.2333, within(1e-4));
        assertThat(count.rows().getLast().figure("surprise")).isCloseTo(-0.1, within(1e-9));
    }

    /** The same question in round figures (Wikipedia, "Surprisingly popular"): 65 of 100 say yes, 75 were predicted. */
    @Test
    void predict_sixty_five_of_a_hundred_where_seventy_five_were_predicted_is_ten_too_few() {
        List<Ballot> ballots = all(times(65, answer(true, 75)), times(35, answer(false, 75)));
        Count count = new Predict().count(ask(Map.of(), "no", "yes"), ballots);
        assertThat(order(count)).isEqualTo("noyes");
        assertThat(count.rows().getFirst().figure("surprise")).isCloseTo(0.10, within(1e-9));
        assertThat(count.rows().getLast().figure("surprise")).isCloseTo(-0.10, within(1e-9));
    }

    private static <T> List<T> times(int n, T one) {
        return Collections.nCopies(n, one);
    }

    @SafeVarargs
    private static <T> List<T> all(List<T>... parts) {
        return List.of(parts).stream().flatMap(List::stream).toList();
    }

    private static Ballot answer(boolean yes, int predictedYes) {
        return Ballot.EMPTY
                .with(Mark.of(new ItemId("yes"), Predict.MINE, yes ? 1 : 0))
                .with(Mark.of(new ItemId("yes"), Predict.OTHERS, predictedYes))
                .with(Mark.of(new ItemId("no"), Predict.MINE, yes ? 0 : 1))
                .with(Mark.of(new ItemId("no"), Predict.OTHERS, 100 - predictedYes));
    }

    /**
     * Statements of a public conversation of 2024 in four groups of 7, 2, 21 and 38: for each group who agrees, disagrees and passes, and last
     * the consensus that Polis computed (compdemocracy/polis, delphi/real_data, "group-votes" and "group-aware-consensus").
     */
    private static final Map<String, int[][]> VOTES = new LinkedHashMap<>();

    private static final Map<String, Double> PUBLISHED = Map.of(
            "s33", 0.38499999999999995,
            "s66", 0.3826086956521739,
            "s98", 0.31649616368286443,
            "s78", 0.11274509803921567,
            "s17", 0.01821266968325792,
            "s91", 0.016000000000000004);

    static {
        VOTES.put("s17", new int[][] {{0, 3, 0}, {0, 2, 0}, {6, 8, 1}, {22, 0, 2}});
        VOTES.put("s33", new int[][] {{3, 1, 0}, {2, 0, 0}, {10, 0, 0}, {20, 3, 0}});
        VOTES.put("s66", new int[][] {{1, 0, 0}, {2, 0, 0}, {11, 1, 1}, {21, 0, 0}});
        VOTES.put("s78", new int[][] {{2, 0, 2}, {0, 2, 0}, {15, 0, 0}, {22, 0, 0}});
        VOTES.put("s91", new int[][] {{0, 1, 2}, {1, 1, 0}, {3, 11, 4}, {19, 0, 4}});
        VOTES.put("s98", new int[][] {{2, 0, 0}, {1, 1, 0}, {14, 1, 0}, {21, 0, 0}});
    }

    @Test
    void agree_pass_polis_2024_the_consensus_of_four_groups_is_what_polis_computed() {
        List<List<Ballot>> groups = new ArrayList<>();
        for (int size : new int[] {7, 2, 21, 38}) {
            int group = groups.size();
            groups.add(IntStream.range(0, size)
                    .mapToObj(member -> ballot(group, member))
                    .toList());
        }
        List<Ballot> ballots = groups.stream().flatMap(List::stream).toList();
        Count count = AgreePass.count(ask(Map.of(), VOTES.keySet().toArray(String[]::new)), ballots, groups);
        assertThat(count.rows()).allSatisfy(row -> assertThat(row.figure("consensus"))
                .as(row.item().value())
                .isCloseTo(PUBLISHED.getOrDefault(row.item().value(), -1.0), within(1e-12)));
        assertThat(order(count))
                .as("s98 is agreed with by more in a hundred than any other, and comes third")
                .isEqualTo("s33s66s98s78s17s91");
    }

    private static Ballot ballot(int group, int member) {
        Ballot ballot = Ballot.EMPTY;
        for (Map.Entry<String, int[][]> statement : VOTES.entrySet()) {
            int[] votes = statement.getValue()[group];
            if (member < votes[0] + votes[1] + votes[2]) {
                int mark = member < votes[0] ? 1 : member < votes[0] + votes[1] ? -1 : 0;
                ballot = ballot.with(Mark.of(new ItemId(statement.getKey()), mark));
            }
        }
        return ballot;
    }

    /** Liberating Structures: five scores of 1 to 5 add up to 25 at most; the cards are called from 25 down. No tally is published. */
    @Test
    void crowd25_five_fives_make_25_and_cards_are_called_from_there_down() {
        List<Ballot> ballots = List.of(
                marks("A", 4, "B", 5, "C", 1),
                marks("A", 4, "B", 5, "C", 1),
                marks("A", 5, "B", 5, "C", 1),
                marks("A", 5, "B", 5, "C", 1),
                marks("A", 5, "B", 5, "C", 1));
        Count count = new Crowd25().count(ask(Map.of(), "A", "B", "C"), ballots);
        assertThat(count.rows().stream().map(row -> row.item() + " " + row.figure("total")))
                .containsExactly("B 25.0", "A 23.0", "C 5.0");
        assertThat(count.rows().stream().map(Tally.Row::sum)).containsExactly(25, 23, 5);
    }
}
