package org.palabre.live;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.Method;
import org.palabre.core.session.Plan;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.live.loop.Loop;
import org.palabre.record.log.Entry;
import org.palabre.record.log.EventLog;
import org.palabre.record.method.MethodSources;

/** Makes a room from its log, on a loop of its own. */
record Opening(EventLog log, MethodSources methods, Supplier<Loop> loops, Outfit outfit) {

    /** @param edition of the log that the room was read from */
    record Opened(Room room, Loop loop, int edition) {}

    /** @param gone called when the room has closed for good */
    Uni<Opened> open(SessionId session, Runnable gone) {
        // The edition first: who reads old words in between has an old edition, and is closed.
        return log.edition(session)
                .chain(edition -> log.read(session, 0).chain(entries -> open(session, edition, entries, gone)));
    }

    private Uni<Opened> open(SessionId session, int edition, List<Entry> entries, Runnable gone) {
        Plan plan = entries.stream()
                .flatMap(entry -> entry.recorded().event() instanceof SessionEvent.Planned planned
                        ? Stream.of(planned.plan())
                        : Stream.empty())
                .reduce((first, second) -> second)
                .orElseThrow(() -> new NoSuchSession(session));
        return methods.find(plan.method())
                .map(source -> source.orElseThrow(
                        () -> new IllegalStateException("session " + session + ": its method is not kept")))
                .map(source -> SessionState.unborn(session, Method.of(source, plan.settings()), plan))
                .chain(unborn -> furnish(unborn, edition, entries, gone));
    }

    private Uni<Opened> furnish(SessionState unborn, int edition, List<Entry> entries, Runnable gone) {
        Loop loop = loops.get();
        return Uni.createFrom()
                .emitter(emitter -> loop.execute(() -> {
                    try {
                        emitter.complete(new Opened(new Room(unborn, entries, loop, log, outfit, gone), loop, edition));
                    } catch (RuntimeException e) {
                        emitter.fail(e);
                    }
                }));
    }
}
