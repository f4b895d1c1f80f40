package org.palabre.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.StepRun;
import org.palabre.core.sight.Layer;
import org.palabre.core.view.Fact;
import org.palabre.core.view.Views;

/** Working without the clock: one's own choice, which the bell respects and the room does not see. */
class ClockTest {
    private static final RunId BURST = new RunId("burst");
    private static final Duration PAST_THE_GRACE = Duration.ofMinutes(5);

    private final Playing play = Playing.live("speed-thinking");
    private PersonId slow;
    private PersonId quick;

    @BeforeEach
    void a_burst() {
        slow = play.join("p1");
        quick = play.join("p2");
        play.until("burst");
    }

    @Test
    void the_bell_closes_everybodys_inputs_but_theirs() {
        play.ask(slow, new SessionCommand.LeaveClock(true));
        play.pass(PAST_THE_GRACE);
        assertThat(play.ask(quick, write("i0000000a"))).isEqualTo(Refusal.NOT_OPEN.refused());
        assertThat(play.ask(slow, write("i0000000b"))).isInstanceOf(Answer.Accepted.class);
        assertThat(play.ask(slow, new SessionCommand.Withdraw(new ItemId("i0000000b"))))
                .isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void going_on_closes_theirs_too() {
        play.ask(slow, new SessionCommand.LeaveClock(true));
        play.pass(PAST_THE_GRACE);
        play.next();
        assertThat(play.ask(slow, write("i0000000b"))).isEqualTo(Refusal.NOT_OPEN.refused());
        assertThat(play.state().run(BURST))
                .hasValueSatisfying(run -> assertThat(run.phase()).isEqualTo(StepRun.Phase.CLOSED));
    }

    @Test
    void without_such_a_wish_the_bell_closes_the_step() {
        play.ask(slow, new SessionCommand.LeaveClock(true));
        play.ask(slow, new SessionCommand.LeaveClock(false));
        play.pass(PAST_THE_GRACE);
        assertThat(play.state().run(BURST))
                .hasValueSatisfying(run -> assertThat(run.phase()).isEqualTo(StepRun.Phase.CLOSED));
    }

    @Test
    void the_wish_holds_for_the_steps_that_follow() {
        play.ask(slow, new SessionCommand.LeaveClock(true));
        play.next();
        assertThat(fact(new Layer.Me(slow), "me")).isInstanceOfSatisfying(Fact.Me.class, me -> assertThat(me.noClock())
                .contains(true));
    }

    @Test
    void P6_the_room_reads_a_closed_step_and_the_crew_a_count() {
        play.ask(slow, new SessionCommand.LeaveClock(true));
        assertThat(fact(Layer.CREW, "progress/burst"))
                .isInstanceOfSatisfying(Fact.Progress.class, progress -> assertThat(progress.noClock())
                        .contains(1));
        play.pass(PAST_THE_GRACE);
        assertThat(status(Layer.ALL)).isEqualTo("closed");
        assertThat(status(new Layer.Me(slow))).isEqualTo("closing");
        assertThat(Views.whole(play.state(), new Layer.Me(quick))).doesNotContainKey("run/burst");
    }

    @Test
    void only_those_who_take_part_have_a_clock_to_leave() {
        assertThat(play.ask(Playing.FACILITATOR, new SessionCommand.LeaveClock(true)))
                .isEqualTo(Refusal.NOT_ALLOWED.refused());
    }

    private String status(Layer layer) {
        return fact(layer, "run/burst") instanceof Fact.OfRun run ? run.status() : "nothing";
    }

    private Fact fact(Layer layer, String key) {
        Fact fact = Views.whole(play.state(), layer).get(key);
        assertThat(fact).as(key + " in " + layer).isNotNull();
        return fact;
    }

    private static SessionCommand write(String id) {
        return new SessionCommand.Write(
                BURST, new ItemId(id), "possibilities", Map.of("text", "Slowly"), List.of(), Optional.empty(), false);
    }
}
