package org.palabre.web.remind;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.SessionId;

/** Where those who take part over days want to be reminded: in PostgreSQL, apart from the log, until the session is over. */
@ApplicationScoped
public class Addresses {
    private static final String KEEP = """
        insert into participant_mail (session_id, person, email, language, zone) values ($1, $2, $3, $4, $5)
        on conflict (session_id, person) do update set email = $3, language = $4, zone = $5
        """;
    private static final String OPEN = """
        select m.*, p.code, p.title from participant_mail m join session_plan p on p.id = m.session_id
        where not exists (select 1 from event e where e.session_id = m.session_id and e.name = 'session-closed')
        """;
    private static final String OVER = """
        delete from participant_mail m where not exists (select 1 from session_plan p where p.id = m.session_id)
        or exists (select 1 from event e where e.session_id = m.session_id and e.name = 'session-closed')
        """;
    private static final String FORGET = "delete from participant_mail where session_id = $1 and person = $2";
    private static final String KNOWS = "select 1 from participant_mail where session_id = $1 and person = $2";
    private static final String TELL =
            "update participant_mail set told = $3 where session_id = $1 and person = $2 and told <> $3";

    private final Pool pool;

    Addresses(Pool pool) {
        this.pool = pool;
    }

    /**
     * One person’s wish.
     *
     * @param language ISO 639-1
     * @param zone IANA, {@code Europe/Paris}
     */
    public record Address(SessionId session, PersonId person, String email, String language, String zone) {}

    /** @param code, title of the session */
    record Wish(Address address, String code, String title) {}

    public Uni<Void> keep(Address wish) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(
                        wish.session().value(), wish.person().value(), wish.email(), wish.language(), wish.zone()))
                .replaceWithVoid();
    }

    public Uni<Void> forget(SessionId session, PersonId person) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(session.value(), person.value()))
                .replaceWithVoid();
    }

    public Uni<Boolean> knows(SessionId session, PersonId person) {
        return pool.preparedQuery(KNOWS)
                .execute(Tuple.of(session.value(), person.value()))
                .map(rows -> rows.size() > 0);
    }

    /** Deletes those of sessions that are over. */
    Uni<Void> forgetTheOver() {
        return pool.query(OVER).execute().replaceWithVoid();
    }

    /** Every wish of a session that is not over. */
    Uni<List<Wish>> open() {
        return pool.query(OPEN).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(Addresses::wish)
                .toList());
    }

    /** @return false when this person was told of this run already, by whichever server */
    Uni<Boolean> tell(Address wish, RunId run) {
        return told(wish, run.value()).map(changed -> changed == 1);
    }

    /** It did not leave: the next look tries again. */
    Uni<Void> untell(Address wish) {
        return told(wish, "").replaceWithVoid();
    }

    private Uni<Integer> told(Address wish, String run) {
        return pool.preparedQuery(TELL)
                .execute(Tuple.of(wish.session().value(), wish.person().value(), run))
                .map(rows -> rows.rowCount());
    }

    private static Wish wish(Row row) {
        Address address = new Address(
                new SessionId(row.getString("session_id")),
                new PersonId(row.getString("person")),
                row.getString("email"),
                row.getString("language"),
                row.getString("zone"));
        return new Wish(address, row.getString("code"), row.getString("title"));
    }
}
