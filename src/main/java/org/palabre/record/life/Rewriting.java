package org.palabre.record.life;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.palabre.core.id.SessionId;
import org.palabre.record.integrity.Chain;
import org.palabre.record.log.StoredEvent;

/** Puts other bodies in the place of events, under the same chain: the digests of what stood there are kept. Within a transaction. */
final class Rewriting {
    private static final String BODY = """
        update event e set body = n.body, command = null
        from unnest($2::bigint[], $3::text[]) n(seq, body) where e.session_id = $1 and e.seq = n.seq
        """;
    private static final String PROOF = """
        insert into event_proof (session_id, seq, digest) select $1::text, p.* from unnest($2::bigint[], $3::text[]) p
        on conflict (session_id, seq) do update set salt = null, digest = coalesce(event_proof.digest, excluded.digest)
        """;
    private static final List<String> FORGET =
            List.of("delete from record where session_id = $1", "delete from record_entry where session_id = $1");

    private Rewriting() {}

    /** @param proven whose digests are kept: of those that change at least */
    static Uni<Void> of(
            SqlConnection connection, SessionId session, List<Redaction.Rewritten> changed, List<Chain.Knot> proven) {
        Long[] numbers = changed.stream().map(Redaction.Rewritten::number).toArray(Long[]::new);
        String[] bodies = changed.stream().map(Redaction.Rewritten::body).toArray(String[]::new);
        Long[] places = proven.stream().map(knot -> knot.event().seq()).toArray(Long[]::new);
        String[] digests = proven.stream().map(Chain.Knot::digest).toArray(String[]::new);
        Uni<?> work = connection
                .preparedQuery(PROOF)
                .execute(Tuple.of(session.value(), places, digests))
                .chain(() -> connection.preparedQuery(BODY).execute(Tuple.of(session.value(), numbers, bodies)));
        for (String forget : FORGET) {
            work = work.chain(() -> connection.preparedQuery(forget).execute(Tuple.of(session.value())));
        }
        return work.replaceWithVoid();
    }

    /** The knots of the events that change. */
    static List<Chain.Knot> proofs(List<Chain.Knot> chain, List<Redaction.Rewritten> changed) {
        Set<Long> numbers = changed.stream().map(Redaction.Rewritten::number).collect(Collectors.toSet());
        return chain.stream()
                .filter(knot -> numbers.contains(knot.event().seq()))
                .toList();
    }

    /** Whether the session is over: before that nothing is rewritten. */
    static boolean isOver(List<StoredEvent> events) {
        return events.stream().anyMatch(event -> event.name().equals("session-closed"));
    }
}
