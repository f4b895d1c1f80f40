package org.palabre.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.palabre.catalog.Catalog;
import org.palabre.catalog.MethodFolder;
import org.palabre.catalog.MethodReader;
import org.palabre.catalog.Read;
import org.palabre.catalog.use.Joining;
import org.palabre.catalog.use.Lasting;
import org.palabre.core.agenda.Cell;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.StepId;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Mode;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Evolving;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Layer;
import org.palabre.core.view.Views;

/** Steps of the library that join a method while it is run, with rounds, walls, rooms and tracks of their own. */
@Execution(ExecutionMode.CONCURRENT)
class AddedRoundsTest {
    private static final List<MethodSource> LIBRARY = Catalog.shipped().fragments();

    @Test
    void rounds_are_played_within_a_round_of_the_method_which_then_goes_on() {
        Playing play = with("world-cafe", Map.of(), 12);
        play.until("talk");
        List<Group> tables = groups(play, "tables");

        add(play, shipped("at-tables"));
        assertThat(way(play, 8))
                .containsExactly(
                        "more1_seats",
                        "more1_first",
                        "more1_move",
                        "more1_talk",
                        "more1_move:2",
                        "more1_talk:2",
                        "more1_harvest",
                        "more1_hear");
        assertThat(groups(play, "tables")).isEqualTo(tables);
        assertThat(play.state()
                        .run(new RunId("more1_talk:2"))
                        .orElseThrow()
                        .rounds()
                        .getLast()
                        .number())
                .isEqualTo(2);
        assertThat(way(play, 2)).containsExactly("move:2", "talk:2");
    }

    @Test
    void people_change_tables_in_every_round_and_the_host_stays() {
        Playing play = with("speed-thinking", Map.of(), 12);
        play.next();
        add(play, shipped("at-tables"));
        way(play, 2);
        Group first = groups(play, "more1_seats").getFirst();
        way(play, 1);
        Group second = groups(play, "more1_seats").getFirst();

        assertThat(second.host()).isEqualTo(first.host());
        assertThat(second.members().stream().filter(first.members()::contains))
                .containsExactly(first.host().orElseThrow());
    }

    @Test
    void a_step_done_once_more_takes_no_round_away() {
        Playing play = with("world-cafe", Map.of(), 12);
        play.next();
        add(play, shipped("at-tables"));
        way(play, 4);
        play.ask(Playing.FACILITATOR, new SessionCommand.Again(new StepId("more1_talk"), ""));
        assertThat(here(play)).isEqualTo("more1_talk:2");

        assertThat(way(play, 3)).containsExactly("more1_move:2", "more1_talk:3", "more1_harvest");
    }

    @Test
    void a_wall_and_its_rooms_join_and_leave_those_of_the_method_alone() {
        Playing play = with("open-space", Map.of("rounds", 2, "rooms", 2), 6);
        PersonId ana = new PersonId("p0");
        play.until("call");
        ItemId own = call(play, ana, "itopicofday", "call", "topics");
        play.until("wall");
        put(play, ana, own, "wall", new Cell(2, 1));

        add(play, shipped("open-hour"));
        way(play, 1);
        ItemId topic = call(play, ana, "itopicofhour", "more1_call", "more1_topics");
        way(play, 1);
        put(play, ana, topic, "more1_wall", new Cell(2, 1));
        assertThat(way(play, 2)).containsExactly("more1_rooms", "more1_news");
        assertThat(groups(play, "more1_rooms")).isEmpty();
        assertThat(way(play, 1)).containsExactly("more1_rooms:2");
        assertThat(groups(play, "more1_rooms:2")).singleElement().satisfies(room -> {
            assertThat(room.topic()).contains(topic);
            assertThat(room.members()).containsExactly(ana);
        });
        assertThat(play.ask(ana, report("more1_rooms:2", "more1_reports"))).isInstanceOf(Answer.Accepted.class);
        assertThat(way(play, 2)).containsExactly("more1_news:2", "rooms");
        way(play, 2);
        assertThat(groups(play, "rooms:2")).singleElement().satisfies(room -> assertThat(room.topic())
                .contains(own));
    }

    @Test
    void rooms_that_open_once_more_are_those_of_the_same_slot() {
        Playing play = with("open-space", Map.of("rounds", 2, "rooms", 2), 6);
        PersonId ana = new PersonId("p0");
        play.until("call");
        ItemId first = call(play, ana, "itopicfirst", "call", "topics");
        ItemId second = call(play, ana, "itopicsecond", "call", "topics");
        play.until("wall");
        put(play, ana, first, "wall", new Cell(1, 1));
        put(play, ana, second, "wall", new Cell(2, 1));
        way(play, 1);
        play.ask(Playing.FACILITATOR, new SessionCommand.Again(new StepId("rooms"), "a fire alarm"));

        assertThat(here(play)).isEqualTo("rooms:2");
        assertThat(groups(play, "rooms:2").getFirst().topic()).contains(first);
        way(play, 2);
        assertThat(here(play)).isEqualTo("rooms:3");
        assertThat(groups(play, "rooms:3").getFirst().topic()).contains(second);
    }

