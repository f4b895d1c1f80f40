package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.PersonId;
import org.palabre.core.sight.Crowd;
import org.palabre.live.fanout.Seat;

/** More people than can read what all of them write. */
class CrowdTest {
    private static final int LISTENERS = 12;
    private static final int ITEMS = 60;
    private final Stage stage = new Stage();
    private final List<Client> listeners = new ArrayList<>();

    @Test
    void P10_in_a_crowd_everybody_receives_a_fair_share_and_nobody_more() {
        crowd();
        write(0, ITEMS);

        List<Set<String>> read = listeners.stream().map(CrowdTest::items).toList();
        assertThat(read).allMatch(items -> items.size() < ITEMS / 2, "a quarter each, by chance a little more or less");
        assertThat(read.stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .as("every item has its readers")
                .hasSize(ITEMS);
        assertThat(read.stream().distinct()).as("not all the same").hasSizeGreaterThan(3);
        listeners.forEach(this::holdsTheTruth);
        assertThat(listeners
                        .getFirst()
                        .layers
                        .get("all")
                        .get("crowd/ideas")
                        .get("items")
                        .asInt())
                .isEqualTo(ITEMS);
    }

    @Test
    void P10_facilitators_receive_everything_a_shared_screen_a_share_and_authors_their_own() {
        crowd();
        Client crew = sit(Stage.CREW.value(), Seat.As.CREW);
        Client screen = sit("screen", Seat.As.SCREEN);
        write(0, ITEMS);
        assertThat(items(crew)).hasSize(ITEMS);
        assertThat(items(screen)).isNotEmpty().hasSizeLessThan(ITEMS / 2);
        assertThat(items(listeners.getFirst())).contains("item/i%08d".formatted(0));
        assertThat(listeners.getFirst().layers.get("me")).containsKey("item/i%08d".formatted(0));
        holdsTheTruth(crew);
    }

    @Test
    void P4_who_comes_back_into_a_crowd_by_number_misses_nothing_of_their_share() {
        crowd();
        write(0, 20);
        Client ada = listeners.getFirst();
        long n = ada.n;
        ada.leave();
        write(20, ITEMS);
        ada.connect(stage.rooms, n);
        holdsTheTruth(ada);
    }

    @Test
    void P4_P5_a_room_that_becomes_a_crowd_while_people_write_is_dealt_out_anew() {
        arrive(Crowd.EVERYTHING - 1);
        write(0, ITEMS);
        assertThat(listeners).allMatch(client -> items(client).size() == ITEMS);
        stage.join("late");
        stage.join("later");
        stage.pass(Duration.ofSeconds(2));
        write(ITEMS, ITEMS + 10);
        listeners.forEach(this::holdsTheTruth);
        assertThat(items(listeners.getFirst())).hasSizeLessThan(ITEMS);
    }

    @Test
    void P10_a_share_never_holds_more_than_a_room_of_five_hundred_writes() {
        assertThat(List.of(2, 1200, 1201, 2000, 2001, 4000, 4001, 5000))
                .extracting(people -> Crowd.shares(people))
                .containsExactly(1, 1, 4, 4, 8, 8, 16, 16);
    }

    private void crowd() {
        arrive(Crowd.EVERYTHING);
    }

    private void arrive(int people) {
        IntStream.range(0, people - 1).forEach(i -> stage.join("p" + i));
        stage.next();
        for (int i = 0; i < LISTENERS; i++) {
            listeners.add(sit("p" + i, Seat.As.PARTICIPANT));
        }
        if (people == Crowd.EVERYTHING) {
            stage.join("one-too-many");
        }
        stage.pass(Duration.ofSeconds(2));
    }

    private Client sit(String person, Seat.As as) {
        Client client = new Client(new Seat(new PersonId(person), as));
        client.connect(stage.rooms, 0);
        return client;
    }

    /** The first listener writes the first, of the others each in turn. */
    private void write(int from, int to) {
        for (int i = from; i < to; i++) {
            stage.ask(new PersonId("p" + i % 700), Stage.write(Stage.IDEAS, "i%08d".formatted(i), "idea " + i));
        }
        stage.pass(Duration.ofSeconds(1));
    }

    private static Set<String> items(Client client) {
        Set<String> keys = new HashSet<>();
        for (Map<String, JsonNode> layer : client.layers.values()) {
            layer.keySet().stream().filter(key -> key.startsWith("item/")).forEach(keys::add);
        }
        return keys;
    }

    private void holdsTheTruth(Client client) {
        assertThat(client.layers).isEqualTo(Client.truth(stage.state(), client.seat));
    }
}
