package org.palabre.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.core.course.Focus;
import org.palabre.core.course.Round;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.StepId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Mode;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Deviation;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.StepRun;
import org.palabre.core.sight.Layer;
import org.palabre.core.step.Moment;
import org.palabre.core.view.Fact;
import org.palabre.core.view.Views;

/** Repeats and branches, in a method made of them. */
class CourseTest {
    private final Playing play = Playing.file("course/rounds.yaml", Map.of(), Mode.LIVE);
    private final List<PersonId> people = new ArrayList<>();

    @BeforeEach
    void three_topics() {
        for (int i = 1; i <= 7; i++) {
            people.add(play.join("p" + i));
        }
        play.until("ask");
        write("ask", "i1", "topics");
        write("ask", "i2", "topics");
        write("ask", "i3", "topics");
        play.until("weigh");
        mark("weigh", 0, "i3", 2);
        mark("weigh", 1, "i1", 1);
    }

    @Test
    void how_many_rounds_there_are_is_told_where_modes_would_last_longer_than_times() {
        Playing cafe = Playing.live("world-cafe");
        for (int i = 0; i < 12; i++) {
            cafe.join("g" + i);
        }
        cafe.until("talk");
        Fact.OfRun run = (Fact.OfRun) Views.whole(cafe.state(), Layer.ALL).get("run/talk");
        assertThat(run.rounds().orElseThrow()).singleElement().satisfies(round -> assertThat(round.of())
                .contains(2));
    }

    @Test
    void a_repeat_over_items_takes_the_best_first_and_inside_it_its_name_is_that_item() {
        play.until("talk");
        assertThat(inputs()).containsExactly("i3");
        play.next();
        assertThat(here()).isEqualTo("talk:2");
        assertThat(inputs()).containsExactly("i1");
        play.next();
        assertThat(inputs()).containsExactly("i2");
        play.next();
        assertThat(here()).as("all topics had their round").isEqualTo("trios");
    }

    @Test
    void a_repeat_ends_after_the_round_in_which_its_time_is_up() {
        play.until("talk");
        play.pass(Duration.ofMinutes(29));
        play.next();
        assertThat(here()).isEqualTo("talk:2");
        play.pass(Duration.ofMinutes(1));
        play.next();
        assertThat(here()).isEqualTo("trios");
    }

    @Test
    void a_branch_within_a_repeat_is_asked_in_every_round() {
        play.until("talk");
        write("talk", "n1", "notes", "i3");
        play.next();
        write("talk:2", "n2", "notes", "i1");
        write("talk:2", "n3", "notes", "i1");
        play.next();
        assertThat(here()).isEqualTo("show");
    }

    @Test
    void a_repeat_over_members_gives_each_their_round_and_the_seventh_too() {
        play.until("help");
        List<PersonId> had = new ArrayList<>();
        while (here().startsWith("help")) {
            Focus focus = current().rounds().getLast().focus();
            assertThat(focus.people()).as("one person in each group").isNotEmpty();
            had.addAll(focus.people().values());
            play.next();
        }
        assertThat(had).containsExactlyInAnyOrderElementsOf(people);
        assertThat(here()).isEqualTo("think");
    }

    @Test
    void who_left_before_their_round_is_not_waited_for() {
        play.until("help");
        PersonId first = current().rounds().getLast().focus().people().values().stream()
                .sorted()
                .toList()
                .getFirst();
        PersonId gone = people.stream()
                .filter(p -> !current().rounds().getLast().focus().people().containsValue(p))
                .findFirst()
                .orElseThrow();
        play.ask(gone, new SessionCommand.Leave());
        List<PersonId> had = new ArrayList<>(List.of(first));
        play.next();
        while (here().startsWith("help")) {
            had.addAll(current().rounds().getLast().focus().people().values());
            play.next();
        }
        assertThat(had).doesNotContain(gone);
    }

