package org.palabre.web.remind;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.palabre.core.id.SessionId;

/** Which sessions are to be asked about 30 and 90 days after, and which were: in PostgreSQL, so that of several nodes one sends. */
@ApplicationScoped
class DueReminders {
    /** Not for days long gone, so that mail set up today does not ask about last year. */
    private static final String DUE = """
        select p.id, p.workspace, p.title, d.days, a.email, a.language
        from session_plan p
        join event e on e.session_id = p.id and e.name = 'session-closed'
        cross join (values (30), (90)) d(days)
        join lateral (
            select m.account from membership m where m.workspace = p.workspace and m.role in ('OWNER', 'FACILITATOR')
            order by m.account = p.created_by desc nulls last, m.role = 'OWNER' desc, m.since limit 1
        ) who on true
        join account a on a.id = who.account
        where e.at + make_interval(days => d.days) <= $1 and e.at + make_interval(days => d.days + 14) > $1
        and not exists (select 1 from reminder_sent s where s.session_id = p.id and s.after_days = d.days)
        order by e.at, d.days
        """;

    private static final String CLAIM = """
        insert into reminder_sent (session_id, after_days, at) values ($1, $2, $3) on conflict do nothing
        """;
    private static final String GIVE_BACK = "delete from reminder_sent where session_id = $1 and after_days = $2";

    private final Pool pool;

    DueReminders(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Reminder>> at(Instant now) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(DueReminders::reminder)
                        .toList());
    }

    /** @return false when somebody else sends it */
    Uni<Boolean> claim(Reminder reminder, Instant now) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(reminder.session().value(), reminder.afterDays(), now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    /** It did not leave: the next look tries again. */
    Uni<Void> giveBack(Reminder reminder) {
        return pool.preparedQuery(GIVE_BACK)
                .execute(Tuple.of(reminder.session().value(), reminder.afterDays()))
                .replaceWithVoid();
    }

    private static Reminder reminder(Row row) {
        return new Reminder(
                new SessionId(row.getString("id")),
                row.getString("workspace"),
                row.getString("title"),
                row.getInteger("days"),
                row.getString("email"),
                row.getString("language"));
    }
}
