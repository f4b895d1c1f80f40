package org.palabre.record.log;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palabre.core.id.SessionId;
import org.palabre.core.session.SessionEvent;

/** A log that forgets when the process ends: for rehearsals and tests. Thread-safe. */
public final class InMemoryEventLog implements EventLog {
    private final Map<SessionId, List<Entry>> sessions = new HashMap<>();
    private final Map<SessionId, Set<String>> commands = new HashMap<>();

    @Override
    public Uni<Appended> append(SessionId session, long after, List<Entry> entries) {
        EventLog.requireGapless(after, entries);
        return Uni.createFrom().item(() -> store(session, after, entries));
    }

    @Override
    public Uni<List<Entry>> read(SessionId session, long after) {
        return Uni.createFrom().item(() -> tail(session, after));
    }

    @Override
    public Uni<List<StoredEvent>> stored(SessionId session) {
        return read(session, 0).map(entries -> entries.stream()
                .map(entry -> StoredEvent.of(entry.recorded()))
                .toList());
    }

    /** Nothing writes it anew. */
    @Override
    public Uni<Integer> edition(SessionId session) {
        return Uni.createFrom().item(0);
    }

    @Override
    public Uni<List<SessionId>> running() {
        return Uni.createFrom().item(this::opened);
    }

    private synchronized Appended store(SessionId session, long after, List<Entry> entries) {
        List<Entry> log = sessions.computeIfAbsent(session, id -> new ArrayList<>());
        Set<String> known = commands.computeIfAbsent(session, id -> new HashSet<>());
        List<String> given =
                entries.stream().flatMap(entry -> entry.command().stream()).toList();
        boolean repeated =
                given.stream().anyMatch(known::contains) || Set.copyOf(given).size() < given.size();
        if (log.size() != after || repeated) {
            return new Appended.Conflict(log.size());
        }
        known.addAll(given);
        log.addAll(entries);
        return new Appended.Done();
    }

    private synchronized List<Entry> tail(SessionId session, long after) {
        List<Entry> log = sessions.getOrDefault(session, List.of());
        return List.copyOf(log.subList((int) Math.min(after, log.size()), log.size()));
    }

    private synchronized List<SessionId> opened() {
        return sessions.entrySet().stream()
                .filter(session -> course(session.getValue())
                        .filter(SessionEvent.Opened.class::isInstance)
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<SessionEvent> course(List<Entry> log) {
        return log.stream()
                .map(entry -> entry.recorded().event())
                .filter(event -> event instanceof SessionEvent.Opened || event instanceof SessionEvent.Closed)
                .reduce((first, second) -> second);
    }
}