    @Test
    void a_repeat_over_modes_says_which_mode_it_is() {
        play.until("think");
        assertThat(round()).contains("facts");
        play.next();
        assertThat(round()).contains("fears");
        play.next();
        assertThat(here()).isEqualTo("guess");
    }

    @Test
    void a_repeat_until_stable_goes_on_while_the_figure_moves_and_never_beyond_its_most() {
        play.until("guess");
        for (int i = 0; i < 7; i++) {
            mark("guess", i, "i1", i % 4);
        }
        play.next();
        assertThat(here()).as("one count is not enough to tell").isEqualTo("guess:2");
        for (int i = 0; i < 7; i++) {
            mark("guess:2", i, "i1", 2);
        }
        play.next();
        assertThat(here())
                .as("the spread has shrunk from 2 to 0 for one of three")
                .isEqualTo("guess:3");
        for (int i = 0; i < 7; i++) {
            mark("guess:3", i, "i1", 2);
        }
        assertThat(play.next()).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void everybody_is_told_what_the_round_is_about() {
        play.until("talk");
        Fact.OfRun run = (Fact.OfRun) Views.whole(play.state(), Layer.ALL).get("run/talk");
        assertThat(run.rounds().orElseThrow())
                .containsExactly(new Fact.OfRound(
                        "coffee", 1, Optional.empty(), Optional.of(new ItemId("i3")), Optional.empty()));
    }

    @Test
    void an_item_that_is_taken_off_the_screens_is_no_longer_named() {
        play.until("talk");
        play.ask(Playing.FACILITATOR, new SessionCommand.Hide(new ItemId("i3"), true, ""));
        Fact.OfRun run = (Fact.OfRun) Views.whole(play.state(), Layer.ALL).get("run/talk");
        assertThat(run.rounds().orElseThrow().getFirst().item()).isEmpty();
    }

    @Test
    void a_step_done_once_more_is_a_run_of_its_own_and_then_the_method_goes_on_where_it_was() {
        play.until("talk");
        assertThat(play.ask(Playing.FACILITATOR, new SessionCommand.Again(new StepId("weigh"), "misread")))
                .isInstanceOf(Answer.Accepted.class);
        assertThat(here()).isEqualTo("weigh:2");
        assertThat(play.state().deviations().getLast().what()).isEqualTo(Deviation.What.REPEATED);
        assertThat(play.state().deviations().getLast().reason()).isEqualTo("misread");
        mark("weigh:2", 2, "i2", 2);
        play.next();
        assertThat(here()).as("the second round of talking").isEqualTo("talk:2");
        assertThat(inputs()).as("by the new count").containsExactly("i2");
    }

    @Test
    void what_was_never_run_cannot_be_done_once_more() {
        play.until("talk");
        assertThat(play.ask(Playing.FACILITATOR, new SessionCommand.Again(new StepId("guess"), "")))
                .isEqualTo(Refusal.UNKNOWN_RUN.refused());
    }

    private StepRun current() {
        return play.state().current().orElseThrow();
    }

    private String here() {
        return current().id().value();
    }

    private String round() {
        Round round = current().rounds().getLast();
        return round.focus().mode().orElse("");
    }

    private List<String> inputs() {
        var step = play.state().method().step(current().id().step()).orElseThrow();
        return new Moment(play.state(), step, current(), play.now())
                .inputs()
                .map(Item::id)
                .map(ItemId::value)
                .toList();
    }

    private void write(String run, String item, String collection, String... parents) {
        List<ItemId> from = List.of(parents).stream().map(ItemId::new).toList();
        Answer answer = play.ask(
                people.getFirst(),
                new SessionCommand.Write(
                        new RunId(run),
                        new ItemId(item),
                        collection,
                        Map.of("text", "Words of " + item),
                        from,
                        Optional.empty(),
                        true));
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
    }

    private void mark(String run, int voter, String item, int value) {
        Answer answer = play.ask(
                people.get(voter), new SessionCommand.Mark(new RunId(run), new ItemId(item), "", Optional.of(value)));
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
    }
}
