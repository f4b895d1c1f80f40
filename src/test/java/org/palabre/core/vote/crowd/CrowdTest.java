package org.palabre.core.vote.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.palabre.core.vote.ballot.Election.all;
import static org.palabre.core.vote.ballot.Election.ask;
import static org.palabre.core.vote.ballot.Election.marks;
import static org.palabre.core.vote.ballot.Election.times;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Count;
import org.palabre.core.vote.ballot.Mark;
import org.palabre.core.vote.ballot.Tally;

class CrowdTest {

    @Test
    void every_card_meets_five_different_people_and_never_its_author() {
        for (int n = 2; n <= 40; n++) {
            for (long seed = 0; seed < 20; seed++) {
                Map<ItemId, PersonId> authors = new HashMap<>();
                List<PersonId> people = people(n);
                people.forEach(person -> authors.put(new ItemId("card" + person), person));
                Map<PersonId, List<ItemId>> dealt = Deal.cards(authors, people, 5, seed);
                check(authors, dealt, Math.min(5, n - 1));
                assertThat(dealt.values()).allMatch(hand -> hand.size() == Math.min(5, dealt.size() - 1));
            }
        }
    }

    @Test
    void so_it_is_when_some_wrote_nothing_and_some_wrote_much() {
        for (long seed = 0; seed < 500; seed++) {
            Random chance = new Random(seed);
            List<PersonId> people = people(6 + chance.nextInt(20));
            Map<ItemId, PersonId> authors = new HashMap<>();
            for (int card = 0; card < 1 + chance.nextInt(40); card++) {
                authors.put(new ItemId("card" + card), people.get(chance.nextInt(people.size())));
            }
            Map<PersonId, List<ItemId>> dealt = Deal.cards(authors, people, 5, seed);
            check(authors, dealt, 5);
            int most = dealt.values().stream().mapToInt(List::size).max().orElseThrow();
            double mean = 5.0 * authors.size() / people.size();
            assertThat(most - mean).as("more than one's part, seed " + seed).isLessThan(2.5);
        }
    }

    private static void check(Map<ItemId, PersonId> authors, Map<PersonId, List<ItemId>> dealt, int rounds) {
        Map<ItemId, Set<PersonId>> readers = new HashMap<>();
        dealt.forEach((person, hand) -> hand.forEach(card -> {
            assertThat(authors.get(card)).isNotEqualTo(person);
            assertThat(readers.computeIfAbsent(card, ignored -> new HashSet<>()).add(person))
                    .isTrue();
        }));
        assertThat(authors.keySet())
                .allMatch(card -> readers.getOrDefault(card, Set.of()).size() == rounds);
    }

    private static List<PersonId> people(int n) {
        return IntStream.range(0, n).mapToObj(i -> new PersonId("p" + i)).toList();
    }

    @Test
    void the_deal_is_the_same_for_the_same_seed_and_another_for_another() {
        Map<ItemId, PersonId> authors = new HashMap<>();
        people(9).forEach(person -> authors.put(new ItemId("card" + person), person));
        assertThat(Deal.cards(authors, people(9), 5, 1)).isEqualTo(Deal.cards(authors, people(9), 5, 1));
        assertThat(Deal.cards(authors, people(9), 5, 1)).isNotEqualTo(Deal.cards(authors, people(9), 5, 2));
    }

    @Test
    void a_missing_score_counts_as_the_mean_of_the_others_and_too_few_stand_last() {
        List<Ballot> ballots = List.of(
                marks("A", 5, "B", 4),
                marks("A", 5, "B", 4),
                marks("A", 4, "B", 4),
                marks("A", 4, "B", 4, "C", 5),
                marks("B", 5));
        Count count = new Crowd25().count(ask(Map.of(), "A", "B", "C"), ballots);
        assertThat(count.rows().stream().map(row -> row.item() + " " + row.figure("total")))
                .containsExactly("A 22.5", "B 21.0", "C 25.0");
        assertThat(count.rows().getLast().figure("few")).isEqualTo(1);
    }

    @Test
    void two_camps_are_found_and_what_both_hold_stands_before_what_the_larger_one_holds() {
        List<Ballot> ballots = new ArrayList<>();
        Random chance = new Random(4);
        for (int i = 0; i < 40; i++) {
            ballots.add(member(1, chance));
        }
        for (int i = 0; i < 20; i++) {
            ballots.add(member(-1, chance));
        }
        String[] items = {"a", "b", "c", "d", "e", "f", "g", "both"};
        Count count = new AgreePass().count(ask(Map.of(), items), ballots);
        assertThat(count.figures())
                .containsEntry("camps", 2.0)
                .containsEntry("camp1", 40.0)
                .containsEntry("camp2", 20.0);
        Tally.Row best = count.rows().getFirst();
        assertThat(best.item().value()).isEqualTo("both");
        assertThat(best.figure("consensus")).isCloseTo((41 / 42.0) * (21 / 22.0), within(1e-9));
        assertThat(count.rows().getLast().figure("agree1")).isGreaterThan(0.7);
        assertThat(count.rows().getLast().figure("agree2")).isLessThan(0.3);
    }

    private static Ballot member(int side, Random chance) {
        Ballot ballot = marks("both", 1);
        for (String item : List.of("a", "b", "c", "d", "e", "f", "g")) {
            boolean faithful = chance.nextInt(10) > 0;
            ballot = ballot.with(Mark.of(new ItemId(item), faithful ? side : -side));
        }
        return ballot;
    }

    @Test
    void a_small_room_has_no_camps() {
        List<Ballot> ballots = all(times(8, marks("a", 1, "b", -1)), times(8, marks("a", -1, "b", 1)));
        Count count = new AgreePass().count(ask(Map.of(), "a", "b"), ballots);
        assertThat(count.figures()).isEqualTo(Map.of("camps", 1.0));
        assertThat(count.rows().getFirst().figure("consensus")).isCloseTo(9 / 18.0, within(1e-9));
    }
}
