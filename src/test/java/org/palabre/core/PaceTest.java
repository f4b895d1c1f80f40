package org.palabre.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.core.engine.Lanes;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.StepId;
import org.palabre.core.method.Mode;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.StepRun;
import org.palabre.core.sight.Layer;
import org.palabre.core.view.Fact;
import org.palabre.core.view.Views;

/** Tracks side by side, groups at their own pace, and steps that are left when people have finished. */
class PaceTest {
    private final List<PersonId> people = new ArrayList<>();

    private Playing play(Mode mode) {
        Playing play = Playing.file("course/tracks.yaml", Map.of(), mode);
        for (int i = 1; i <= 6; i++) {
            people.add(play.join("p" + i));
        }
        return play;
    }

    @Test
    void tracks_are_open_at_the_same_time_and_each_person_is_in_their_own() {
        Playing play = play(Mode.LIVE);
        play.until("worry");
        assertThat(Lanes.open(play.state()).stream().map(run -> run.id().value()))
                .containsExactly("dream", "deepen", "worry");
        assertThat(group(play, 1).members())
                .allSatisfy(person -> assertThat(where(play, person)).isEqualTo("dream"));
        assertThat(group(play, 2).members())
                .allSatisfy(person -> assertThat(where(play, person)).isEqualTo("worry"));
    }

