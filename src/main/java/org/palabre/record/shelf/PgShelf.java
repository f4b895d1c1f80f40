package org.palabre.record.shelf;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.palabre.core.id.SessionId;
import org.palabre.record.document.Audience;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.Results;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.find.PgFinder;
import org.palabre.record.ledger.Commitments;

/** The shelf in PostgreSQL. */
@ApplicationScoped
public class PgShelf implements Shelf {
    private static final String FIND =
            "select session_id, audience, seq, made_at, schema, json from record where session_id = $1 and audience ="
                    + " $2";
    private static final String STAMP = """
        select v.seq, v.made_at from record v join record whole using (session_id)
        where v.session_id = $1 and v.audience = $2 and whole.audience = 'participant' and v.seq >= whole.seq
        """;
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

    private static final String YOUNGEST =
            "select session_id from record where audience = 'participant' order by made_at desc limit 1";

    /** Also locks it until the end of the transaction, so that nobody writes the log anew while its record is put here. */
    private static final String EDITION = """
        insert into log_edition (session_id, edition) values ($1, 0)
        on conflict (session_id) do update set edition = log_edition.edition returning edition
        """;

    private static final String SILENCE =
            "delete from commitment_mark where session_id = $1 and promise = any($2::text[])";

    /** Whose versions can be searched: of people in a workspace. */
    private static final Set<Audience> SEARCHED = Set.of(Audience.PARTICIPANT, Audience.SPONSOR);

    private final Pool pool;

    @Inject
    public PgShelf(Pool pool) {
        this.pool = pool;
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
    public Uni<Optional<Stamp>> stamp(SessionId session, Audience audience) {
        return pool.preparedQuery(STAMP)
                .execute(Tuple.of(session.value(), audience.word()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> new Stamp(
                                row.getLong("seq"),
                                row.getOffsetDateTime("made_at").toInstant())));
    }

    @Override
    public Uni<Boolean> put(Shelved record, int edition) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(EDITION)
                .execute(Tuple.of(record.session().value()))
                .chain(found -> found.iterator().next().getInteger("edition") == edition
                        ? put(connection, record).replaceWith(true)
                        : Uni.createFrom().item(false)));
    }

    private static Uni<Void> put(SqlConnection connection, Shelved record) {
        Uni<?> put = connection
                .preparedQuery(PUT)
                .execute(Tuple.of(
                        record.session().value(),
                        record.audience().word(),
                        record.seq(),
                        record.madeAt().atOffset(ZoneOffset.UTC),
                        record.schema(),
                        record.json()));
        if (!SEARCHED.contains(record.audience())) {
            return put.replaceWithVoid();
        }
        SessionRecord read = RecordJson.read(record.json());
        return put.chain(() -> PgFinder.take(connection, record.session(), record.audience(), read))
                .chain(() -> Commitments.take(connection, record.session(), record.audience(), read))
                .chain(() -> record.audience() == Audience.PARTICIPANT
                        ? forgetMarks(connection, record.session(), read)
                        : Uni.createFrom().voidItem());
    }

    /** What was said later of commitments whose words are gone. The ledger calls them as this version does. */
    private static Uni<Void> forgetMarks(SqlConnection connection, SessionId session, SessionRecord record) {
        String[] silent = record.commitments().stream()
                .filter(promise -> promise.what().isBlank())
                .map(Results.Promise::id)
                .toArray(String[]::new);
        return silent.length == 0
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(SILENCE)
                        .execute(Tuple.of(session.value(), silent))
                        .replaceWithVoid();
    }

    @Override
    public Uni<Optional<SessionId>> youngest() {
        return pool.query(YOUNGEST).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .findFirst()
                .map(row -> new SessionId(row.getString("session_id"))));
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