    @Test
    void rounds_over_items_and_members_tracks_and_parts_within_parts_come_with_it() {
        Playing play = with("world-cafe", Map.of(), 6);
        play.next();
        add(play, ofTests("rounds-and-tracks"));
        way(play, 1);
        call(play, new PersonId("p0"), "ionething", "more1_naming", "more1_things");
        call(play, new PersonId("p1"), "iotherthing", "more1_naming", "more1_things");

        assertThat(way(play, 2)).containsExactly("more1_look", "more1_look:2");
        assertThat(way(play, 3)).containsExactly("more1_pairs", "more1_each", "more1_each:2");
        assertThat(play.state()
                        .run(new RunId("more1_each:2"))
                        .orElseThrow()
                        .rounds()
                        .getLast()
                        .focus()
                        .people())
                .hasSize(3);
        way(play, 1);
        assertThat(play.state().runs().stream().filter(run -> !run.isOver()).map(run -> run.id()
                        .value()))
                .containsExactly("more1_ours", "more1_theirs");
        assertThat(way(play, 2)).containsExactly("more1_after_pause", "tables");
    }

    @Test
    void P5_who_reads_the_log_afresh_knows_the_same() {
        Playing play = with("open-space", Map.of("rounds", 2, "rooms", 2), 6);
        play.until("rooms");
        add(play, shipped("open-hour"));
        way(play, 3);
        add(play, shipped("at-tables"));
        way(play, 9);
        SessionState again =
                SessionState.unborn(play.state().id(), play.pinned, play.state().plan());
        for (Recorded recorded : play.log) {
            again = Evolving.evolve(again, recorded);
        }
        assertThat(again).isEqualTo(play.state());
        assertThat(Views.whole(again, Layer.ALL)).isEqualTo(Views.whole(play.state(), Layer.ALL));
    }

    @Test
    void how_long_a_part_takes_counts_every_round() {
        assertThat(Lasting.of(Method.of(shipped("at-tables"), Map.of()), Mode.LIVE)
                        .toMinutes())
                .isEqualTo(1 + 10 + 2 * (1 + 10) + 3 + 5);
        assertThat(Lasting.of(Method.of(ofTests("rounds-and-tracks"), Map.of()), Mode.LIVE)
                        .toMinutes())
                .isEqualTo(2 + 3 + 1 + 2 * 4 + 6 + 5);
    }

    private static Playing with(String method, Map<String, Object> settings, int people) {
        Playing play = new Playing(method, settings, Mode.LIVE, 7);
        IntStream.range(0, people).forEach(i -> play.join("p" + i));
        return play;
    }

    private static void add(Playing play, MethodSource part) {
        SessionCommand.Add add = new SessionCommand.Add(
                Joining.of(part, play.state().method(), Map.of(), Map.of()).orElseThrow(), "the room wants it");
        assertThat(play.ask(Playing.FACILITATOR, add)).isInstanceOf(Answer.Accepted.class);
    }

    /** Goes on so many times. */
    private static List<String> way(Playing play, int steps) {
        List<String> way = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            assertThat(play.next()).isInstanceOf(Answer.Accepted.class);
            way.add(here(play));
        }
        return way;
    }

    private static String here(Playing play) {
        return play.state().current().orElseThrow().id().value();
    }

    private static List<Group> groups(Playing play, String run) {
        return play.state().groupings().get(new RunId(run)).groups();
    }

    private static ItemId call(Playing play, PersonId by, String item, String run, String collection) {
        ItemId id = new ItemId(item);
        SessionCommand.Write write = new SessionCommand.Write(
                new RunId(run), id, collection, Map.of("text", "Item " + item), List.of(), Optional.empty(), true);
        assertThat(play.ask(by, write)).isInstanceOf(Answer.Accepted.class);
        return id;
    }

    private static void put(Playing play, PersonId by, ItemId topic, String wall, Cell cell) {
        SessionCommand.Put put = new SessionCommand.Put(
                new RunId(wall), topic, Optional.of(cell.id()), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(play.ask(by, put)).isInstanceOf(Answer.Accepted.class);
    }

    private static SessionCommand report(String run, String collection) {
        return new SessionCommand.Write(
                new RunId(run),
                new ItemId("ireport0000"),
                collection,
                Map.of("said", "We begin on Monday"),
                List.of(),
                Optional.empty(),
                false);
    }

    private static MethodSource shipped(String id) {
        return LIBRARY.stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static MethodSource ofTests(String name) {
        Read read = new MethodFolder(new MethodReader()).read(Path.of("src/test/resources/methods/parts", name));
        if (read instanceof Read.Good(MethodSource source)) {
            return source;
        }
        throw new AssertionError(read);
    }
}
