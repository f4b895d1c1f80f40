package org.palabre.record.find;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.palabre.core.id.SessionId;
import org.palabre.record.document.Audience;
import org.palabre.record.document.SessionRecord;

/** Finds words in records, in the version that the reader may have: French and English, stems, phrases, typing errors. */
@ApplicationScoped
public class PgFinder {
    private static final int MOST = 50;
    private static final String CLEAR = "delete from record_entry where session_id = $1 and audience = $2";
    private static final String PUT = """
        insert into record_entry (session_id, audience, place, kind, words, plain)
        select $1::text, $2::text, e.* from unnest($3::text[], $4::text[], $5::text[], $6::text[]) e
        """;

    // Every language's way of reading the query; what any of them finds is found. Titles and decisions before the rest.
    private static final String FIND = """
        with asked as (
            select websearch_to_tsquery('french', $1) || websearch_to_tsquery('english', $1)
                || websearch_to_tsquery('simple', $1) as words
        )
        select e.session_id, e.place, e.kind, e.words, ts_rank_cd(e.found, asked.words)
            * case when e.kind in ('decision', 'session') then 2 when e.kind in ('commitment', 'theme', 'signal') then 1.5 else 1 end as rank
        from record_entry e, asked
        where e.found @@ asked.words and e.audience = $2 and e.session_id in (select unnest($3::text[]))
            and ($4::text = '' or e.kind = $4::text)
        order by rank desc, e.session_id, e.place limit $5
        """;

    /** For one word: how near to each other words stand says nothing of it, and is most of what a frequent word costs. */
    private static final String FIND_ONE = FIND.replace("ts_rank_cd(", "ts_rank(");

    /**
     * For a query that was put together here, of words of letters and digits, {@code &}, {@code |} and brackets: the same among the first
     * that are found, as any of several words may stand in very many places, and none of them is quite what was asked for.
     */
    private static final String MATCH =
            FIND.replace("websearch_to_tsquery", "to_tsquery").replace("from record_entry e, asked", """
                from asked, lateral (
                    select * from record_entry r where r.found @@ asked.words and r.audience = $2
                        and r.session_id in (select unnest($3::text[])) and ($4::text = '' or r.kind = $4::text) limit 2000
                ) e\
                """);

    private final Pool pool;
    private final Spelling spelling;

    public PgFinder(Pool pool) {
        this.pool = pool;
        this.spelling = new Spelling(pool);
    }

    /** @param words the passage, as it stands in the record */
    public record Hit(SessionId session, String place, String kind, String words, double rank) {}

    /** Takes in what a version of a record holds, in place of what it held before; within a transaction. */
    public static Uni<Void> take(SqlConnection connection, SessionId session, Audience audience, SessionRecord record) {
        List<Entries.Entry> entries = Entries.of(record);
        return connection
                .preparedQuery(CLEAR)
                .execute(Tuple.of(session.value(), audience.word()))
                .chain(() -> connection
                        .preparedQuery(PUT)
                        .execute(Tuple.of(session.value(), audience.word())
                                .addArrayOfString(texts(entries, Entries.Entry::place))
                                .addArrayOfString(texts(entries, Entries.Entry::kind))
                                .addArrayOfString(texts(entries, Entries.Entry::words))
                                .addArrayOfString(texts(entries, entry -> Plain.of(entry.words())))))
                .chain(() -> Spelling.learn(
                        connection,
                        entries.stream().map(entry -> Plain.of(entry.words())).toList()))
                .chain(() -> audience == Audience.PARTICIPANT
                        ? Cases.take(connection, session, record)
                        : Uni.createFrom().voidItem())
                .replaceWithVoid();
    }

    /**
     * The best places first. What is not found as it was typed is looked for again with every word, or one that is spelt nearly like it;
     * then with any of them. A phrase is looked for as it stands.
     *
     * @param query as people type: words, {@code "a phrase"}, {@code -not}
     * @param sessions among these alone
     * @param kind of entry, or empty for every kind
     */
    public Uni<List<Hit>> find(String query, Audience audience, List<SessionId> sessions, String kind) {
        String plain = Plain.of(query);
        return ask(plain.strip().matches("\\w+") ? FIND_ONE : FIND, plain, audience, sessions, kind)
                .chain(found -> found.isEmpty() && plain.indexOf('"') < 0
                        ? spelling.near(plain, audience, sessions)
                                .chain(near -> forgiving(near, audience, sessions, kind))
                        : Uni.createFrom().item(found));
    }

    private Uni<List<Hit>> forgiving(
            List<Spelling.Asked> near, Audience audience, List<SessionId> sessions, String kind) {
        if (near.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        String all = near.stream().map(asked -> anyOf(asked.words())).collect(Collectors.joining(" & "));
        String any = near.stream().map(asked -> anyOf(asked.meant())).collect(Collectors.joining(" | "));
        return ask(MATCH, all, audience, sessions, kind)
                .chain(found -> found.isEmpty() && near.size() > 1
                        ? ask(MATCH, any, audience, sessions, kind)
                        : Uni.createFrom().item(found));
    }

    private static String anyOf(List<String> words) {
        return "(" + String.join(" | ", words) + ")";
    }

    private Uni<List<Hit>> ask(String sql, String query, Audience audience, List<SessionId> sessions, String kind) {
        return PlannedAnew.ask(
                        pool,
                        sql,
                        Tuple.of(query, audience.word())
                                .addArrayOfString(
                                        sessions.stream().map(SessionId::value).toArray(String[]::new))
                                .addString(kind)
                                .addInteger(MOST))
                .map(PgFinder::hits);
    }

    private static String[] texts(
            List<Entries.Entry> entries, java.util.function.Function<Entries.Entry, String> part) {
        return entries.stream().map(part).toArray(String[]::new);
    }

    private static List<Hit> hits(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Hit(
                        new SessionId(row.getString("session_id")),
                        row.getString("place"),
                        row.getString("kind"),
                        row.getString("words"),
                        row.getNumeric("rank").doubleValue()))
                .toList();
    }
}