    @Test
    void who_is_in_another_track_cannot_write_here() {
        Playing play = play(Mode.LIVE);
        play.until("worry");
        PersonId dreamer = group(play, 1).members().getFirst();
        assertThat(write(play, dreamer, "worry", "i9", "risks")).isEqualTo(Refusal.NOT_ALLOWED.refused());
        assertThat(write(play, dreamer, "dream", "i9", "ideas")).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void a_group_that_has_finished_goes_on_alone() {
        Playing play = play(Mode.LIVE);
        play.until("worry");
        group(play, 1).members().forEach(person -> done(play, person, "dream"));
        assertThat(group(play, 1).members())
                .allSatisfy(person -> assertThat(where(play, person)).isEqualTo("deepen"));
        Fact.Now now = (Fact.Now)
                Views.whole(play.state(), new Layer.Me(group(play, 1).members().getFirst()))
                        .get("now");
        assertThat(now.run()).contains(new RunId("deepen"));
    }

    @Test
    void a_track_that_is_behind_is_closed_by_its_own_bell_and_goes_on() {
        Playing play = play(Mode.LIVE);
        play.until("worry");
        play.pass(Duration.ofMinutes(5));
        assertThat(where(play, group(play, 1).members().getFirst())).isEqualTo("deepen");
        assertThat(where(play, group(play, 2).members().getFirst())).isEqualTo("worry");
    }

    @Test
    void next_closes_all_tracks_and_back_opens_them_all_again() {
        Playing play = play(Mode.LIVE);
        play.until("worry");
        play.next();
        assertThat(open(play)).containsExactly("plan");
        play.ask(Playing.FACILITATOR, new SessionCommand.Back(Optional.empty()));
        play.ask(Playing.FACILITATOR, new SessionCommand.Back(Optional.empty()));
        play.ask(Playing.FACILITATOR, new SessionCommand.Back(Optional.empty()));
        play.ask(Playing.FACILITATOR, new SessionCommand.Back(Optional.empty()));
        play.next();
        assertThat(open(play)).containsExactly("dream", "deepen", "worry");
    }

    @Test
    void over_days_groups_go_on_at_their_own_pace_until_a_step_of_all() {
        Playing play = play(Mode.ASYNC);
        play.until("choose");
        assertThat(open(play)).containsExactly("plan", "choose");
        group(play, 1).members().forEach(person -> done(play, person, "plan"));
        assertThat(where(play, group(play, 1).members().getFirst())).isEqualTo("choose");
        assertThat(where(play, group(play, 2).members().getFirst())).isEqualTo("plan");
        Instant planned = run(play, "plan").endsAt().orElseThrow();
        assertThat(run(play, "choose").endsAt()).contains(planned.plus(Duration.ofHours(12)));
    }

    @Test
    void live_the_same_steps_come_one_after_the_other() {
        Playing play = play(Mode.LIVE);
        play.until("plan");
        assertThat(open(play)).containsExactly("plan");
    }

    @Test
    void over_days_the_deadline_opens_the_next_step() {
        Playing play = play(Mode.ASYNC);
        play.until("hello");
        play.pass(Duration.ofHours(6));
        assertThat(open(play)).containsExactly("halves");
    }

    @Test
    void when_enough_have_finished_it_is_announced_and_then_the_method_goes_on() {
        Playing play = play(Mode.LIVE);
        play.until("hello");
        people.subList(0, 2).forEach(person -> done(play, person, "hello"));
        assertThat(play.state().trail().going()).isEmpty();
        done(play, people.get(2), "hello");
        assertThat(play.state().trail().going()).containsKey(new RunId("hello"));
        assertThat(open(play)).containsExactly("hello");
        play.pass(Duration.ofSeconds(10));
        assertThat(open(play)).containsExactly("halves");
    }

    @Test
    void who_is_at_it_again_stops_what_was_announced() {
        Playing play = play(Mode.LIVE);
        play.until("hello");
        people.subList(0, 3).forEach(person -> done(play, person, "hello"));
        play.ask(people.getFirst(), new SessionCommand.Done(new RunId("hello"), false));
        play.pass(Duration.ofMinutes(1));
        assertThat(open(play)).containsExactly("hello");
    }

    @Test
    void a_facilitator_holds_it_back_and_lets_it_go_again() {
        Playing play = play(Mode.ASYNC);
        play.until("hello");
        people.forEach(person -> done(play, person, "hello"));
        play.ask(Playing.FACILITATOR, new SessionCommand.Hold(new RunId("hello"), true));
        play.pass(Duration.ofDays(2));
        assertThat(open(play)).as("neither the quorum nor the deadline").containsExactly("hello");
        play.ask(Playing.FACILITATOR, new SessionCommand.Hold(new RunId("hello"), false));
        play.pass(Duration.ofMinutes(10));
        assertThat(open(play)).containsExactly("halves");
    }

    @Test
    void a_group_reads_who_of_its_own_is_still_at_it() {
        Playing play = play(Mode.LIVE);
        play.until("plan");
        Group group = group(play, 1);
        group.members().stream().skip(1).forEach(person -> done(play, person, "plan"));
        Fact.Waits waits = (Fact.Waits)
                Views.whole(play.state(), new Layer.InGroup(group.id())).get("waits/plan");
        assertThat(waits.people())
                .extracting(Fact.PersonRef::id)
                .containsExactly(group.members().getFirst());
        assertThat(Views.whole(play.state(), Layer.ALL)).doesNotContainKey("waits/plan");
    }

    private static List<String> open(Playing play) {
        return Lanes.open(play.state()).stream().map(run -> run.id().value()).toList();
    }

    private static StepRun run(Playing play, String run) {
        return play.state().run(new RunId(run)).orElseThrow();
    }

    private static String where(Playing play, PersonId person) {
        return Lanes.of(play.state(), person, play.now()).orElseThrow().id().value();
    }

    private static Group group(Playing play, int number) {
        return play.state().grouping(new StepId("halves")).orElseThrow().groups().stream()
                .filter(group -> group.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static void done(Playing play, PersonId person, String run) {
        assertThat(play.ask(person, new SessionCommand.Done(new RunId(run), true)))
                .isInstanceOf(Answer.Accepted.class);
    }

    private static Answer write(Playing play, PersonId by, String run, String item, String collection) {
        return play.ask(
                by,
                new SessionCommand.Write(
                        new RunId(run),
                        new ItemId(item),
                        collection,
                        Map.of("text", "Words"),
                        List.of(),
                        Optional.empty(),
                        true,
                        Optional.empty()));
    }
}
