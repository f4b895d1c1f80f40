package org.palabre.start.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.catalog.Catalog;
import org.palabre.core.method.MethodSource;
import org.palabre.start.Trouble;
import org.palabre.start.bench.Options.Scene;

/**
 * One run of the burst on a {@link Site} of its own, after a smaller one that warms the JVM. The load is {@code bench/burst.mjs}.
 *
 * @param run the how manieth; of several nodes another is killed each time
 */
record Burst(Options options, Path folder, int run) {
    private static final String METHOD = "method.json";
    private static final int WARM_PEOPLE = 200;
    private static final int WARM_SECONDS = 10;
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    /** One run of Palabre and, where it can play the same, one of the bare limit right after it. */
    record Pair(Figures palabre, Optional<Figures> limit) {}

    Pair pair() throws IOException, InterruptedException {
        try (Site site = Site.open(folder)) {
            if (options.method().isPresent()) {
                Files.writeString(
                        site.folder().resolve(METHOD),
                        JSON.writeValueAsString(method(options.method().get())));
            }
            Optional<Path> recording = options.profile().map(wanted -> site.recording());
            site.palabre(options.nodes());
            JsonNode found = warmAndBurst("palabre", site);
            Figures palabre = JSON.treeToValue(found, Figures.class);
            site.stop();
            if (recording.isPresent()) {
                Flame.draw(
                        recording.get(),
                        "Palabre, a burst of " + options.participants() + " people",
                        found.path("during"),
                        options.profile().get());
            }
            if (!Benching.hasLimit(options)) {
                return new Pair(palabre, Optional.empty());
            }
            site.limit();
            return new Pair(palabre, Optional.of(JSON.treeToValue(warmAndBurst("limit", site), Figures.class)));
        }
    }

    private static MethodSource method(String id) {
        return Catalog.shipped()
                .find(id)
                .orElseThrow(() -> new Trouble("There is no method '" + id + "' in the library."));
    }

    private JsonNode warmAndBurst(String side, Site site) throws IOException, InterruptedException {
        boolean small = options.seconds() < WARM_SECONDS;
        int warm = small ? options.participants() : WARM_PEOPLE;
        play(side, site, warm, 1, small ? 3 : WARM_SECONDS, List.of());
        List<String> end =
                options.scene() == Scene.KILL ? List.of("--kill", Integer.toString(run % options.nodes())) : List.of();
        return play(side, site, options.participants(), options.sessions(), options.seconds(), end);
    }

    private JsonNode play(String side, Site site, int people, int sessions, int seconds, List<String> more)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                "--server", side,
                "--participants", Integer.toString(people),
                "--sessions", Integer.toString(sessions),
                "--seconds", Integer.toString(seconds)));
        words.addAll(more);
        if (options.method().isPresent() && side.equals("palabre")) {
            words.addAll(List.of("--method", site.folder().resolve(METHOD).toString()));
        }
        return Load.run("burst.mjs", site, words);
    }
}
