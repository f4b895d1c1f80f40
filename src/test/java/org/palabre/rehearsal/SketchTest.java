package org.palabre.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.Mode;
import org.palabre.core.session.SessionState;
import org.palabre.live.Outfit;
import org.palabre.live.rules.Rules;
import org.palabre.record.log.InMemoryEventLog;
import org.palabre.record.method.InMemoryMethodSources;

class SketchTest {
    @ParameterizedTest
    @ValueSource(strings = {"speed-thinking", "world-cafe", "one-two-four-all"})
    void every_step_that_was_played_has_its_picture_as_one_of_those_who_took_part_saw_it(String id) {
        var source = Plays.shipped().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        Sketching sketching = new Sketching(Rules.CORE, Rehearsal.START, Duration.ofMinutes(1));
        SessionState end = new Rehearsal(
                        new Script(id, 8, 1, 0, "en", Mode.LIVE),
                        new SessionId("sketch"),
                        new InMemoryEventLog(),
                        new InMemoryMethodSources(),
                        new Outfit(Rules.CORE, Plays.CONFIG, "test", ignored -> {}))
                .watchedBy(sketching)
                .play(source);
        Sketch sketch = sketching.sketch(end);

        assertThat(sketch.people()).isEqualTo(8);
        assertThat(sketch.pictures()).extracting(Sketch.Picture::step).doesNotHaveDuplicates();
        assertThat(sketch.pictures().stream().map(Sketch.Picture::step).toList())
                .containsAll(sketch.played().stream().map(Sketch.Played::step).toList());
        assertThat(sketch.pictures()).allSatisfy(picture -> {
            assertThat(picture.layers()).containsKeys("all", "me").doesNotContainKeys("crew", "sponsor");
            assertThat(picture.layers().get("all")).contains("\"run/" + picture.step());
            assertThat(picture.layers().get("me")).contains("\"role\":\"participant\"");
        });
        assertThat(sketch.played()).isSortedAccordingTo((a, b) -> Long.compare(a.begins(), b.begins()));
        assertThat(sketch.collected().values()).anyMatch(count -> count > 0);
    }
}
