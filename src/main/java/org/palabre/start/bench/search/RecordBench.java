package org.palabre.start.bench.search;

import io.quarkus.arc.Arc;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palabre.core.method.Mode;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.SessionRecord;
import org.palabre.rehearsal.RehearsalStage;
import org.palabre.rehearsal.Script;
import org.palabre.web.record.export.Timing;

/**
 * {@code bench-record}: the record of a large session as page and files, and a search over many records. Run it on data of its own
 * ({@code PALABRE_DATA=/tmp/bench}): the search fills the database, and empties it again.
 */
public final class RecordBench {
    public static final String USAGE =
            "[--method world-cafe] [--participants 1000 | --record FILE] [--records 1000] [--items 200] [--queries 200]"
                    + " [--json FILE]";
    private static final int MISUNDERSTOOD = 2;
    private static final Map<String, String> USUAL = Map.of(
            "--method", "world-cafe",
            "--participants", "1000",
            "--records", "1000",
            "--items", "200",
            "--queries", "200",
            "--record", "",
            "--json", "");

    private RecordBench() {}

    /** @return 0; 2 when the options are not understood */
    public static int run(List<String> words) throws IOException {
        Map<String, String> options = new HashMap<>(USUAL);
        for (int i = 0; i < words.size(); i += 2) {
            if (!USUAL.containsKey(words.get(i)) || i + 1 == words.size()) {
                System.err.println("usage: bench-record " + USAGE);
                return MISUNDERSTOOD;
            }
            options.put(words.get(i), words.get(i + 1));
        }
        SessionRecord record = record(options);
        String json = RecordJson.write(record);
        if (!value(options, "--json").isEmpty()) {
            Files.writeString(Path.of(value(options, "--json")), json, StandardCharsets.UTF_8);
        }
        System.out.printf(
                "record of %d people: %d items, %d commitments, %d KB%n",
                record.people().size(),
                record.items().size(),
                record.commitments().size(),
                json.length() / 1024);
        Timing.of(record).forEach((what, ms) -> System.out.printf("  %-20s %7d ms%n", what, ms));
        Pool pool = Arc.container().instance(Pool.class).get();
        SearchBench search = new SearchBench(pool, number(options, "--records"), number(options, "--items"));
        try {
            search.fill();
            System.out.printf("search over %d records, %d items:%n", search.records(), search.entries());
            search.run(number(options, "--queries"))
                    .forEach((what, times) -> System.out.printf("  %-20s %s%n", what, times));
        } finally {
            search.clear();
        }
        return 0;
    }

    /** One that was exported before, or of a session that bots play now; that takes minutes for a thousand of them. */
    private static SessionRecord record(Map<String, String> options) throws IOException {
        String file = value(options, "--record");
        return file.isEmpty()
                ? Arc.container()
                        .instance(RehearsalStage.class)
                        .get()
                        .play(new Script(
                                value(options, "--method"), number(options, "--participants"), 1, 0, "en", Mode.LIVE))
                : RecordJson.read(Files.readString(Path.of(file), StandardCharsets.UTF_8));
    }

    private static String value(Map<String, String> options, String name) {
        return options.getOrDefault(name, "");
    }

    private static int number(Map<String, String> options, String name) {
        return Integer.parseInt(value(options, name));
    }
}
