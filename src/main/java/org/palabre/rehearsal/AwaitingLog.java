package org.palabre.rehearsal;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.palabre.core.id.SessionId;
import org.palabre.record.log.Entry;
import org.palabre.record.log.EventLog;
import org.palabre.record.log.StoredEvent;

/** A log that answers on the thread that asks, so that a rehearsal is played in the same order every time. */
record AwaitingLog(EventLog log) implements EventLog {
    @Override
    public Uni<Appended> append(SessionId session, long after, List<Entry> entries) {
        return Rehearsal.here(log.append(session, after, entries));
    }

    @Override
    public Uni<List<Entry>> read(SessionId session, long after) {
        return Rehearsal.here(log.read(session, after));
    }

    @Override
    public Uni<List<StoredEvent>> stored(SessionId session) {
        return Rehearsal.here(log.stored(session));
    }

    @Override
    public Uni<Integer> edition(SessionId session) {
        return Rehearsal.here(log.edition(session));
    }

    @Override
    public Uni<List<SessionId>> running() {
        return Rehearsal.here(log.running());
    }
}
