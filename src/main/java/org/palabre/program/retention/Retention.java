package org.palabre.program.retention;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.palabre.core.id.SessionId;
import org.palabre.record.life.Oblivion;

/** Ends the life of words whose time is over. Several nodes may do it at once: what is done twice is done. */
@ApplicationScoped
public class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final String OVER = """
        select p.id from session_plan p
        join workspace w on w.id = p.workspace
        join event e on e.session_id = p.id and e.name = 'session-closed'
        left join session_key k on k.session_id = p.id
        where w.keep_months is not null and k.destroyed_at is null
        group by p.id, w.keep_months
        having max(e.at) + make_interval(months => w.keep_months) <= $1
        order by max(e.at)
        """;

    /** Of one workspace, were its rule this one. */
    private static final String WOULD = """
        select count(distinct p.id)::int as n from session_plan p
        join event e on e.session_id = p.id and e.name = 'session-closed'
        left join session_key k on k.session_id = p.id
        where p.workspace = $1 and k.destroyed_at is null and e.at + make_interval(months => $2) <= $3
        """;

    private final Pool pool;
    private final Oblivion oblivion;

    public Retention(Pool pool, Oblivion oblivion) {
        this.pool = pool;
        this.oblivion = oblivion;
    }

    /** Forgets every session whose time is over, one after the other. @return those that were forgotten */
    public Uni<List<SessionId>> sweep(Instant now) {
        return pool.preparedQuery(OVER)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .map(row -> new SessionId(row.getString("id")))
                .onItem()
                .transformToUniAndConcatenate(this::forgotten)
                .select()
                .where(Forgotten::done)
                .map(Forgotten::session)
                .collect()
                .asList();
    }

    /** How many sessions of this workspace would be forgotten now, were their words kept for so many months. */
    public Uni<Integer> wouldForget(String workspace, int months, Instant now) {
        return pool.preparedQuery(WOULD)
                .execute(Tuple.of(workspace, months, now.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .mapToInt(row -> row.getInteger("n"))
                        .sum());
    }

    private record Forgotten(SessionId session, boolean done) {}

    /** One that cannot be forgotten does not keep the others. */
    private Uni<Forgotten> forgotten(SessionId session) {
        return oblivion.forget(session)
                .invoke(() -> LOG.infof("Session %s: its time is over, its words were destroyed", session))
                .map(done -> new Forgotten(session, done))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.errorf(failure, "Session %s: its time is over, and its words could not be destroyed", session);
                    return new Forgotten(session, false);
                });
    }
}
