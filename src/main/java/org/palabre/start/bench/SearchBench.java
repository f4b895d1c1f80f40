package org.palabre.start.bench;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.palabre.core.id.SessionId;
import org.palabre.record.archive.Audience;
import org.palabre.record.archive.SessionRecord;
import org.palabre.record.find.PgFinder;

/** Many records with many items, made of the words of one; and how long searches among them take. */
final class SearchBench {
    private static final String PREFIX = "bench-";
    private static final int WORDS = 14;
    private static final String FILL = """
        insert into record_entry (session_id, audience, place, kind, words, plain)
        select $1::text, 'participant', 'i' || n, 'idea', t, lower(t) from unnest($2::text[]) with ordinality as e(t, n)
        """;

    private final Pool pool = Arc.container().instance(Pool.class).get();
    private final PgFinder finder = new PgFinder(pool);
    private final List<SessionId> sessions;
    private final String[] vocabulary;
    private final int items;
    private final Random chance = new Random(7);

    private SearchBench(List<SessionId> sessions, String[] vocabulary, int items) {
        this.sessions = sessions;
        this.vocabulary = vocabulary;
        this.items = items;
    }

    static SearchBench of(SessionRecord record, int records, int items) {
        String[] vocabulary = record.items().stream()
                .flatMap(item -> item.fields().values().stream())
                .flatMap(text -> Arrays.stream(text.split("[^\\p{L}]+")))
                .filter(word -> word.length() > 2)
                .distinct()
                .toArray(String[]::new);
        SearchBench bench = new SearchBench(
                IntStream.range(0, records)
                        .mapToObj(n -> new SessionId(PREFIX + n))
                        .toList(),
                vocabulary,
                items);
        bench.fill();
        return bench;
    }

    int records() {
        return sessions.size();
    }

    int entries() {
        return sessions.size() * items;
    }

    /** Rare words were appended to some items, so that queries differ in how much they find. */
    private void fill() {
        for (SessionId session : sessions) {
            String[] texts = IntStream.range(0, items)
                    .mapToObj(n -> sentence() + " " + session.value().replace("-", "") + "x" + n % 20)
                    .toArray(String[]::new);
            await(() ->
                    pool.preparedQuery(FILL).execute(Tuple.of(session.value()).addArrayOfString(texts)));
        }
        await(() -> pool.query("analyze record_entry").execute());
    }

    /** Percentiles in ms. Of ten queries six are two words, two one word, one a phrase, one a slip of the pen. */
    Map<String, Double> run(int queries) {
        List<Double> took = new ArrayList<>();
        for (int n = 0; n < queries; n++) {
            String query = query(n);
            long start = System.nanoTime();
            await(() -> finder.find(query, Audience.PARTICIPANT, sessions, ""));
            took.add((System.nanoTime() - start) / 1e6);
        }
        took.sort(Double::compare);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("p50", took.get(took.size() / 2));
        figures.put("p95", took.get((int) (took.size() * 0.95)));
        figures.put("worst", took.getLast());
        return figures;
    }

    void clear() {
        await(() -> pool.query("delete from record_entry where session_id like '" + PREFIX + "%'")
                .execute());
    }

    private String query(int n) {
        return switch (n % 10) {
            case 0, 1 -> word();
            case 2 -> '"' + word() + " " + word() + '"';
            case 3 -> {
                String word = word();
                yield word.length() > 4 ? word.substring(0, 2) + word.charAt(1) + word.substring(2) : word;
            }
            default -> word() + " " + word();
        };
    }

    private String word() {
        return vocabulary[chance.nextInt(vocabulary.length)];
    }

    private String sentence() {
        return String.join(" ", IntStream.range(0, WORDS).mapToObj(n -> word()).toList());
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
