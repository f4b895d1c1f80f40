package org.palabre.start.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.start.bench.Options.Scene;

/**
 * {@code bench}: the shared-session burst against a server of its own with a PostgreSQL of its own, and the bare limit in
 * between, on the same machine and in the same run; or another scene.
 */
public final class Benching {
    public static final String USAGE = Options.USAGE;

    private static final int MISUNDERSTOOD = 2;
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    private Benching() {}

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
        return switch (options.scene()) {
            case JOIN, REVEAL, CLOSE, IDLE -> new Scenes(options, folder).run();
            case GROWTH -> growth(options, folder);
            case BURST, SESSIONS, SOAK, KILL -> bursts(options, folder);
        };
    }

    /** Hidden: the relay that the bare limit is measured with. */
    public static int limit(List<String> words) throws InterruptedException {
        return BareLimit.run(words);
    }

    private static int bursts(Options options, Path folder) throws IOException, InterruptedException {
        List<Burst.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < options.runs(); i++) {
            System.err.printf("Run %d of %d…%n", i + 1, options.runs());
            pairs.add(new Burst(options, folder.resolve("run" + i), i).pair());
        }
        List<Figures> ours = pairs.stream().map(Burst.Pair::palabre).toList();
        List<Figures> limits =
                pairs.stream().flatMap(pair -> pair.limit().stream()).toList();
        Figures palabre = Figures.median(ours);
        Optional<Figures> limit = limits.isEmpty() ? Optional.empty() : Optional.of(Figures.median(limits));
        System.out.print(Table.of(options, palabre, limit) + Table.ranges(ours, limits));
        write(
                options,
                Map.of(
                        "runs",
                        pairs.stream()
                                .map(pair -> line(pair.palabre(), pair.limit()))
                                .toList(),
                        "median",
                        line(palabre, limit)));
        return ours.stream().allMatch(Figures::isWhole) ? 0 : 1;
    }

    /** The burst at one size after the other, each on a fresh server: what a person costs, and how that grows. */
    private static int growth(Options options, Path folder) throws IOException, InterruptedException {
        List<Figures> medians = new ArrayList<>();
        List<Figures> all = new ArrayList<>();
        for (int size : options.sizes()) {
            List<Figures> runs = new ArrayList<>();
            for (int i = 0; i < options.runs(); i++) {
                System.err.printf("%d people, run %d of %d…%n", size, i + 1, options.runs());
                runs.add(new Burst(options.of(size), folder.resolve(size + "-" + i), i)
                        .pair()
                        .palabre());
            }
            medians.add(Figures.median(runs));
            all.addAll(runs);
        }
        System.out.print(Table.growth(options, medians));
        write(options, Map.of("runs", all, "sizes", medians));
        return all.stream().allMatch(Figures::isWhole) ? 0 : 1;
    }

    private static void write(Options options, Map<String, ?> found) throws IOException {
        if (options.json().isPresent()) {
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(found);
            Files.writeString(options.json().get(), text, StandardCharsets.UTF_8);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> line(Figures palabre, Optional<Figures> limit) {
        Map<String, Object> line = new LinkedHashMap<>(JSON.convertValue(palabre, Map.class));
        limit.ifPresent(beside -> {
            line.put("limit", beside);
            line.put(
                    "ratio",
                    Map.of(
                            "cpuPerDelivery", palabre.cpuRatio(beside),
                            "seenP99", palabre.seenRatio(beside)));
        });
        return line;
    }

    /** Whether the bare limit can play it: one session on one server, which stays alive. */
    static boolean hasLimit(Options options) {
        return options.scene() == Scene.BURST && options.nodes() == 1;
    }
}
