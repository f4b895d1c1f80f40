package org.palabre.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.catalog.Catalog;
import org.palabre.catalog.script.MethodScript;
import org.palabre.catalog.use.Joining;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.StepId;
import org.palabre.core.method.Addition;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Mode;
import org.palabre.core.method.Props;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Deviation;
import org.palabre.core.session.Evolving;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Layer;
import org.palabre.core.view.Views;

/** Steps of the library that join a method while it is run. */
class AddedStepsTest {
    private static final Catalog LIBRARY = Catalog.shipped();

    private Playing play;

    @BeforeEach
    void begin() {
        play = Playing.live("world-cafe");
        for (int i = 0; i < 12; i++) {
            play.join("p" + i);
        }
    }

    @Test
    void they_come_next_even_within_a_repeat_and_then_the_method_goes_on_where_it_was() {
        List<String> way = way(Playing.live("world-cafe"));
        int inside = way.indexOf("talk");
        goTo(inside);

        add("silent-ideas", Map.of());
        assertThat(next()).isEqualTo("more1_write");
        assertThat(next()).isEqualTo("more1_read");
        for (String step : way.subList(inside + 1, way.size())) {
            assertThat(next()).isEqualTo(step);
        }
        assertThat(play.next()).isEqualTo(Refusal.NOTHING_NEXT.refused());
    }

    @Test
    void several_follow_each_other_in_the_order_in_which_they_joined() {
        goTo(1);
        add("breather", Map.of());
        add("silent-ideas", Map.of());

        assertThat(List.of(next(), next(), next())).containsExactly("more1_pause", "more2_write", "more2_read");
    }

    @Test
    void the_record_says_so_and_why() {
        goTo(1);
        add("pulse-check", Map.of());

        Deviation last = play.state().deviations().getLast();
        assertThat(last.what()).isEqualTo(Deviation.What.ADDED);
        assertThat(last.run().step()).isEqualTo(new StepId("more1_pulse"));
        assertThat(last.reason()).isEqualTo("the room is tired");
    }

    @Test
    void without_a_reason_or_by_somebody_else_nothing_joins() {
        goTo(1);
        Addition addition = addition("breather", Map.of());

        assertThat(play.ask(Playing.FACILITATOR, new SessionCommand.Add(addition, " ")))
                .isEqualTo(Refusal.NEEDS_REASON.refused());
        assertThat(play.ask(new PersonId("p1"), new SessionCommand.Add(addition, "why not")))
                .isEqualTo(Refusal.NOT_ALLOWED.refused());
        assertThat(play.state().trail().added()).isEmpty();
    }

    @Test
    void two_who_add_at_the_same_moment_do_not_collide() {
        goTo(1);
        Addition addition = addition("breather", Map.of());
        play.ask(Playing.FACILITATOR, new SessionCommand.Add(addition, "tired"));

        assertThat(play.ask(Playing.FACILITATOR, new SessionCommand.Add(addition, "tired too")))
                .isEqualTo(Refusal.MOVED_ON.refused());
    }

    @Test
    void they_speak_every_language_of_the_session_and_stand_where_they_joined() {
        goTo(1);
        add("silent-ideas", Map.of());
        Map<String, Object> script = MethodScript.of(play.state().method(), "fr", Mode.LIVE);

        assertThat(script.get("steps").toString()).contains("title=En silence");
        assertThat(script.get("collections").toString()).contains("Idées écrites en silence");
        List<String> ids = play.state().method().steps().stream()
                .map(step -> step.id().value())
                .toList();
        assertThat(ids.indexOf("more1_write"))
                .isEqualTo(ids.indexOf(way(Playing.live("world-cafe")).get(1)) + 1);
    }

    @Test
    void what_a_part_works_on_is_a_collection_of_the_method() {
        goTo(1);
        Method method = play.state().method();
        MethodSource dots = part("dots-on");

        assertThat(Joining.of(dots, method, Map.of(), Map.of())).isEmpty();
        assertThat(Joining.of(dots, method, Map.of("cards", "nothing"), Map.of()))
                .isEmpty();
        String own = method.artefacts().keySet().iterator().next();
        add("dots-on", Map.of("cards", own));
        assertThat(play.state()
                        .method()
                        .step(new StepId("more1_dots"))
                        .orElseThrow()
                        .in())
                .containsExactly(own);
    }

