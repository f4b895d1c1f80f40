package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.SessionCommand;
import org.palabre.live.fanout.Seat;

class FanOutTest {
    private static final Duration A_TICK = Duration.ofMillis(20);
    private static final Duration A_WHILE = Duration.ofSeconds(6);
    private final Stage stage = new Stage();

    @Test
    void P5_frames_give_every_audience_what_reading_afresh_gives() {
        Client crew = stage.connect(Stage.CREW.value());
        List<Client> people = people("ada", "ben", "cleo", "dan");
        wander(people);
        stage.pass(A_WHILE);
        for (Client client : people) {
            assertThat(client.layers).isEqualTo(Client.truth(stage.state(), client.seat));
        }
        assertThat(crew.layers).isEqualTo(Client.truth(stage.state(), crew.seat));
    }

    @Test
    void P4_who_returns_with_a_number_has_what_the_others_have_before_and_after_a_restart() {
        List<Client> people = people("ada", "ben", "cleo", "dan");
        Client ada = people.getFirst();
        stage.next();
        ada.ask("c1", Stage.write(Stage.IDEAS, "i0000000a", "first"));
        stage.pass(A_WHILE);
        ada.leave();
        people.get(1).ask("c1", new SessionCommand.Name(Optional.of("Benedict")));
        ada.seat.person();
        stage.ask(ada.seat.person(), new SessionCommand.Withdraw(new org.palabre.core.id.ItemId("i0000000a")));
        stage.pass(A_WHILE);
        comesBack(ada, false);
        stage.next();
        stage.next();
        stage.restart();
        comesBack(ada, true);
    }

    /** @param whole whether the room was opened since: then it is one full view instead of what changed */
    private void comesBack(Client client, boolean whole) {
        int frames = client.frames.size();
        client.connect(stage.rooms, client.n);
        JsonNode all = client.frames.get(frames).at("/l/all");
        assertThat(all.has("full")).isEqualTo(whole);
        assertThat(client.layers).isEqualTo(Client.truth(stage.state(), client.seat));
    }

    @Test
    void P4_who_comes_while_a_change_waits_to_go_out_is_told_of_it_once() {
        List<Client> people = people("ada", "ben", "cleo");
        stage.next();
        stage.pass(A_WHILE);
        Client cleo = people.getLast();
        cleo.leave();
        stage.pass(A_WHILE);
        int frames = cleo.frames.size();
        people.getFirst().ask("c1", Stage.write(Stage.IDEAS, "i0000000a", "first"));
        cleo.connect(stage.rooms, cleo.n);
        assertThat(cleo.frames).hasSize(frames);
        stage.pass(A_WHILE);
        List<JsonNode> since = cleo.frames.subList(frames, cleo.frames.size());
        assertThat(since.getFirst().has("hello")).isTrue();
        assertThat(since)
                .filteredOn(frame -> frame.at("/l/all/set").has("item/i0000000a"))
                .hasSize(1);
        assertThat(cleo.layers).isEqualTo(Client.truth(stage.state(), cleo.seat));
    }

    @Test
    void who_has_just_joined_is_let_in_at_once_and_told_of_themselves_once() {
        stage.connect(Stage.CREW.value());
        stage.pass(A_WHILE);
        stage.join("ada");
        Client ada = stage.connect("ada");
        assertThat(ada.frames).hasSize(1);
        assertThat(ada.layers.get("me")).containsKey("me");
        stage.pass(A_WHILE);
        assertThat(ada.frames)
                .filteredOn(frame -> frame.at("/l/me/set").has("me"))
                .hasSize(1);
        assertThat(ada.layers).isEqualTo(Client.truth(stage.state(), ada.seat));
    }

    @Test
    void who_asks_at_the_door_is_let_in_before_the_answer() {
        List<Client> people = people("ada", "ben");
        stage.next();
        stage.pass(A_WHILE);
        Client ben = people.getLast();
        ben.leave();
        int frames = ben.frames.size();
        people.getFirst().ask("c1", Stage.write(Stage.IDEAS, "i0000000a", "first"));
        ben.connect(stage.rooms, 0);
        ben.ask("c2", Stage.write(Stage.IDEAS, "i0000000b", "second"));
        assertThat(ben.frames.get(frames).has("hello")).isTrue();
        assertThat(ben.acknowledged).contains("c2");
        stage.pass(A_WHILE);
        assertThat(ben.layers).isEqualTo(Client.truth(stage.state(), ben.seat));
    }

