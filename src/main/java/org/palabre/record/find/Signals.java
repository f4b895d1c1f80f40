package org.palabre.record.find;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.palabre.core.id.SessionId;
import org.palabre.record.document.Audience;

/** The signals of many records, and which of them come back. */
@ApplicationScoped
public class Signals {
    private static final int MOST = 1000;
    private static final String ALL = """
        select e.session_id, e.place, e.words, array(
            select distinct (ts_lexize('french_stem', w))[1]
            from regexp_split_to_table(e.plain, '[^a-z0-9]+') w
            where length(w) > 3 and ts_lexize('english_stem', w) <> '{}' and ts_lexize('french_stem', w) <> '{}'
        ) as stems
        from record_entry e join record r on r.session_id = e.session_id and r.audience = e.audience
        where e.kind = 'signal' and e.audience = $1 and e.session_id = any($2::text[])
        order by r.made_at desc, e.place limit $3
        """;

    private final Pool pool;

    public Signals(Pool pool) {
        this.pool = pool;
    }

    /** @param sessions among these alone, as this audience may read them; of the thousand youngest signals */
    public Uni<List<Recurring.Echo>> back(Audience audience, List<SessionId> sessions) {
        return PlannedAnew.ask(
                        pool,
                        ALL,
                        Tuple.of(audience.word())
                                .addArrayOfString(
                                        sessions.stream().map(SessionId::value).toArray(String[]::new))
                                .addInteger(MOST))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Signals::signal)
                        .toList())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(Recurring::of);
    }

    private static Recurring.Signal signal(Row row) {
        return new Recurring.Signal(
                new SessionId(row.getString("session_id")),
                row.getString("place"),
                row.getString("words"),
                Set.of(row.getArrayOfStrings("stems")));
    }
}
