package org.palabre.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.core.session.SessionState;
import org.palabre.record.document.Company.Arrangement;
import org.palabre.record.document.Company.Circle;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.log.InMemoryEventLog;

/** A café with three rounds, from the first table to what the room saw together. */
class CafeTest {
    @ParameterizedTest
    @CsvSource({"12, 0", "30, 0", "30, 0.15", "60, 0.15"})
    void people_travel_hosts_stay_and_the_tablecloth_goes_on(int people, double drop) {
        Script script = new Script("world-cafe", people, 7, drop, "fr");
        InMemoryEventLog log = new InMemoryEventLog();
        SessionState end = Plays.play(script, log);
        SessionRecord record = Plays.record(log, script);

        assertThat(record.groupings()).extracting(Arrangement::run).containsExactly("tables", "move", "move:2");
        assertThat(record.groupings())
                .allSatisfy(seating -> assertThat(circles(seating)).allSatisfy(circle -> {
                    assertThat(circle.members()).hasSizeGreaterThan(1);
                    assertThat(circle.host()).isPresent();
                }));
        // what no arithmetic forbids does not happen
        if (drop == 0) {
            assertThat(record.groupings()).allMatch(seating -> seating.again() <= Math.max(6, seating.forced()));
            assertThat(record.groupings().get(1).again())
                    .isEqualTo(record.groupings().get(1).forced());
        }
        Stream.of("tablecloth", "insights", "questions", "discoveries")
                .forEach(name -> assertThat(end.items().in(name)).as(name).isNotEmpty());
        assertThat(end.items().in("tablecloth").map(item -> item.run().value()).distinct())
                .containsExactlyInAnyOrder("first", "talk", "talk:2");
    }

    private static List<Circle> circles(Arrangement seating) {
        return seating.groups().stream()
                .filter(circle -> !circle.members().isEmpty())
                .toList();
    }
}