    @Test
    void P6_whether_one_waits_at_the_door_says_nothing_of_what_one_may_not_see() {
        List<Client> people = people("ada", "ben");
        stage.next();
        stage.next();
        stage.pass(A_WHILE);
        Client ben = people.getLast();
        ben.leave();
        stage.pass(A_WHILE);
        int frames = ben.frames.size();
        people.getFirst().ask("c1", Stage.write(Stage.SECRET, "i0000000a", "hidden"));
        ben.connect(stage.rooms, ben.n);
        assertThat(ben.frames).hasSize(frames + 1);
    }

    @Test
    void P5_who_takes_frames_deflated_is_told_the_same_in_fewer_bytes() {
        List<Client> people = people("ada", "ben", "cleo");
        stage.next();
        stage.pass(A_WHILE);
        Client ben = people.get(1);
        ben.takesDeflated = true;
        Client cleo = people.get(2);
        int frames = ben.frames.size();
        for (int i = 0; i < 60; i++) {
            people.getFirst()
                    .ask("c" + i, Stage.write(Stage.IDEAS, "i000000" + (10 + i), "an idea, and not a short one: " + i));
        }
        stage.pass(A_WHILE);
        ben.leave();
        cleo.leave();
        ben.connect(stage.rooms, 0);
        cleo.connect(stage.rooms, 0);
        stage.pass(A_WHILE);

        assertThat(ben.layers).isEqualTo(Client.truth(stage.state(), ben.seat));
        assertThat(ben.frames.subList(frames, ben.frames.size()))
                .hasSameSizeAs(ben.came.subList(frames, ben.came.size()));
        for (int i = frames; i < ben.came.size(); i++) {
            int json = cleo.came.get(i).length();
            assertThat(ben.came.get(i).length()).isLessThanOrEqualTo(json < 512 ? json : json * 2 / 3);
        }
        assertThat(ben.came.subList(frames, ben.came.size()))
                .filteredOn(frame -> frame.getByte(0) != '{')
                .hasSizeGreaterThan(1);
    }

    @Test
    void P3_everybody_reaches_every_number() {
        List<Client> people = people("ada", "ben");
        wander(people);
        stage.pass(A_WHILE);
        assertThat(people).allMatch(client -> client.n == stage.state().seq());
    }

    @Test
    void P6_a_hidden_act_shows_nowhere_else_but_in_a_number_on_a_full_five_seconds() {
        List<Client> people = people("ada", "ben");
        stage.next();
        stage.next();
        stage.pass(A_WHILE);
        Client ben = people.get(1);
        int frames = ben.frames.size();
        people.getFirst().ask("c1", Stage.write(Stage.SECRET, "i0000000a", "hidden"));
        stage.pass(Duration.ofSeconds(1));
        assertThat(ben.frames).hasSize(frames);
        stage.pass(Duration.ofSeconds(5));
        assertThat(ben.frames).hasSize(frames + 1);
        assertThat(ben.last().size()).isEqualTo(2);
        assertThat(ben.last().get("t").asLong() % 5000).isZero();
    }

    @Test
    void P6_sessions_that_differ_in_hidden_words_only_send_the_same_frames_to_others() {
        assertThat(framesOfBen("a plain word")).isEqualTo(framesOfBen("something else entirely, and longer"));
    }

    private static List<JsonNode> framesOfBen(String hidden) {
        Stage stage = new Stage();
        for (String name : List.of("ada", "ben")) {
            stage.join(name);
        }
        Client ada = stage.connect("ada");
        Client ben = stage.connect("ben");
        Client crew = stage.connect(Stage.CREW.value());
        stage.next();
        stage.next();
        ada.ask("c1", Stage.write(Stage.SECRET, "i0000000a", hidden));
        stage.pass(A_WHILE);
        stage.next();
        stage.pass(A_WHILE);
        ben.frames.addAll(crew.frames);
        return ben.frames;
    }

    @Test
    void a_burst_is_merged_into_one_frame_per_tick_for_others() {
        List<Client> people = people("ada", "ben");
        stage.next();
        stage.pass(A_WHILE);
        Client ben = people.get(1);
        int frames = ben.frames.size();
        for (int i = 0; i < 20; i++) {
            people.getFirst().ask("c" + i, Stage.write(Stage.IDEAS, "i000000" + (10 + i), "idea " + i));
        }
        stage.pass(A_TICK);
        stage.pass(A_TICK);
        assertThat(ben.frames.size() - frames).isLessThanOrEqualTo(2);
        assertThat(ben.layers.get("all")).containsKey("item/i00000029");
    }