    @Test
    void P5_who_reads_the_log_afresh_knows_the_same() {
        goTo(2);
        add("silent-ideas", Map.of());
        next();
        add("breather", Map.of());
        next();
        SessionState again =
                SessionState.unborn(play.state().id(), play.pinned, play.state().plan());
        for (Recorded recorded : play.log) {
            again = Evolving.evolve(again, recorded);
        }
        assertThat(again).isEqualTo(play.state());
        assertThat(Views.whole(again, Layer.ALL)).isEqualTo(Views.whole(play.state(), Layer.ALL));
    }

    @Test
    void what_makes_the_method_is_extended_or_done_once_more_only_with_a_reason() {
        Playing thinking = Playing.live("speed-thinking");
        thinking.join("p1");
        thinking.join("p2");
        thinking.until("burst");
        assertThat(thinking.state()
                        .method()
                        .step(new StepId("burst"))
                        .orElseThrow()
                        .intrinsic())
                .isTrue();

        assertThat(thinking.ask(Playing.FACILITATOR, new SessionCommand.Extend(60, "")))
                .isEqualTo(Refusal.NEEDS_REASON.refused());
        assertThat(thinking.ask(Playing.FACILITATOR, new SessionCommand.Extend(60, "small phones")))
                .isInstanceOf(Answer.Accepted.class);
        assertThat(thinking.state().deviations().getLast().reason()).isEqualTo("small phones");
        thinking.next();
        assertThat(thinking.ask(Playing.FACILITATOR, new SessionCommand.Again(new StepId("burst"), "")))
                .isEqualTo(Refusal.NEEDS_REASON.refused());
    }

    @Test
    void a_part_may_bring_groups_of_its_own_and_the_method_keeps_its_tables() {
        goTo(2);
        List<Group> tables = groups("tables");
        add("two-by-two", Map.of());

        assertThat(next()).isEqualTo("more1_pairs");
        assertThat(groups("more1_pairs")).hasSize(6).allSatisfy(pair -> assertThat(pair.members())
                .hasSize(2));
        assertThat(next()).isEqualTo("more1_talk");
        PersonId third = new PersonId("p3");
        SessionCommand.Write said = new SessionCommand.Write(
                new RunId("more1_talk"),
                new ItemId("isaid0000"),
                "more1_said",
                Map.of("text", "We would begin with the garden"),
                List.of(),
                Optional.empty(),
                false,
                Optional.empty());
        assertThat(play.ask(third, said)).isInstanceOf(Answer.Accepted.class);
        assertThat(play.state().items().in("more1_said").toList())
                .singleElement()
                .satisfies(item -> assertThat(item.group()).contains(groupOf("more1_pairs", third)));
        assertThat(next()).isEqualTo("more1_hear");
        assertThat(next()).isEqualTo("move");
        assertThat(groups("tables")).hasSameSizeAs(tables);
    }

    @Test
    void a_part_keeps_to_what_the_facilitator_set() {
        goTo(1);
        Method method = play.state().method();
        String own = method.artefacts().keySet().iterator().next();
        Addition addition = Joining.of(
                        part("adhere-and-commit"), method, Map.of("propositions", own), Map.of("talk", "20m"))
                .orElseThrow();
        play.ask(Playing.FACILITATOR, new SessionCommand.Add(addition, "we need longer"));

        assertThat(play.state()
                        .method()
                        .step(new StepId("more1_amend"))
                        .orElseThrow()
                        .time()
                        .length(Mode.LIVE))
                .contains(Duration.ofMinutes(20));
    }

    @Test
    void P6_a_step_that_joins_shows_to_all_only_what_was_written_for_all() {
        Playing thinking = Playing.live("speed-thinking");
        PersonId ana = new PersonId("p1");
        thinking.join("p1");
        thinking.join("p2");
        thinking.until("burst");
        SessionCommand.Add dots = new SessionCommand.Add(
                Joining.of(part("dots-on"), thinking.state().method(), Map.of("cards", "possibilities"), Map.of())
                        .orElseThrow(),
                "where are we?");
        SessionCommand.Write secret = new SessionCommand.Write(
                new RunId("burst"),
                new ItemId("isecret0"),
                "possibilities",
                Map.of("text", "Only I know this"),
                List.of(),
                Optional.empty(),
                false,
                Optional.empty());
        assertThat(thinking.ask(ana, secret)).isInstanceOf(Answer.Accepted.class);

        assertThat(thinking.ask(Playing.FACILITATOR, dots)).isEqualTo(Refusal.NOT_FOR_ALL.refused());
        assertThat(thinking.state().trail().added()).isEmpty();
    }

