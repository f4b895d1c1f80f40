package org.palabre.live.rules;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palabre.core.engine.Engine;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Asked;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Layer;
import org.palabre.core.view.Fact;
import org.palabre.core.view.Key;
import org.palabre.core.view.Views;

/** What a room asks of core; {@link #CORE} is core itself, tests of rooms bring simpler ones. All pure. */
public interface Rules {
    Answer decide(SessionState state, Asked asked);

    Optional<Instant> nextTick(SessionState state);

    Set<Key> keys(SessionState state);

    Set<Key> touched(SessionState before, SessionEvent event, SessionState after);

    Map<Layer, Fact> facts(SessionState state, Key key);

    Set<Layer> layersOf(SessionState state, PersonId person);

    Rules CORE = new Rules() {
        @Override
        public Answer decide(SessionState state, Asked asked) {
            return Engine.decide(state, asked);
        }

        @Override
        public Optional<Instant> nextTick(SessionState state) {
            return Engine.nextTick(state);
        }

        @Override
        public Set<Key> keys(SessionState state) {
            return Views.keys(state);
        }

        @Override
        public Set<Key> touched(SessionState before, SessionEvent event, SessionState after) {
            return Views.touched(before, event, after);
        }

        @Override
        public Map<Layer, Fact> facts(SessionState state, Key key) {
            return Views.facts(state, key);
        }

        @Override
        public Set<Layer> layersOf(SessionState state, PersonId person) {
            return Views.layersOf(state, person);
        }
    };
}
