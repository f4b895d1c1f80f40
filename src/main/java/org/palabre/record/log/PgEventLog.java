package org.palabre.record.log;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.palabre.core.id.SessionId;
import org.palabre.core.session.Recorded;

/** The log in PostgreSQL. A batch is part of one statement, so of one transaction; it is answered after the commit. */
@ApplicationScoped
@Typed(PgEventLog.class)
public class PgEventLog implements EventLog {
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
    private final GroupCommit commits;

    public PgEventLog(Pool pool) {
        this.pool = pool;
        this.commits = new GroupCommit(pool);
    }

    @Override
    public Uni<Appended> append(SessionId session, long after, List<Entry> entries) {
        EventLog.requireGapless(after, entries);
        return commits.append(session, after, entries);
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
