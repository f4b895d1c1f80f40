package org.palabre.start.bench.search;

import static org.palabre.start.Await.await;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.palabre.core.id.SessionId;
import org.palabre.record.document.Audience;
import org.palabre.record.find.PgFinder;

/** Many records with many items of {@link Babble}, and how long searches among them take. */
final class SearchBench {
    private static final String PREFIX = "bench-";
    private static final int WORDS = 14;
    private static final String FILL = """
        insert into record_entry (session_id, audience, place, kind, words, plain)
        select $1::text, 'participant', 'i' || n, 'idea', t, t from unnest($2::text[]) with ordinality as e(t, n)
        """;

    private static final String LEARN = """
        insert into record_word select distinct w from record_entry, regexp_split_to_table(plain, ' ') w
        where session_id like 'bench-%' on conflict do nothing
        """;
    private static final String UNLEARN = """
        delete from record_word r where not exists (select 1 from record_entry e where e.found @@ to_tsquery('simple', r.word))
        """;

    private final Pool pool;
    private final PgFinder finder;
    private final List<SessionId> sessions;
    private final int items;
    private final Babble babble = new Babble(7);

    SearchBench(Pool pool, int records, int items) {
        this.pool = pool;
        this.finder = new PgFinder(pool);
        this.sessions = IntStream.range(0, records)
                .mapToObj(n -> new SessionId(PREFIX + n))
                .toList();
        this.items = items;
    }

    int records() {
        return sessions.size();
    }

    int entries() {
        return sessions.size() * items;
    }

    void fill() {
        for (SessionId session : sessions) {
            String[] texts = IntStream.range(0, items)
                    .mapToObj(n -> babble.sentence(WORDS))
                    .toArray(String[]::new);
            await(() ->
                    pool.preparedQuery(FILL).execute(Tuple.of(session.value()).addArrayOfString(texts)));
        }
        await(() -> pool.query(LEARN).execute());
        await(() -> pool.query("vacuum analyze record_entry, record_word").execute());
    }

    /** Kind of query → percentiles in ms; {@code all} of them with six of two words to two of one word, a phrase and a slip of the pen. */
    Map<String, String> run(int queries) {
        Map<String, List<Double>> took = new LinkedHashMap<>();
        took.put("all", new ArrayList<>());
        for (int n = 0; n < queries; n++) {
            Query query = query(n);
            long start = System.nanoTime();
            await(() -> finder.find(query.text(), Audience.PARTICIPANT, sessions, ""));
            double ms = (System.nanoTime() - start) / 1e6;
            took.get("all").add(ms);
            took.computeIfAbsent(query.kind(), ignored -> new ArrayList<>()).add(ms);
        }
        Map<String, String> figures = new LinkedHashMap<>();
        took.forEach((kind, times) -> figures.put(kind, percentiles(times)));
        return figures;
    }

    private static String percentiles(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "p50 %.0f, p95 %.0f, worst %.0f ms",
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.95)),
                sorted.getLast());
    }

    void clear() {
        await(() -> pool.query("delete from record_entry where session_id like '" + PREFIX + "%'")
                .execute());
        await(() -> pool.query(UNLEARN).execute());
    }

    private record Query(String kind, String text) {}

    private Query query(int n) {
        return switch (n % 10) {
            case 0, 1 -> new Query("one word", babble.word());
            case 2 -> new Query("a phrase", '"' + babble.word() + " " + babble.word() + '"');
            case 3 -> new Query("a slip", babble.slip());
            default -> new Query("two words", babble.word() + " " + babble.word());
        };
    }
}
