package org.palabre.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.core.engine.Nearing;
import org.palabre.core.id.PersonId;
import org.palabre.core.method.Mode;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.StepRun;

class NearingTest {
    @Test
    void a_step_over_days_is_near_its_end_in_its_last_third_and_never_longer_than_a_day() {
        Playing play = new Playing("brainstorming", Map.of(), Mode.ASYNC, 7);
        PersonId amina = play.join("amina");
        PersonId leon = play.join("leon");
        play.next();
        play.next();
        StepRun run = play.state().current().orElseThrow();
        Instant end = run.endsAt().orElseThrow();
        Duration third = Duration.between(run.openedAt(), end).dividedBy(3);
        Duration lead = third.compareTo(Duration.ofDays(1)) < 0 ? third : Duration.ofDays(1);

        assertThat(Nearing.of(play.state(), amina, end.minus(lead).minusSeconds(1)))
                .isEmpty();
        assertThat(Nearing.of(play.state(), amina, end.minus(lead)).map(moment -> moment.id()))
                .contains(run.id());
        assertThat(Nearing.of(play.state(), amina, end)).isEmpty();
        play.ask(leon, new SessionCommand.Done(run.id(), true));
        assertThat(Nearing.of(play.state(), leon, end.minusSeconds(60))).isEmpty();
        play.ask(amina, new SessionCommand.Leave());
        assertThat(Nearing.of(play.state(), amina, end.minusSeconds(60))).isEmpty();
    }

    @Test
    void live_nobody_is_reminded() {
        Playing play = Playing.live("brainstorming");
        PersonId amina = play.join("amina");
        play.next();
        Optional<Instant> end = play.state().current().flatMap(StepRun::endsAt);
        assertThat(Nearing.of(play.state(), amina, end.orElseThrow().minusSeconds(10)))
                .isEmpty();
    }
}
