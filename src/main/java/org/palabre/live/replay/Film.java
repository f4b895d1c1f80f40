package org.palabre.live.replay;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.session.Plan;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Layer;
import org.palabre.live.facts.Facts;
import org.palabre.live.facts.Piece;
import org.palabre.live.rules.Change;
import org.palabre.live.rules.Rules;

/**
 * A session as frames on a time line: what a socket would have sent, merged to about a thousand of them. Computes for as long as
 * it takes: never on an event loop.
 */
public final class Film {
    private static final int MOST_FRAMES = 1000;
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private Film() {}

    /**
     * @param events the whole log of a session that is over
     * @return {@code {"from":ms,"to":ms,"steps":[{"t":ms,"run":"…","step":"…"}],"frames":[{"t":ms,"l":{"all":{"set":{…},"del":[…]}}}]}},
     *     times in ms since 1970
     * @throws IllegalArgumentException when the log has no plan
     */
    public static Buffer of(SessionId session, MethodSource source, List<Recorded> events, Eyes eyes) {
        Plan plan = events.stream()
                .flatMap(event -> event.event() instanceof SessionEvent.Planned planned
                        ? java.util.stream.Stream.of(planned.plan())
                        : java.util.stream.Stream.empty())
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalArgumentException("session " + session + ": expected to find its plan"));
        SessionState unborn = SessionState.unborn(session, Method.of(source, plan.settings()), plan);
        List<Change> changes = new ArrayList<>();
        SessionState state = unborn;
        for (Recorded event : events) {
            Change change = Change.of(state, event);
            changes.add(change);
            state = change.after();
        }
        return cut(changes, new Facts(new Hindsight(Rules.CORE, state, eyes)));
    }

    private static Buffer cut(List<Change> changes, Facts facts) {
        List<Change> shown = changes.subList(opened(changes), changes.size());
        Instant from = shown.getFirst().recorded().at();
        Instant to = shown.getLast().recorded().at();
        Duration span = Duration.between(from, to).dividedBy(MOST_FRAMES);
        Duration tick = span.compareTo(SHORTEST) < 0 ? SHORTEST : span;
        facts.open(shown.getFirst().before());
        Buffer json = Buffer.buffer(
                        "{\"from\":" + from.toEpochMilli() + ",\"to\":" + to.toEpochMilli() + ",\"steps\":[")
                .appendBuffer(steps(shown))
                .appendString("],\"frames\":[");
        frame(json, from, facts.layer(Layer.ALL).full());
        List<Change> batch = new ArrayList<>();
        Instant end = from.plus(tick);
        for (Change change : shown) {
            if (change.recorded().at().isAfter(end) && !batch.isEmpty()) {
                follow(json, facts, batch);
                batch.clear();
                end = change.recorded().at().plus(tick);
            }
            batch.add(change);
        }
        follow(json, facts, batch);
        return json.appendString("]}");
    }

    /** Where the session was opened: how it was planned and who waited at the door is no part of it. */
    private static int opened(List<Change> changes) {
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).recorded().event() instanceof SessionEvent.Opened) {
                return i;
            }
        }
        return 0;
    }

    private static void follow(Buffer json, Facts facts, List<Change> batch) {
        facts.follow(batch);
        Optional<Piece> changed = facts.layer(Layer.ALL).takeUnsent();
        changed.ifPresent(
                l -> frame(json.appendString(","), batch.getLast().recorded().at(), l));
    }

    private static void frame(Buffer json, Instant at, Piece layer) {
        json.appendString("{\"t\":" + at.toEpochMilli() + ",\"l\":{\"all\":")
                .appendBuffer(layer.json())
                .appendString("}}");
    }

    private static Buffer steps(List<Change> changes) {
        Buffer steps = Buffer.buffer();
        for (Change change : changes) {
            if (change.recorded().event() instanceof SessionEvent.StepOpened opened) {
                if (steps.length() > 0) {
                    steps.appendString(",");
                }
                steps.appendString("{\"t\":" + change.recorded().at().toEpochMilli() + ",\"run\":\""
                        + opened.run().value() + "\",\"step\":\""
                        + opened.run().step().value() + "\"}");
            }
        }
        return steps;
    }
}
