package org.palabre.record.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import org.palabre.core.id.SessionId;

/** The book of marks, in PostgreSQL. Marks are added and read, never changed. */
@ApplicationScoped
public class Ledger {
    private static final String ADD = """
        insert into commitment_mark (session_id, promise, state, words, due, at) values ($1, $2, $3, $4, $5, $6)
        """;
    private static final String READ = """
        select session_id, promise, state, words, due, at from commitment_mark
        where session_id = any($1::text[]) order by id
        """;

    private final Pool pool;

    public Ledger(Pool pool) {
        this.pool = pool;
    }

    public Uni<Void> add(Mark mark) {
        return add(pool, List.of(mark));
    }

    /** In their order; within a transaction where there is one. */
    public static Uni<Void> add(SqlClient client, List<Mark> marks) {
        return marks.isEmpty()
                ? Uni.createFrom().voidItem()
                : client.preparedQuery(ADD)
                        .executeBatch(marks.stream().map(Ledger::row).toList())
                        .replaceWithVoid();
    }

    private static Tuple row(Mark mark) {
        return Tuple.of(
                mark.session().value(),
                mark.promise(),
                mark.state().word(),
                mark.words(),
                mark.due(),
                mark.at().atOffset(ZoneOffset.UTC));
    }

    /** The oldest first. */
    public Uni<List<Mark>> of(Collection<SessionId> sessions) {
        String[] ids = sessions.stream().map(SessionId::value).toArray(String[]::new);
        return pool.preparedQuery(READ).execute(Tuple.of(ids)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(Ledger::mark)
                .toList());
    }

    static Mark mark(Row row) {
        return new Mark(
                new SessionId(row.getString("session_id")),
                row.getString("promise"),
                Mark.State.of(row.getString("state")).orElse(Mark.State.UNDER_WAY),
                row.getString("words"),
                row.getString("due"),
                row.getOffsetDateTime("at").toInstant());
    }
}
