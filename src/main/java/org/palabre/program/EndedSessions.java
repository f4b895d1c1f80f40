package org.palabre.program;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.palabre.core.id.SessionId;
import org.palabre.people.workspace.Visit;

/**
 * The sessions of a workspace that are over, with as much of each as a list needs: there may be thousands, and their plans would be
 * read whole for a title. Any thread.
 */
@ApplicationScoped
public class EndedSessions {
    private static final String OF_WORKSPACE = """
        select p.id, p.code, p.title, p.method_id, p.strategy, p.question,
            (coalesce(c.closed_at, p.created_at) at time zone 'UTC')::date as day
        from session_plan p left join record_case c on c.session_id = p.id
        where p.workspace = $1 and p.status = 'CLOSED'
        order by p.created_at desc
        """;

    private final Pool pool;

    public EndedSessions(Pool pool) {
        this.pool = pool;
    }

    /**
     * A session that is over.
     *
     * @param method id of its method
     * @param program what it served: the strategy of its mandate, or empty
     * @param day on which it ended, by UTC; on which it was prepared, as long as its record is not there
     */
    public record Ended(
            SessionId id, String code, String title, String method, String program, String question, LocalDate day) {}

    /** The youngest first. */
    public Uni<List<Ended>> all(Visit visit) {
        return pool.preparedQuery(OF_WORKSPACE)
                .execute(Tuple.of(visit.workspace().id()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(EndedSessions::ended)
                        .toList());
    }

    private static Ended ended(Row row) {
        return new Ended(
                new SessionId(row.getString("id")),
                row.getString("code"),
                row.getString("title"),
                row.getString("method_id"),
                row.getString("strategy").strip(),
                row.getString("question"),
                row.getLocalDate("day"));
    }
}
