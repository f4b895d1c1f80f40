package org.palabre.live.fanout;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Crowd;
import org.palabre.core.sight.Layer;
import org.palabre.live.facts.Facts;
import org.palabre.live.loop.Loop;

/** How far people are, which is counted over everybody: at most so often, and only while somebody is told. */
final class Progress {
    private final Loop loop;
    private final Facts facts;
    private final Audiences audiences;
    private final Duration every;
    private Instant followed = Instant.EPOCH;

    Progress(Loop loop, Facts facts, Audiences audiences, Duration every) {
        this.loop = loop;
        this.facts = facts;
        this.audiences = audiences;
        this.every = every;
    }

    /** When it is to be counted next. How far people are is told to the crew alone, how much a crowd writes to all. */
    Instant due(SessionState state) {
        boolean awaited = !audiences.of(Layer.CREW).isEmpty() || Crowd.shares(state) > 1;
        return facts.isBehind() && awaited ? followed.plus(every) : Instant.MAX;
    }

    /** Counts now; answers the layers in which something is different. */
    Set<Layer> follow(SessionState state) {
        followed = loop.instant();
        return facts.followTheRest(state);
    }
}
