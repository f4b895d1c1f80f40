package org.palabre.live.fanout;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Crowd;
import org.palabre.core.sight.Layer;
import org.palabre.live.LiveConfig;
import org.palabre.live.facts.Facts;
import org.palabre.live.loop.Loop;

/** What is counted over everybody, how far people are and how many have joined: at most so often, and only while somebody is told. */
final class Progress {
    /** Counting takes a twentieth of the time at most, however many people there are. */
    private static final int SELDOM = 20;

    private final Loop loop;
    private final Facts facts;
    private final Audiences audiences;
    private final LiveConfig.Tick pace;
    private Instant next = Instant.EPOCH;
    private Instant counted = Instant.EPOCH;

    Progress(Loop loop, Facts facts, Audiences audiences, LiveConfig.Tick pace) {
        this.loop = loop;
        this.facts = facts;
        this.audiences = audiences;
        this.pace = pace;
    }

    /** When something is to be counted next. */
    Instant due(SessionState state) {
        Instant rest = dueForTheRest(state);
        Instant arrivals = dueForArrivals();
        return rest.isBefore(arrivals) ? rest : arrivals;
    }

    /** How far people are is told to the crew alone, how much a crowd writes to all. */
    private Instant dueForTheRest(SessionState state) {
        boolean awaited = crew() || Crowd.shares(state) > 1;
        return awaited && facts.isBehind(crew()) ? next : Instant.MAX;
    }

    private boolean crew() {
        return !audiences.of(Layer.CREW).isEmpty();
    }

    private Instant dueForArrivals() {
        return facts.hasArrivals() ? counted.plus(pace.here()) : Instant.MAX;
    }

    /** Counts what is due; answers the layers in which something is different. */
    Set<Layer> follow(SessionState state) {
        Instant now = loop.instant();
        Set<Layer> changed = new HashSet<>();
        if (!dueForTheRest(state).isAfter(now)) {
            changed.addAll(followTheRest(state));
        }
        if (!dueForArrivals().isAfter(now)) {
            counted = now;
            changed.addAll(facts.followArrivals(state));
        }
        return changed;
    }

    /** Counts how far people are now, for somebody who has just come to look. */
    Set<Layer> followTheRest(SessionState state) {
        Instant began = loop.instant();
        Set<Layer> changed = facts.followTheRest(state, crew());
        Duration took = Duration.between(began, loop.instant()).multipliedBy(SELDOM);
        next = began.plus(took.compareTo(pace.progress()) > 0 ? took : pace.progress());
        return changed;
    }
}
