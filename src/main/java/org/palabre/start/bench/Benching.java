package org.palabre.start.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.start.DatabaseAddress;
import org.palabre.start.Trouble;
import org.palabre.start.postgres.EmbeddedPostgres;

/**
 * {@code bench}: the shared-session burst against a server of its own with a PostgreSQL of its own, and the bare limit in
 * between, on the same machine and in the same run. The load is {@code bench/burst.mjs}.
 */
public final class Benching {
    public static final String USAGE = "[--participants 200] [--seconds 30] [--runs 5] [--json FILE]";

    private static final int MISUNDERSTOOD = 2;
    private static final int WARM_PEOPLE = 200;
    private static final int WARM_SECONDS = 10;
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    private final Options options;
    private final Path folder;
    private final List<String> java;

    private record Options(int participants, int seconds, int runs, Optional<Path> json) {

        static Options of(List<String> words) {
            Map<String, String> given = new LinkedHashMap<>();
            for (int i = 0; i < words.size(); i += 2) {
                if (i + 1 >= words.size()
                        || !List.of("--participants", "--seconds", "--runs", "--json")
                                .contains(words.get(i))) {
                    throw new IllegalArgumentException(words.get(i) + " is not known, or its value is missing");
                }
                given.put(words.get(i), words.get(i + 1));
            }
            return new Options(
                    number(given, "--participants", 200, 2),
                    number(given, "--seconds", 30, 3),
                    number(given, "--runs", 5, 1),
                    Optional.ofNullable(given.get("--json")).map(Path::of));
        }

        private static int number(Map<String, String> given, String word, int usual, int least) {
            try {
                int value = Integer.parseInt(given.getOrDefault(word, Integer.toString(usual)));
                if (value >= least) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw new IllegalArgumentException(word + " is a whole number of at least " + least);
        }
    }

    /** One Palabre run and the limit's run right after it. */
    private record Pair(Figures palabre, Figures limit) {}

    private Benching(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
        this.java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                System.getProperty("palabre.jar", "target/quarkus-app/quarkus-run.jar"));
    }

    /** @return 0 when nothing was lost, missed or doubled, else 1 */
    public static int run(List<String> words) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.of(words);
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage() + "\nusage: bench " + USAGE);
            return MISUNDERSTOOD;
        }
        Path folder = Files.createTempDirectory("palabre-bench");
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i <= options.runs; i++) {
            System.err.printf("Run %d of %d…%n", i, options.runs);
            pairs.add(new Benching(options, folder.resolve("run" + i)).pair());
        }
        Figures palabre = Figures.median(pairs.stream().map(Pair::palabre).toList());
        Figures limit = Figures.median(pairs.stream().map(Pair::limit).toList());
        System.out.print(Table.of(palabre, limit, options.runs, options.seconds));
        if (options.json.isPresent()) {
            Files.writeString(options.json.get(), json(pairs, palabre, limit), StandardCharsets.UTF_8);
        }
        return pairs.stream().allMatch(pair -> pair.palabre.isWhole()) ? 0 : 1;
    }

    /** Hidden: the relay that the bare limit is measured with. */
    public static int limit(List<String> words) throws InterruptedException {
        return BareLimit.run(words);
    }

    private Pair pair() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.start(folder.resolve("postgres"), folder.resolve("software"), "bench")) {
            return new Pair(palabre(postgres.address()), limit(postgres.address()));
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private Figures palabre(DatabaseAddress database) throws IOException, InterruptedException {
        int port = Child.freePort();
        Map<String, String> environment = Map.of(
                "PALABRE_PORT", Integer.toString(port),
                "PALABRE_DATA", folder.resolve("data").toString(),
                "PALABRE_DB_URL", url(database));
        try (Child server = Child.start(java, List.of("serve"), environment, "Palabre is ready")) {
            return warmAndBurst("palabre", port, server, database);
        }
    }

    private Figures limit(DatabaseAddress database) throws IOException, InterruptedException {
        int port = Child.freePort();
        List<String> words = List.of("bare-limit", Integer.toString(port), url(database));
        try (Child server = Child.start(java, words, Map.of(), "The bare limit is ready")) {
            return warmAndBurst("limit", port, server, database);
        }
    }

    private Figures warmAndBurst(String side, int port, Child server, DatabaseAddress database)
            throws IOException, InterruptedException {
        boolean small = options.seconds < WARM_SECONDS;
        burst(side, port, server, database, small ? options.participants : WARM_PEOPLE, small ? 3 : WARM_SECONDS);
        return burst(side, port, server, database, options.participants, options.seconds);
    }

    private Figures burst(String side, int port, Child server, DatabaseAddress database, int people, int seconds)
            throws IOException, InterruptedException {
        Path postmaster = folder.resolve("postgres").resolve("postmaster.pid");
        String pids = server.pid() + "," + Files.readAllLines(postmaster).getFirst();
        Process load = new ProcessBuilder(
                        "node",
                        System.getProperty("palabre.bench", "bench") + "/burst.mjs",
                        "--server",
                        side,
                        "--port",
                        Integer.toString(port),
                        "--database",
                        url(database),
                        "--participants",
                        Integer.toString(people),
                        "--seconds",
                        Integer.toString(seconds),
                        "--pids",
                        pids)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(load.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (load.waitFor() != 0 || said.isBlank()) {
            throw new Trouble("The load on " + side + " ended before it had measured anything.");
        }
        return JSON.readValue(said, Figures.class);
    }

    private static String url(DatabaseAddress database) {
        return "postgresql://%s:%s@%s"
                .formatted(database.user().orElse(""), database.password().orElse(""), database.place());
    }

    private static String json(List<Pair> pairs, Figures palabre, Figures limit) throws IOException {
        List<Map<String, Object>> runs =
                pairs.stream().map(pair -> line(pair.palabre, pair.limit)).toList();
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of("runs", runs, "median", line(palabre, limit)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> line(Figures palabre, Figures limit) {
        Map<String, Object> line = new LinkedHashMap<>(JSON.convertValue(palabre, Map.class));
        line.put("limit", limit);
        line.put("ratio", Map.of("cpuPerDelivery", cpuRatio(palabre, limit), "seenP99", seenRatio(palabre, limit)));
        return line;
    }

    static double cpuRatio(Figures palabre, Figures limit) {
        return rounded(palabre.cpuUsPerDelivery() / limit.cpuUsPerDelivery());
    }

    static double seenRatio(Figures palabre, Figures limit) {
        return rounded(palabre.seen().map(Figures.Quantiles::p99).orElse(Double.NaN)
                / limit.seen().map(Figures.Quantiles::p99).orElse(Double.NaN));
    }

    private static double rounded(double ratio) {
        return Double.isFinite(ratio) ? Double.parseDouble(String.format(Locale.ROOT, "%.2f", ratio)) : 0;
    }
}
