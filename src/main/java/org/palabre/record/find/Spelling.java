package org.palabre.record.find;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palabre.core.id.SessionId;
import org.palabre.record.document.Audience;

/**
 * Every word that stands in some record, so that one which was typed wrongly leads to one that is there: looking for it among words costs
 * a hundredth of looking for it among texts. Nobody is shown these words; what they lead to is what a reader may see.
 */
public final class Spelling {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;
    private static final int MOST_ASKED = 12;

    private static final String LEARN = """
        insert into record_word (word) select w from unnest($1::text[]) w order by w on conflict do nothing
        """;

    /**
     * By three letters at a time: needs pg_trgm. Of the words that this reader may come upon: others must not even bend a search. The
     * nearest first, so that no more of them are looked up than it takes.
     */
    private static final String NEAR = """
        select a.asked, near.word from unnest($1::text[]) with ordinality a(asked, n)
        cross join lateral (
            select r.word from (
                select word from record_word where word % a.asked order by similarity(word, a.asked) desc, word offset 0
            ) r where exists (
                select 1 from record_entry e where e.found @@ to_tsquery('simple', r.word)
                    and e.audience = $2 and e.session_id in (select unnest($3::text[]))
            ) limit 3
        ) near order by a.n
        """;

    /** Words that stand in this session alone: to be asked before its entries are deleted. */
    public static final String FORGET = """
        delete from record_word r where r.word in (
            select w from record_entry e, regexp_split_to_table(e.plain, '[^a-z0-9]+') w where e.session_id = $1
        ) and not exists (
            select 1 from record_entry other where other.session_id <> $1 and other.found @@ to_tsquery('simple', r.word)
        )
        """;

    private final Pool pool;

    /**
     * A word that was asked for.
     *
     * @param words itself, and those spelt nearly like it
     * @param known whether it stands, as it was typed, in some record that the reader may see
     */
    record Asked(List<String> words, boolean known) {
        Asked {
            words = List.copyOf(words);
        }

        /** Itself where it is known, else what it may have been meant for. */
        List<String> meant() {
            return known ? words.subList(0, 1) : words;
        }
    }

    Spelling(Pool pool) {
        this.pool = pool;
    }

    /** @param texts plain ones ({@link Plain}); within a transaction */
    static Uni<Void> learn(SqlConnection connection, Collection<String> texts) {
        String[] words =
                texts.stream().flatMap(Spelling::words).distinct().sorted().toArray(String[]::new);
        return connection
                .preparedQuery(LEARN)
                .execute(Tuple.tuple().addArrayOfString(words))
                .replaceWithVoid();
    }

    /** Each word of a plain query; those one does not want, {@code -not}, are left out. */
    Uni<List<Asked>> near(String query, Audience audience, List<SessionId> sessions) {
        Map<String, Asked> near = new LinkedHashMap<>();
        Arrays.stream(query.split("\\s+"))
                .filter(part -> !part.startsWith("-"))
                .flatMap(Spelling::words)
                .limit(MOST_ASKED)
                .forEach(word -> near.put(word, new Asked(List.of(word), false)));
        return PlannedAnew.ask(
                        pool,
                        NEAR,
                        Tuple.tuple()
                                .addArrayOfString(near.keySet().toArray(String[]::new))
                                .addString(audience.word())
                                .addArrayOfString(
                                        sessions.stream().map(SessionId::value).toArray(String[]::new)))
                .invoke(rows -> rows.forEach(row -> near.computeIfPresent(
                        row.getString("asked"), (asked, known) -> with(asked, known, row.getString("word")))))
                .map(ignored -> List.copyOf(near.values()))
                .onFailure(PgException.class)
                .recoverWithItem(() -> List.copyOf(near.values())); // without pg_trgm
    }

    private static Asked with(String asked, Asked known, String word) {
        return word.equals(asked)
                ? new Asked(known.words(), true)
                : new Asked(
                        Stream.concat(known.words().stream(), Stream.of(word)).toList(), known.known());
    }

    private static Stream<String> words(String plain) {
        return Arrays.stream(plain.split("[^a-z0-9]+"))
                .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST);
    }
}
