package org.palabre.record.life;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.palabre.core.id.SessionId;
import org.palabre.record.find.Spelling;
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
    private static final List<String> FORGET = List.of(
            "delete from record where session_id = $1",
            Spelling.FORGET,
            "delete from record_entry where session_id = $1",
            "delete from commitment where session_id = $1");

    private static final String NEXT_EDITION = """
        insert into log_edition (session_id, edition) values ($1, $2)
        on conflict (session_id) do update set edition = excluded.edition where log_edition.edition = excluded.edition - 1
        """;
    private static final int TRIES = 5;

    private Rewriting() {}

    /** Somebody else wrote the log anew since it was read: what was made of it would bring back what is gone. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Overtaken() {
            super("the log was written anew in between", null, false, false);
        }
    }

    /** Does it once more, from reading the log on, whenever it was overtaken. */
    static <T> Uni<T> untilNotOvertaken(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .<T>deferred(() -> work.get())
                .onFailure(Overtaken.class)
                .retry()
                .atMost(TRIES);
    }

    /**
     * Fails with {@link Overtaken}, and nothing is written, when the log is in another edition.
     *
     * @param edition from which {@code changed} and {@code proven} were made
     * @param proven whose digests are kept: of those that change at least
     */
    static Uni<Void> of(
            SqlConnection connection,
            SessionId session,
            int edition,
            List<Redaction.Rewritten> changed,
            List<Chain.Knot> proven) {
        Long[] numbers = changed.stream().map(Redaction.Rewritten::number).toArray(Long[]::new);
        String[] bodies = changed.stream().map(Redaction.Rewritten::body).toArray(String[]::new);
        Long[] places = proven.stream().map(knot -> knot.event().seq()).toArray(Long[]::new);
        String[] digests = proven.stream().map(Chain.Knot::digest).toArray(String[]::new);
        Uni<?> work = connection
                .preparedQuery(NEXT_EDITION)
                .execute(Tuple.of(session.value(), edition + 1))
                .onItem()
                .transformToUni(found -> found.rowCount() == 1
                        ? connection.preparedQuery(PROOF).execute(Tuple.of(session.value(), places, digests))
                        : Uni.createFrom().failure(new Overtaken()))
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
