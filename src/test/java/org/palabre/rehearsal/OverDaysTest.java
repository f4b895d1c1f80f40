package org.palabre.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.palabre.core.method.Mode;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.Status;
import org.palabre.core.session.StepRun;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.log.InMemoryEventLog;

/** The same file over days: deadlines open the steps, and a process that dies in between is not missed. */
class OverDaysTest {
    private static final Script LIVE = new Script("appreciative-inquiry", 14, 7, 0.15, "fr");
    private static final Script DAYS = new Script("appreciative-inquiry", 14, 7, 0.15, "fr", Mode.ASYNC);
    private static final int MIDDLE = 8;

    @Test
    void a_session_over_days_ends_like_the_live_one() {
        InMemoryEventLog live = new InMemoryEventLog();
        InMemoryEventLog days = new InMemoryEventLog();
        SessionState liveEnd = Plays.play(LIVE, live);
        SessionState daysEnd = Plays.play(DAYS, days, MIDDLE);

        assertThat(daysEnd.status()).isEqualTo(Status.CLOSED);
        assertThat(steps(daysEnd)).isEqualTo(steps(liveEnd));
        assertThat(kinds(Plays.record(days, DAYS))).isEqualTo(kinds(Plays.record(live, LIVE)));
        StepRun first = daysEnd.runs().getFirst();
        assertThat(Duration.between(first.openedAt(), daysEnd.runs().getLast().openedAt()))
                .as("it took days")
                .isGreaterThan(Duration.ofDays(5));
    }

    @Test
    void a_restart_in_the_middle_changes_nothing() {
        InMemoryEventLog whole = new InMemoryEventLog();
        InMemoryEventLog broken = new InMemoryEventLog();
        SessionState once = Plays.play(DAYS, whole);
        SessionState twice = Plays.play(DAYS, broken, MIDDLE);
        assertThat(twice).isEqualTo(once);
    }

    private static List<String> steps(SessionState state) {
        return state.runs().stream().map(run -> run.id().value()).toList();
    }

    /** What is in a record, without its words. */
    private static Set<String> kinds(SessionRecord record) {
        Set<String> found = new TreeSet<>();
        record.outcomes()
                .forEach(yield ->
                        found.add("outcome " + yield.as() + " " + yield.items().isEmpty()));
        record.tallies().forEach(tally -> found.add("tally " + tally.step()));
        record.selections().forEach(selection -> found.add("selection " + selection.step()));
        record.decisions().forEach(decision -> found.add("decision " + decision.step()));
        record.pulses().forEach(pulse -> found.add("pulse " + pulse.step() + " " + pulse.suppressed()));
        found.add("commitments " + record.commitments().isEmpty());
        return found;
    }
}
