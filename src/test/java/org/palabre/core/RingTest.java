package org.palabre.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.item.Item;
import org.palabre.core.session.Answer;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.sight.Layer;
import org.palabre.core.sight.Sight;

/** Sheets that go round, in Brainwriting: who holds a sheet reads it, and nobody else. */
class RingTest {
    private static final int ROUNDS = 6;

    private final Playing play = Playing.live("brainwriting-635");
    private final List<PersonId> people = new ArrayList<>();

    @BeforeEach
    void six_people_at_one_table() {
        for (int i = 1; i <= ROUNDS; i++) {
            people.add(play.join("p" + i));
        }
        play.until("write");
    }

    @Test
    void in_six_rounds_everybody_reads_every_sheet_and_no_one_twice_at_a_time() {
        Map<PersonId, Set<ItemId>> read = new java.util.HashMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (PersonId person : people) {
                seen(person).forEach(item -> read.computeIfAbsent(person, ignored -> new HashSet<>())
                        .add(item));
            }
            for (Item item : play.state().items().byId().values()) {
                long readers = people.stream()
                        .filter(person -> Sight.sees(play.state(), person, item))
                        .count();
                assertThat(readers).as("the author and at most one other").isBetween(1L, 2L);
            }
            writeAll(round);
            play.next();
        }
        // what is written in round q is read in the rounds after it: five others in the first, none in the last
        assertThat(people).allSatisfy(person -> assertThat(read.get(person)).hasSize(5 + 4 + 3 + 2 + 1));
    }

    @Test
    void what_stands_on_a_sheet_in_the_second_round_is_what_one_neighbour_wrote() {
        writeAll(1);
        play.next();
        assertThat(people).allSatisfy(person -> assertThat(seen(person)).hasSize(1));
        assertThat(people.stream().flatMap(person -> seen(person).stream()).distinct())
                .as("six different sheets")
                .hasSize(ROUNDS);
    }

    @Test
    void nobody_else_reads_along_before_the_last_round_is_over() {
        writeAll(1);
        play.next();
        assertThat(play.state().items().byId().values())
                .allSatisfy(item -> assertThat(Sight.layers(play.state(), item)).doesNotContain(Layer.ALL, Layer.CREW));
        play.until("harvest");
        assertThat(play.state().items().byId().values())
                .allSatisfy(item -> assertThat(Sight.layers(play.state(), item)).contains(Layer.ALL));
    }

    @Test
    void the_sheet_of_who_leaves_goes_on() {
        writeAll(1);
        PersonId gone = people.getFirst();
        play.ask(gone, new SessionCommand.Leave());
        Set<ItemId> read = new HashSet<>();
        for (int round = 2; round <= ROUNDS; round++) {
            play.next();
            people.stream().skip(1).forEach(person -> read.addAll(seen(person)));
        }
        assertThat(read).contains(item(1, 0));
    }

    private List<ItemId> seen(PersonId person) {
        return play.state().items().byId().values().stream()
                .filter(item -> !item.author().equals(person) && Sight.sees(play.state(), person, item))
                .map(Item::id)
                .toList();
    }

    private void writeAll(int round) {
        RunId run = play.state().current().orElseThrow().id();
        for (int i = 0; i < people.size(); i++) {
            assertThat(play.ask(
                            people.get(i),
                            new SessionCommand.Write(
                                    run,
                                    item(round, i),
                                    "ideas",
                                    Map.of("text", "Idea " + round + "." + i),
                                    List.of(),
                                    Optional.empty(),
                                    true,
                                    Optional.empty())))
                    .isInstanceOf(Answer.Accepted.class);
        }
    }

    private static ItemId item(int round, int person) {
        return new ItemId("i" + round + "x" + person);
    }
}
