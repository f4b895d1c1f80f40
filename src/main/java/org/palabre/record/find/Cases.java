package org.palabre.record.find;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.palabre.core.id.SessionId;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Written;

/** Sessions that were for something similar, with as many people: what they used, how long it took, what it gave. */
@ApplicationScoped
public class Cases {
    private static final int MOST = 6;
    private static final String PUT = """
        insert into record_case (session_id, plain, people, minutes, items, decisions, commitments, closed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (session_id) do update set plain = excluded.plain, people = excluded.people, minutes = excluded.minutes,
            items = excluded.items, decisions = excluded.decisions, commitments = excluded.commitments, closed_at = excluded.closed_at
        """;

    // Any shared word counts; half as many people, or twice as many, halves what that is worth.
    private static final String SIMILAR = """
        with asked as (
            select replace(plainto_tsquery('french', $1)::text, '&', '|')::tsquery
                || replace(plainto_tsquery('english', $1)::text, '&', '|')::tsquery as words
        )
        select c.session_id, c.people, c.minutes, c.items, c.decisions, c.commitments,
            ts_rank(c.found, asked.words, 1) / (1 + abs(ln(greatest(c.people, 1)::float8 / greatest($2::int, 1)) / ln(2))) as likeness
        from record_case c, asked
        where c.found @@ asked.words and c.session_id = any($3::text[])
        order by likeness desc, c.session_id limit $4
        """;

    private final Pool pool;

    public Cases(Pool pool) {
        this.pool = pool;
    }

    /**
     * @param people who took part
     * @param minutes from opening to closing
     * @param items that everybody could read
     */
    public record Case(SessionId session, int people, int minutes, int items, int decisions, int commitments) {
        public int hours() {
            return minutes / 60;
        }

        public int days() {
            return minutes / (24 * 60);
        }
    }

    /**
     * The most alike first.
     *
     * @param purpose objective and question, as people write them
     * @param people how many are expected
     * @param sessions among these alone
     */
    public Uni<List<Case>> similar(String purpose, int people, List<SessionId> sessions) {
        return PlannedAnew.ask(
                        pool,
                        SIMILAR,
                        Tuple.of(Plain.of(purpose), people)
                                .addArrayOfString(
                                        sessions.stream().map(SessionId::value).toArray(String[]::new))
                                .addInteger(MOST))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Cases::found)
                        .toList());
    }

    static Uni<Void> take(SqlConnection connection, SessionId session, SessionRecord record) {
        String purpose = String.join(
                "\n",
                record.session().title(),
                record.mandate().objective(),
                record.mandate().question());
        return connection
                .preparedQuery(PUT)
                .execute(Tuple.of(session.value(), Plain.of(purpose))
                        .addInteger((int) record.people().stream()
                                .filter(person -> person.role().equals("participant"))
                                .count())
                        .addInteger(minutes(record))
                        .addInteger((int) record.items().stream()
                                .filter(Written.Node::readable)
                                .count())
                        .addInteger(record.decisions().size())
                        .addInteger(record.commitments().size())
                        .addOffsetDateTime(record.session()
                                .closed()
                                .map(at -> at.atOffset(ZoneOffset.UTC))
                                .orElse(null)))
                .replaceWithVoid();
    }

    private static int minutes(SessionRecord record) {
        return record.session()
                .opened()
                .flatMap(from -> record.session().closed().map(to -> Duration.between(from, to)))
                .map(length -> (int) Math.min(length.toMinutes(), Integer.MAX_VALUE))
                .orElse(0);
    }

    private static Case found(Row row) {
        return new Case(
                new SessionId(row.getString("session_id")),
                row.getInteger("people"),
                row.getInteger("minutes"),
                row.getInteger("items"),
                row.getInteger("decisions"),
                row.getInteger("commitments"));
    }
}
