package org.palabre.record.shelf;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.palabre.core.id.SessionId;

/** The links that were handed out to the public version of records: each holds for a while, and can be called back before. */
@ApplicationScoped
public class PublicLinks {
    private static final String MAKE =
            "insert into record_link (id, session_id, made_at, expires_at) values ($1, $2, $3, $4)";
    private static final String OPEN = """
        select id, made_at, expires_at from record_link
        where session_id = $1 and revoked_at is null and expires_at > $2 order by made_at
        """;
    private static final String HOLDS = """
        select 1 from record_link where id = $1 and session_id = $2 and revoked_at is null and expires_at > $3
        """;
    private static final String REVOKE =
            "update record_link set revoked_at = $3 where id = $1 and session_id = $2 and revoked_at is null";

    private final Pool pool;

    public PublicLinks(Pool pool) {
        this.pool = pool;
    }

    /** One that holds now. */
    public record Link(String id, Instant madeAt, Instant expiresAt) {}

    /** @param id made by the caller, so that it can be signed */
    public Uni<Void> make(SessionId session, String id, Instant now, Duration life) {
        return pool.preparedQuery(MAKE)
                .execute(Tuple.of(
                        id,
                        session.value(),
                        now.atOffset(ZoneOffset.UTC),
                        now.plus(life).atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Those of this session that hold now, the oldest first. */
    public Uni<List<Link>> open(SessionId session, Instant now) {
        return pool.preparedQuery(OPEN)
                .execute(Tuple.of(session.value(), now.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PublicLinks::link)
                        .toList());
    }

    public Uni<Boolean> holds(SessionId session, String id, Instant now) {
        return pool.preparedQuery(HOLDS)
                .execute(Tuple.of(id, session.value(), now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.size() > 0);
    }

    /** Calls it back for good; nothing happens where it does not hold any more. */
    public Uni<Void> revoke(SessionId session, String id, Instant now) {
        return pool.preparedQuery(REVOKE)
                .execute(Tuple.of(id, session.value(), now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static Link link(Row row) {
        return new Link(
                row.getString("id"),
                row.getOffsetDateTime("made_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant());
    }
}
