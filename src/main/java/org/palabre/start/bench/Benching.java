package org.palabre.start.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
import org.palabre.catalog.Catalog;
import org.palabre.core.method.MethodSource;
import org.palabre.start.DatabaseAddress;
import org.palabre.start.Trouble;
import org.palabre.start.postgres.EmbeddedPostgres;

/**
 * {@code bench}: the shared-session burst against a server of its own with a PostgreSQL of its own, and the bare limit in
 * between, on the same machine and in the same run. The load is {@code bench/burst.mjs}.
 */
public final class Benching {
    public static final String USAGE = Options.USAGE;

    private static final int MISUNDERSTOOD = 2;
    private static final String METHOD = "method.json";
    private static final int WARM_PEOPLE = 200;
    private static final int WARM_SECONDS = 10;
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    private final Options options;
    private final Path folder;
    private final List<String> java;

    /** One Palabre run, and in the burst the limit's run right after it. */
    private record Pair(Figures palabre, Optional<Figures> limit) {}

    private Benching(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
        this.java = java();
    }

    /** How this very program is started in a process of its own: with the options of this one, so with what the JVM has learnt. */
    static List<String> java() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.add("-jar");
        words.add(System.getProperty("palabre.jar", "target/quarkus-app/quarkus-run.jar"));
        return words;
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
        if (!options.scene().isBurst()) {
            return new Scenes(options, folder).run();
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i <= options.runs(); i++) {
            System.err.printf("Run %d of %d…%n", i, options.runs());
            pairs.add(new Benching(options, folder.resolve("run" + i)).pair());
        }
        Figures palabre = Figures.median(pairs.stream().map(Pair::palabre).toList());
        List<Figures> limits =
                pairs.stream().flatMap(pair -> pair.limit.stream()).toList();
        Optional<Figures> limit = limits.isEmpty() ? Optional.empty() : Optional.of(Figures.median(limits));
        System.out.print(Table.of(options, palabre, limit));
        if (options.json().isPresent()) {
            Files.writeString(options.json().get(), json(pairs, palabre, limit), StandardCharsets.UTF_8);
        }
        return pairs.stream().allMatch(pair -> pair.palabre.isWhole()) ? 0 : 1;
    }

    /** Hidden: the relay that the bare limit is measured with. */
    public static int limit(List<String> words) throws InterruptedException {
        return BareLimit.run(words);
    }

    private Pair pair() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (options.method().isPresent()) {
            Files.writeString(
                    folder.resolve(METHOD),
                    JSON.writeValueAsString(method(options.method().get())));
        }
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.start(folder.resolve("postgres"), folder.resolve("software"), "bench")) {
            Figures palabre = palabre(postgres.address());
            boolean beside = options.scene() == Options.Scene.BURST;
            return new Pair(palabre, beside ? Optional.of(limit(postgres.address())) : Optional.empty());
        } finally {
            delete(folder);
        }
    }

    private static MethodSource method(String id) {
        return Catalog.shipped()
                .find(id)
                .orElseThrow(() -> new Trouble("There is no method '" + id + "' in the library."));
    }

    static void delete(Path folder) throws IOException {
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
        boolean small = options.seconds() < WARM_SECONDS;
        int warm = small ? options.participants() : WARM_PEOPLE;
        burst(side, port, server, database, warm, 1, small ? 3 : WARM_SECONDS);
        return burst(side, port, server, database, options.participants(), options.sessions(), options.seconds());
    }

    private Figures burst(
            String side, int port, Child server, DatabaseAddress database, int people, int sessions, int seconds)
            throws IOException, InterruptedException {
        Path postmaster = folder.resolve("postgres").resolve("postmaster.pid");
        String pids = server.pid() + "," + Files.readAllLines(postmaster).getFirst();
        List<String> words = new ArrayList<>(List.of(
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
                "--sessions",
                Integer.toString(sessions),
                "--seconds",
                Integer.toString(seconds),
                "--jcmd",
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                "--pids",
                pids));
        if (options.method().isPresent() && side.equals("palabre")) {
            words.addAll(List.of("--method", folder.resolve(METHOD).toString()));
        }
        Process load = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(load.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (load.waitFor() != 0 || said.isBlank()) {
            throw new Trouble("The load on " + side + " ended before it had measured anything.");
        }
        return JSON.readValue(said, Figures.class);
    }

    static String url(DatabaseAddress database) {
        return "postgresql://%s:%s@%s"
                .formatted(database.user().orElse(""), database.password().orElse(""), database.place());
    }

    private static String json(List<Pair> pairs, Figures palabre, Optional<Figures> limit) throws IOException {
        List<Map<String, Object>> runs =
                pairs.stream().map(pair -> line(pair.palabre, pair.limit)).toList();
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of("runs", runs, "median", line(palabre, limit)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> line(Figures palabre, Optional<Figures> limit) {
        Map<String, Object> line = new LinkedHashMap<>(JSON.convertValue(palabre, Map.class));
        limit.ifPresent(beside -> {
            line.put("limit", beside);
            line.put(
                    "ratio",
                    Map.of("cpuPerDelivery", cpuRatio(palabre, beside), "seenP99", seenRatio(palabre, beside)));
        });
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
