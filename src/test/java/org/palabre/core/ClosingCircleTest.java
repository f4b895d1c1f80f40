package org.palabre.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.core.engine.Engine;
import org.palabre.core.engine.Turns;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.kind.Kinds;
import org.palabre.core.method.Mode;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.Turn;
import org.palabre.core.step.Moment;

/** The closing circle of an Open Space: one talking piece for the whole room, and a line in writing for who wants to. */
class ClosingCircleTest {
    private static final RunId CIRCLE = new RunId("circle");

    private final Playing play = new Playing("open-space", Map.of("rounds", 1, "converge", false), Mode.LIVE, 7);
    private PersonId ana;
    private PersonId ben;

    @BeforeEach
    void the_circle_opens() {
        ana = play.join("ana");
        ben = play.join("ben");
        play.join("cleo");
        play.until("circle");
    }

    @Test
    void the_piece_lies_in_the_middle_until_somebody_takes_it() {
        assertThat(turn().over()).isTrue();
        assertThat(hold(ben, true)).isInstanceOf(Answer.Accepted.class);
        assertThat(speaker()).contains(ben);
    }

    @Test
    void nobody_takes_it_from_a_hand_and_who_has_spoken_lays_it_down() {
        hold(ben, true);
        assertThat(hold(ana, true)).isEqualTo(Refusal.NOT_ALLOWED.refused());
        assertThat(hold(ana, false)).isEqualTo(Refusal.NOT_ALLOWED.refused());
        assertThat(speaker()).contains(ben);

        hold(ben, false);
        assertThat(turn().over()).isTrue();
        hold(ana, true);
        assertThat(speaker()).contains(ana);
    }

    @Test
    void it_goes_back_to_the_middle_when_its_holder_leaves_and_by_the_hand_of_the_facilitator() {
        hold(ana, true);
        play.ask(ana, new SessionCommand.Leave());
        assertThat(turn().over()).isTrue();

        hold(ben, true);
        int middle = turn().of();
        play.ask(Playing.FACILITATOR, new SessionCommand.PassTurn(CIRCLE, middle));
        assertThat(turn().over()).isTrue();
        assertThat(hold(Playing.FACILITATOR, true)).isEqualTo(Refusal.NOT_ALLOWED.refused());
    }

    @Test
    void everybody_may_write_whoever_holds_it() {
        hold(ben, true);
        SessionCommand.Write line = new SessionCommand.Write(
                CIRCLE,
                new ItemId("ifarewell0"),
                "farewells",
                Map.of("text", "That I was not alone with it"),
                List.of(),
                Optional.empty(),
                true);
        assertThat(play.ask(ana, line)).isInstanceOf(Answer.Accepted.class);
    }

    private Answer hold(PersonId by, boolean on) {
        return play.ask(by, new SessionCommand.Sit(CIRCLE, on));
    }

    private Turn turn() {
        return Turns.now(moment(), Optional.empty()).orElseThrow();
    }

    private Optional<PersonId> speaker() {
        return Kinds.of("debrief").turnPerson(moment(), Optional.empty(), turn().index());
    }

    private Moment moment() {
        return Engine.current(play.state(), play.now()).orElseThrow();
    }
}
