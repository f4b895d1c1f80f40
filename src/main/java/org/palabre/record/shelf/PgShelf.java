package org.palabre.record.shelf;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.palabre.core.id.SessionId;
import org.palabre.record.archive.Audience;
import org.palabre.record.archive.RecordJson;
import org.palabre.record.find.PgFinder;

/** The shelf in PostgreSQL. */
@ApplicationScoped
public class PgShelf implements Shelf {
    private static final String FIND =
            "select session_id, audience, seq, made_at, schema, json from record where session_id = $1 and audience = $2";
    private static final String PUT = """
            insert into record (session_id, audience, seq, made_at, schema, json) values ($1, $2, $3, $4, $5, $6)
            on conflict (session_id, audience) do update
            set seq = excluded.seq, made_at = excluded.made_at, schema = excluded.schema, json = excluded.json
            where record.seq <= excluded.seq
            """;
    private static final String MISSING = """
            select e.session_id from event e
            where e.name = 'session-closed'
            and not exists (select 1 from record r where r.session_id = e.session_id and r.audience = 'participant' and r.seq >= e.seq)
            order by e.at
            """;

    /** Whose versions can be searched: of people in a workspace. */
    private static final Set<Audience> SEARCHED = Set.of(Audience.PARTICIPANT, Audience.SPONSOR);

    private final Pool pool;
    private final PgFinder finder;

    @Inject
    public PgShelf(Pool pool) {
        this.pool = pool;
        this.finder = new PgFinder(pool);
    }

    @Override
    public Uni<Optional<Shelved>> find(SessionId session, Audience audience) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(session.value(), audience.word()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(PgShelf::shelved));
    }

    @Override
    public Uni<Void> put(Shelved record) {
        return pool.preparedQuery(PUT)
                .execute(Tuple.of(
                        record.session().value(),
                        record.audience().word(),
                        record.seq(),
                        record.madeAt().atOffset(ZoneOffset.UTC),
                        record.schema(),
                        record.json()))
                .call(() -> SEARCHED.contains(record.audience())
                        ? finder.take(record.session(), record.audience(), RecordJson.read(record.json()))
                        : Uni.createFrom().voidItem())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<SessionId>> missing() {
        return pool.query(MISSING).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new SessionId(row.getString("session_id")))
                .toList());
    }

    private static Shelved shelved(Row row) {
        return new Shelved(
                new SessionId(row.getString("session_id")),
                Audience.of(row.getString("audience")).orElseThrow(),
                row.getLong("seq"),
                row.getOffsetDateTime("made_at").toInstant(),
                row.getString("schema"),
                row.getString("json"));
    }
}