    @Test
    void who_is_moved_gets_the_new_group_whole_and_forgets_the_old_one() {
        List<Client> people = people("ada", "ben", "cleo", "dan");
        stage.next();
        stage.next();
        stage.next();
        stage.pass(A_WHILE);
        Client ada = people.getFirst();
        String before = group(ada);
        GroupId other = stage.state().groupings().get(Stage.PAIRS).groups().stream()
                .map(group -> group.id())
                .filter(id -> !("group:" + id).equals(before))
                .findFirst()
                .orElseThrow();
        stage.ask(Stage.CREW, new SessionCommand.Place(Stage.PAIRS, ada.seat.person(), other));
        stage.pass(A_TICK);
        assertThat(group(ada)).isEqualTo("group:" + other);
        assertThat(ada.layers).isEqualTo(Client.truth(stage.state(), ada.seat));
    }

    @Test
    void a_screen_sees_what_all_see_and_is_nobody() {
        people("ada");
        stage.next();
        Client screen = new Client(new Seat(new PersonId("screen"), Seat.As.SCREEN));
        screen.connect(stage.rooms, 0);
        stage.pass(A_TICK);
        assertThat(screen.layers).containsOnlyKeys("all");
        assertThat(screen.last().get("hello").has("person")).isFalse();
        assertThat(screen.last().get("here").get("count").asInt()).isEqualTo(1);
        screen.ask("c1", Stage.write(Stage.IDEAS, "i0000000a", "no"));
        assertThat(screen.refused).containsExactly("c1 not-allowed");
    }

    @Test
    void who_is_here_is_told_once_per_second_and_by_name_to_the_crew_alone() {
        Client crew = stage.connect(Stage.CREW.value());
        List<Client> people = people("ada", "ben", "cleo");
        stage.pass(Duration.ofSeconds(2));
        assertThat(crew.frames.stream().filter(frame -> frame.at("/here/ids").size() == 4))
                .hasSize(1);
        assertThat(people.getFirst().frames)
                .noneMatch(frame -> frame.at("/here").has("ids"));
        assertThat(people.getFirst().last().at("/here/count").asInt()).isEqualTo(4);
    }

    @Test
    void P10_a_line_that_does_not_flow_is_sent_nothing_more_until_it_does_and_then_one_fresh_view() {
        List<Client> people = people("ada", "ben");
        stage.next();
        stage.pass(A_WHILE);
        Client ben = people.get(1);
        ben.stuck = true;
        int frames = ben.frames.size();
        for (int i = 0; i < 400; i++) {
            people.getFirst().ask("c" + i, Stage.write(Stage.IDEAS, "i00000" + (100 + i), "idea " + i));
            stage.pass(A_TICK);
        }
        assertThat(ben.frames.size() - frames).isLessThanOrEqualTo(128);
        ben.flow();
        assertThat(ben.layers).isEqualTo(Client.truth(stage.state(), ben.seat));
        assertThat(ben.n).isEqualTo(stage.state().seq());
    }

    @Test
    void P10_a_line_that_never_flows_is_closed() {
        List<Client> people = people("ada", "ben");
        stage.next();
        Client ben = people.get(1);
        ben.stuck = true;
        for (int i = 0; i < 200; i++) {
            people.getFirst().ask("c" + i, Stage.write(Stage.IDEAS, "i00000" + (100 + i), "idea " + i));
            stage.pass(Duration.ofMillis(500));
        }
        assertThat(ben.closed).contains(4408);
    }

    private List<Client> people(String... names) {
        for (String name : names) {
            stage.join(name);
        }
        return List.of(names).stream().map(stage::connect).toList();
    }

    private void wander(List<Client> people) {
        stage.next();
        for (int i = 0; i < people.size(); i++) {
            people.get(i).ask("w" + i, Stage.write(Stage.IDEAS, "i0000000" + i, "idea " + i));
            people.get(i).ask("v" + i, Stage.write(Stage.IDEAS, "i0000001" + i, "idea " + i));
            people.get(i).ask("x" + i, new SessionCommand.Withdraw(new org.palabre.core.id.ItemId("i0000001" + i)));
            stage.pass(A_TICK);
        }
        stage.next();
        people.getFirst().ask("s", Stage.write(Stage.SECRET, "i0000002a", "hidden"));
        people.getFirst().ask("n", new SessionCommand.Name(Optional.of("Ada L.")));
        stage.pass(A_TICK);
        stage.next();
        stage.pass(A_TICK);
        people.getLast().ask("l", new SessionCommand.Leave());
    }

    private static String group(Client client) {
        return client.layers.keySet().stream()
                .filter(layer -> layer.startsWith("group:"))
                .reduce((first, second) -> {
                    throw new AssertionError("in two groups: " + client.layers.keySet());
                })
                .orElseThrow();
    }
}
