package org.palabre.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.catalog.MethodFolder;
import org.palabre.catalog.MethodReader;
import org.palabre.catalog.Read;
import org.palabre.core.id.RunId;
import org.palabre.core.id.StepId;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.Status;
import org.palabre.core.session.StepRun;
import org.palabre.record.log.InMemoryEventLog;

/** A method file that puts a part in place which holds tracks, rounds over items and members, a branch and another part: played by bots. */
class PartsInMethodsTest {
    private static final Path FILE = Path.of("src/test/resources/methods/parts/side-by-side");

    @ParameterizedTest
    @CsvSource({"4, 0", "13, 0.15", "40, 0.15"})
    void its_tracks_run_side_by_side_each_with_its_own_people(int participants, double drop) {
        if (!(new MethodFolder(new MethodReader()).read(FILE) instanceof Read.Good(var source))) {
            throw new AssertionError(new MethodFolder(new MethodReader()).read(FILE));
        }
        Script script = new Script("side-by-side", participants, 7, drop, "en");
        SessionState end = Plays.play(script, new InMemoryEventLog(), -1, source);

        assertThat(end.status()).isEqualTo(Status.CLOSED);
        assertThat(end.runs()).allMatch(StepRun::isOver);
        assertThat(opened(end, "work_ours")).isEqualTo(opened(end, "work_theirs"));
        for (String track : List.of("work_ours", "work_theirs")) {
            assertThat(writers(end, track)).as(track).isNotEmpty();
        }
        assertThat(writers(end, "work_ours")).doesNotContainAnyElementsOf(writers(end, "work_theirs"));
        long things = end.items().in("found").count();
        assertThat(things).isPositive();
        assertThat(runs(end, "work_look")).isEqualTo(things);
        assertThat(runs(end, "work_each")).isGreaterThanOrEqualTo(2);
        assertThat(runs(end, "work_after_pause")).isEqualTo(1);
        assertThat(end.items().in("chosen")).isNotEmpty();
    }

    private static Optional<Instant> opened(SessionState end, String step) {
        return end.run(new RunId(step)).map(StepRun::openedAt);
    }

    private static List<String> writers(SessionState end, String step) {
        return end.items()
                .in("work_answers")
                .filter(item -> item.run().isOf(new StepId(step)))
                .map(item -> item.author().value())
                .distinct()
                .toList();
    }

    private static long runs(SessionState end, String step) {
        return end.runs().stream()
                .filter(run -> run.id().isOf(new StepId(step)))
                .count();
    }
}
