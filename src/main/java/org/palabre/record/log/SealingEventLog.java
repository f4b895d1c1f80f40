package org.palabre.record.log;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.palabre.core.id.SessionId;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.vote.VoteEvent;
import org.palabre.record.keys.SessionKey;
import org.palabre.record.keys.SessionKeys;

/**
 * The log as rooms know it: ballots are sealed on their way into the kept log and opened on their way out, so that who reads the
 * database learns nothing of a vote. Once the key of the session is destroyed they stay sealed. Thread-safe.
 */
@ApplicationScoped
public class SealingEventLog implements EventLog {
    private final EventLog kept;
    private final SessionKeys keys;
    private final SecureRandom chance = new SecureRandom();

    /** Of sessions that are voting; forgotten when they close. */
    private final Map<SessionId, Envelope> envelopes = new ConcurrentHashMap<>();

    @Inject
    public SealingEventLog(PgEventLog kept, SessionKeys keys) {
        this((EventLog) kept, keys);
    }

    public SealingEventLog(EventLog kept, SessionKeys keys) {
        this.kept = kept;
        this.keys = keys;
    }

    @Override
    public Uni<Appended> append(SessionId session, long after, List<Entry> entries) {
        boolean ends = entries.stream().anyMatch(entry -> entry.recorded().event() instanceof SessionEvent.Closed);
        if (entries.stream().noneMatch(entry -> Envelope.ballot(entry).isPresent())) {
            return kept.append(session, after, entries).invoke(() -> forget(session, ends));
        }
        return envelope(session)
                .chain(envelope -> kept.append(session, after, sealed(entries, envelope)))
                .invoke(() -> forget(session, ends));
    }

    private void forget(SessionId session, boolean ends) {
        if (ends) {
            envelopes.remove(session);
        }
    }

    private static List<Entry> sealed(List<Entry> entries, Envelope envelope) {
        return entries.stream()
                .map(entry -> Envelope.ballot(entry)
                        .map(ballot -> envelope.seal(entry, ballot))
                        .orElse(entry))
                .toList();
    }

    private Uni<Envelope> envelope(SessionId session) {
        Optional<Envelope> known = Optional.ofNullable(envelopes.get(session));
        return known.map(envelope -> Uni.createFrom().item(envelope))
                .orElseGet(() -> keys.of(session).map(key -> {
                    Envelope made = of(session, key)
                            .orElseThrow(() -> new IllegalStateException(
                                    "session " + session + ": its key is destroyed, and no ballot can be taken"));
                    envelopes.put(session, made);
                    return made;
                }));
    }

    private Optional<Envelope> of(SessionId session, Optional<SessionKey> key) {
        return key.map(found -> new Envelope(session, found, chance));
    }

    @Override
    public Uni<List<Entry>> read(SessionId session, long after) {
        return kept.read(session, after)
                .chain(entries ->
                        entries.stream().noneMatch(entry -> letter(entry).isPresent())
                                ? Uni.createFrom().item(entries)
                                : keys.of(session).map(key -> opened(entries, of(session, key))));
    }

    private static Optional<VoteEvent.Sealed> letter(Entry entry) {
        return entry.recorded().event() instanceof SessionEvent.InVote(VoteEvent.Sealed sealed)
                ? Optional.of(sealed)
                : Optional.empty();
    }

    private static List<Entry> opened(List<Entry> entries, Optional<Envelope> envelope) {
        return envelope.map(opening -> entries.stream()
                        .map(entry -> letter(entry)
                                .map(letter -> opening.open(entry, letter))
                                .orElse(entry))
                        .toList())
                .orElse(entries);
    }

    /** As kept: ballots in their envelopes. */
    @Override
    public Uni<List<StoredEvent>> stored(SessionId session) {
        return kept.stored(session);
    }

    @Override
    public Uni<Integer> edition(SessionId session) {
        return kept.edition(session);
    }

    @Override
    public Uni<List<SessionId>> running() {
        return kept.running();
    }
}