    @Test
    void a_single_step_of_another_method_joins_with_a_collection_of_its_own() {
        goTo(1);
        MethodSource step = LIBRARY.loneSteps("premortem").stream()
                .filter(source -> new Props(source.tree())
                        .parts("steps")
                        .getFirst()
                        .word("kind", "")
                        .equals("collect"))
                .findFirst()
                .orElseThrow();
        Addition addition =
                Joining.of(step, play.state().method(), Map.of(), Map.of()).orElseThrow();
        assertThat(play.ask(Playing.FACILITATOR, new SessionCommand.Add(addition, "what could go wrong?")))
                .isInstanceOf(Answer.Accepted.class);

        assertThat(next()).startsWith("more1_");
        assertThat(play.state()
                        .method()
                        .step(play.state().current().orElseThrow().id().step()))
                .hasValueSatisfying(joined -> {
                    assertThat(joined.intrinsic()).isFalse();
                    assertThat(play.state().method().artefacts())
                            .containsKey(joined.out().getFirst());
                });
    }

    @Test
    void steps_that_stand_alone_can_be_run_in_another_method() {
        int steps = 0;
        for (String method : List.of("speed-thinking", "brainstorming", "fishbowl", "consent-decision")) {
            Playing small = Playing.live("lean-coffee");
            small.join("p1");
            small.next();
            int joined = 0;
            for (MethodSource step : LIBRARY.loneSteps(method)) {
                Map<String, String> takes = new HashMap<>();
                new Props(step.tree()).part("takes").values().keySet().forEach(name -> takes.put(name, "topics"));
                Addition addition = Joining.of(step, small.state().method(), takes, Map.of())
                        .orElseThrow();
                assertThat(small.ask(Playing.FACILITATOR, new SessionCommand.Add(addition, "to see")))
                        .as(step.id())
                        .isInstanceOf(Answer.Accepted.class);
                assertThat(small.next()).as(step.id()).isInstanceOf(Answer.Accepted.class);
                joined++;
                assertThat(small.state().current().orElseThrow().id().value()).startsWith("more" + joined + "_");
            }
            steps += joined;
        }
        assertThat(steps).isGreaterThan(30);
    }

    private List<Group> groups(String run) {
        return play.state().groupings().get(new RunId(run)).groups();
    }

    private GroupId groupOf(String run, PersonId person) {
        return play.state()
                .groupings()
                .get(new RunId(run))
                .of(person)
                .map(Group::id)
                .orElseThrow();
    }

    private void goTo(int place) {
        for (int i = 0; i <= place; i++) {
            next();
        }
    }

    private String next() {
        assertThat(play.next()).isInstanceOf(Answer.Accepted.class);
        return play.state().current().orElseThrow().id().value();
    }

    private void add(String part, Map<String, String> takes) {
        Addition addition = addition(part, takes);
        assertThat(play.ask(Playing.FACILITATOR, new SessionCommand.Add(addition, "the room is tired")))
                .isInstanceOf(Answer.Accepted.class);
    }

    private Addition addition(String part, Map<String, String> takes) {
        return Joining.of(part(part), play.state().method(), takes, Map.of()).orElseThrow();
    }

    private static MethodSource part(String id) {
        return LIBRARY.fragments().stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The runs of a session that nobody meddles with. */
    private static List<String> way(Playing quiet) {
        for (int i = 0; i < 12; i++) {
            quiet.join("p" + i);
        }
        Map<Integer, String> runs = new HashMap<>();
        while (quiet.next() instanceof Answer.Accepted) {
            runs.put(runs.size(), quiet.state().current().orElseThrow().id().value());
        }
        return List.copyOf(runs.values());
    }
}
