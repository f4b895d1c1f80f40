package org.palabre.live;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.MethodSource;
import org.palabre.core.session.Plan;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.Status;
import org.palabre.live.nodes.Neighbours;
import org.palabre.record.log.Entry;
import org.palabre.record.log.EventLog;
import org.palabre.record.method.MethodSources;

/** Writes down what a session is going to be, before anybody comes and until it is opened. */
final class Planning {
    private final EventLog log;
    private final MethodSources methods;
    private final InstantSource clock;
    private final Neighbours neighbours;
    private final Rooms rooms;

    Planning(EventLog log, MethodSources methods, InstantSource clock, Neighbours neighbours, Rooms rooms) {
        this.log = log;
        this.methods = methods;
        this.clock = clock;
        this.neighbours = neighbours;
        this.rooms = rooms;
    }

    /** As {@link Rooms#plan}. */
    Uni<Void> plan(SessionId session, Plan plan, MethodSource source) {
        return methods.save(source)
                .chain(() -> write(session, 0, plan))
                .chain(written -> written ? Uni.createFrom().voidItem() : planAnew(session, plan));
    }

    private Uni<Void> planAnew(SessionId session, Plan plan) {
        return rooms.state(session).chain(state -> {
            if (state.status() != Status.PLANNED) {
                return Uni.createFrom().failure(new IllegalStateException("session " + session + " was opened"));
            }
            return state.plan().equals(plan)
                    ? Uni.createFrom().voidItem()
                    : write(session, state.seq(), plan)
                            .chain(written -> written ? openAnew(session, state.seq() + 1) : planAnew(session, plan));
        });
    }

    /** Another plan may mean another method, on which the room's whole state rests. */
    private Uni<Void> openAnew(SessionId session, long seq) {
        neighbours.wrote(session, seq);
        return rooms.openAnew(session);
    }

    private Uni<Boolean> write(SessionId session, long after, Plan plan) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Recorded planned = new Recorded(after + 1, now, new SessionEvent.Planned(plan));
        return log.append(session, after, List.of(new Entry(Optional.empty(), planned)))
                .map(EventLog.Appended.Done.class::isInstance);
    }
}
