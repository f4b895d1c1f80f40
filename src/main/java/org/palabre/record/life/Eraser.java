package org.palabre.record.life;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.record.archive.Pseudonyms;
import org.palabre.record.archive.SessionRecord;
import org.palabre.record.integrity.Chain;
import org.palabre.record.keys.SessionKeys;
import org.palabre.record.log.EventLog;
import org.palabre.record.shelf.Archivist;

/**
 * Erases a person from a session that is over: their words and their name leave the log, the records and the search; that
 * somebody was there, wrote and voted stays, and the chain with it.
 *
 * <p>Sealed ballots stay sealed: who voted stands within, and is gone with the key of the session.
 */
@ApplicationScoped
public class Eraser {
    private static final String OVER = "session-closed";
    private static final String BODY = """
            update event e set body = n.body, command = null
            from unnest($2::bigint[], $3::text[]) n(seq, body) where e.session_id = $1 and e.seq = n.seq
            """;
    private static final String COMMANDS =
            "update event set command = null where session_id = $1 and position($2 in command) > 0";
    private static final String PROOF = """
            insert into event_proof (session_id, seq, digest) select $1::text, p.* from unnest($2::bigint[], $3::text[]) p
            on conflict (session_id, seq) do update set salt = null, digest = coalesce(event_proof.digest, excluded.digest)
            """;
    private static final List<String> FORGET = List.of(
            "delete from record where session_id = $1", "delete from record_entry where session_id = $1");

    private final EventLog log;
    private final SessionKeys keys;
    private final Pool pool;
    private final Archivist archivist;

    public Eraser(EventLog log, SessionKeys keys, Pool pool, Archivist archivist) {
        this.log = log;
        this.keys = keys;
        this.pool = pool;
        this.archivist = archivist;
    }

    /** @return whether there was anything to erase; false while the session is not over */
    public Uni<Boolean> erase(SessionId session, PersonId person) {
        return log.stored(session).chain(events -> {
            boolean over = events.stream().anyMatch(event -> event.name().equals(OVER));
            PersonId ghost = new PersonId(Pseudonyms.GHOST + UUID.randomUUID());
            List<Redaction.Rewritten> changed = over ? Redaction.of(events, person, ghost) : List.of();
            if (changed.isEmpty()) {
                return Uni.createFrom().item(false);
            }
            return keys.of(session)
                    .map(key -> Chain.of(session, key, events).stream()
                            .collect(Collectors.toMap(knot -> knot.event().seq(), Chain.Knot::digest)))
                    .chain(digests -> pool.withTransaction(
                            connection -> rewrite(connection, session, person, changed, digests)))
                    .chain(() -> archivist.remake(session))
                    .chain(record -> forgetMarks(session, record))
                    .replaceWith(true);
        });
    }

    /** What was said later of commitments whose words are gone. */
    private Uni<Void> forgetMarks(SessionId session, SessionRecord record) {
        String[] silent = record.commitments().stream()
                .filter(promise -> promise.what().isBlank())
                .map(SessionRecord.Promise::id)
                .toArray(String[]::new);
        return pool.preparedQuery("delete from commitment_mark where session_id = $1 and promise = any($2::text[])")
                .execute(Tuple.of(session.value(), silent))
                .replaceWithVoid();
    }

    private static Uni<Void> rewrite(
            SqlConnection connection,
            SessionId session,
            PersonId person,
            List<Redaction.Rewritten> changed,
            Map<Long, String> digests) {
        Long[] numbers = changed.stream().map(Redaction.Rewritten::number).toArray(Long[]::new);
        String[] bodies = changed.stream().map(Redaction.Rewritten::body).toArray(String[]::new);
        String[] kept = changed.stream()
                .map(one -> Optional.ofNullable(digests.get(one.number())).orElseThrow())
                .toArray(String[]::new);
        Uni<?> work = connection
                .preparedQuery(PROOF)
                .execute(Tuple.of(session.value(), numbers, kept))
                .chain(() -> connection.preparedQuery(BODY).execute(Tuple.of(session.value(), numbers, bodies)))
                .chain(() -> connection.preparedQuery(COMMANDS).execute(Tuple.of(session.value(), person.value())));
        for (String forget : FORGET) {
            work = work.chain(() -> connection.preparedQuery(forget).execute(Tuple.of(session.value())));
        }
        return work.replaceWithVoid();
    }
}
