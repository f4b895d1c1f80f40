package org.palabre.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palabre.core.method.Mode;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;

class DecideTest {

    @Test
    void where_reasons_are_required_a_decision_without_any_is_not_taken() {
        Playing play = new Playing("swot-tows", Map.of("adherence", false), Mode.LIVE, 7);
        for (int i = 0; i < 6; i++) {
            play.join("p" + i);
        }
        play.until("answer");

        assertThat(decide(play, " ")).isEqualTo(Refusal.NEEDS_REASON.refused());
        assertThat(play.state().decisions()).isEmpty();
        assertThat(decide(play, "It costs nothing.")).isInstanceOf(Answer.Accepted.class);
        assertThat(play.state().decisions().getLast().rationale()).isEqualTo("It costs nothing.");
    }

    private static Answer decide(Playing play, String rationale) {
        return play.ask(
                Playing.FACILITATOR,
                new SessionCommand.Decide(
                        play.state().current().orElseThrow().id(), "We try the first.", List.of(), rationale, ""));
    }
}
