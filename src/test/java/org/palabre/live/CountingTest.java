package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Asked;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Layer;
import org.palabre.core.view.Fact;
import org.palabre.core.view.Key;
import org.palabre.live.nodes.Neighbours;
import org.palabre.live.rules.Rules;

/** How far everybody is costs as much as there are people: it is counted for who is told alone. */
class CountingTest {
    /** So the count of what a crowd writes is told to all, several times a second. */
    private static final int MORE_THAN_READ_EVERYTHING = 1300;

    private final Stage stage = new Stage();
    private final Counting rules = new Counting();

    @Test
    void P10_how_far_people_are_is_counted_while_one_of_the_crew_is_there() {
        stage.rooms = stage.open(stage.log, Neighbours.NONE, rules);
        stage.join("ben");
        for (int i = 0; i < MORE_THAN_READ_EVERYTHING; i++) {
            stage.join("p" + i);
        }
        stage.next();
        Client ben = stage.connect("ben");
        int opening = rules.counted;

        write(ben, 1);
        assertThat(rules.counted).isEqualTo(opening);

        Client crew = stage.connect(Stage.CREW.value());
        stage.pass(Duration.ofSeconds(1));
        assertThat(rules.counted).isGreaterThan(opening);
        assertThat(crew.layers).isEqualTo(Client.truth(stage.state(), crew.seat));
        int looking = rules.counted;

        write(ben, 2);
        assertThat(rules.counted).isGreaterThan(looking);
        assertThat(crew.layers).isEqualTo(Client.truth(stage.state(), crew.seat));
    }

    private void write(Client by, int n) {
        by.ask("c" + n, Stage.write(Stage.IDEAS, "i000000" + n, "one more"));
        stage.pass(Duration.ofSeconds(2));
    }

    private static final class Counting implements Rules {
        private int counted;

        @Override
        public Answer decide(SessionState state, Asked asked) {
            return CORE.decide(state, asked);
        }

        @Override
        public Optional<Instant> nextTick(SessionState state) {
            return CORE.nextTick(state);
        }

        @Override
        public Set<Key> keys(SessionState state) {
            return CORE.keys(state);
        }

        @Override
        public Set<Key> touched(SessionState before, SessionEvent event, SessionState after) {
            return CORE.touched(before, event, after);
        }

        @Override
        public Map<Layer, Fact> facts(SessionState state, Key key) {
            counted += key.word().startsWith("progress") ? 1 : 0;
            return CORE.facts(state, key);
        }

        @Override
        public Set<Layer> layersOf(SessionState state, PersonId person) {
            return CORE.layersOf(state, person);
        }
    }
}
