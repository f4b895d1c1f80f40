package org.palabre.record.log;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.palabre.core.id.SessionId;
import org.palabre.core.session.Recorded;

/** The log in PostgreSQL. A batch is one statement, so one transaction; it is answered after the commit. */
@ApplicationScoped
@Typed(PgEventLog.class)
public class PgEventLog implements EventLog {
    private static final String UNIQUE_VIOLATION = "23505";

    // The first writer of a number wins by the primary key; the where clause refuses numbers that would leave a gap.
    private static final String APPEND = """
        insert into event (session_id, seq, at, command, name, version, body)
        select $1::text, e.* from unnest($3::bigint[], $4::timestamptz[], $5::text[], $6::text[], $7::int[], $8::text[]) e
        where $2::bigint = (select coalesce(max(seq), 0) from event where session_id = $1)
        """;
    private static final String LAST = "select coalesce(max(seq), 0) as last from event where session_id = $1";
    private static final String READ =
            "select seq, at, command, name, version, body from event where session_id = $1 and seq > $2 order by seq";
    private static final String STORED = """
        select e.seq, e.at, e.name, e.version, e.body, p.salt, p.digest
        from event e left join event_proof p on p.session_id = e.session_id and p.seq = e.seq
        where e.session_id = $1 order by e.seq
        """;
    private static final String EDITION =
            "select coalesce((select edition from log_edition where session_id = $1), 0) as edition";
    private static final String RUNNING = """
        select session_id from event where name in ('session-opened', 'session-closed')
        group by session_id having count(*) filter (where name = 'session-closed') = 0
        """;

    private final Pool pool;

    public PgEventLog(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Appended> append(SessionId session, long after, List<Entry> entries) {
        EventLog.requireGapless(after, entries);
        return pool.preparedQuery(APPEND)
                .execute(row(session, after, entries))
                .chain(stored -> stored.rowCount() == entries.size()
                        ? Uni.createFrom().<Appended>item(new Appended.Done())
                        : conflict(session))
                .onFailure(PgEventLog::isTaken)
                .recoverWithUni(() -> conflict(session));
    }

    @Override
    public Uni<List<Entry>> read(SessionId session, long after) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(session.value(), after))
                .map(rows -> rows(rows).map(PgEventLog::entry).toList());
    }

    @Override
    public Uni<List<StoredEvent>> stored(SessionId session) {
        return pool.preparedQuery(STORED)
                .execute(Tuple.of(session.value()))
                .map(rows -> rows(rows).map(PgEventLog::stored).toList());
    }

    @Override
    public Uni<Integer> edition(SessionId session) {
        return pool.preparedQuery(EDITION)
                .execute(Tuple.of(session.value()))
                .map(rows -> rows.iterator().next().getInteger("edition"));
    }

    @Override
    public Uni<List<SessionId>> running() {
        return pool.query(RUNNING).execute().map(rows -> rows(rows)
                .map(row -> new SessionId(row.getString("session_id")))
                .toList());
    }

    private Uni<Appended> conflict(SessionId session) {
        return pool.preparedQuery(LAST)
                .execute(Tuple.of(session.value()))
                .map(rows -> new Appended.Conflict(rows.iterator().next().getLong("last")));
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof PgException e && UNIQUE_VIOLATION.equals(e.getSqlState());
    }

    private static Tuple row(SessionId session, long after, List<Entry> entries) {
        int n = entries.size();
        Long[] seqs = new Long[n];
        OffsetDateTime[] times = new OffsetDateTime[n];
        String[] commands = new String[n];
        String[] names = new String[n];
        Integer[] versions = new Integer[n];
        String[] bodies = new String[n];
        for (int i = 0; i < n; i++) {
            Entry entry = entries.get(i);
            EventCodec.Stored stored = EventCodec.encode(entry.recorded().event());
            seqs[i] = entry.seq();
            times[i] = entry.recorded().at().atOffset(ZoneOffset.UTC);
            commands[i] = entry.command().orElse(null);
            names[i] = stored.name();
            versions[i] = stored.version();
            bodies[i] = stored.body();
        }
        return Tuple.of(session.value(), after)
                .addArrayOfLong(seqs)
                .addArrayOfOffsetDateTime(times)
                .addArrayOfString(commands)
                .addArrayOfString(names)
                .addArrayOfInteger(versions)
                .addArrayOfString(bodies);
    }

    private static StoredEvent stored(Row row) {
        Optional<String> salt = Optional.ofNullable(row.getString("salt"));
        Optional<String> digest = Optional.ofNullable(row.getString("digest"));
        return new StoredEvent(
                row.getLong("seq"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("name"),
                row.getInteger("version"),
                row.getString("body"),
                salt.isPresent() || digest.isPresent()
                        ? Optional.of(new StoredEvent.Proof(salt, digest))
                        : Optional.empty());
    }

    private static Entry entry(Row row) {
        EventCodec.Stored stored =
                new EventCodec.Stored(row.getString("name"), row.getInteger("version"), row.getString("body"));
        return new Entry(
                Optional.ofNullable(row.getString("command")),
                new Recorded(row.getLong("seq"), row.getOffsetDateTime("at").toInstant(), EventCodec.decode(stored)));
    }

    private static java.util.stream.Stream<Row> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
