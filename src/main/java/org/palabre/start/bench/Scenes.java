package org.palabre.start.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.palabre.start.DatabaseAddress;
import org.palabre.start.Trouble;
import org.palabre.start.postgres.EmbeddedPostgres;

/** What a session meets beside the burst: everybody comes at once, everything is shown at once, the bell rings. See {@code bench/scenes.mjs}. */
final class Scenes {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Options options;
    private final Path folder;

    Scenes(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    /** @return 0 when nothing was lost, missed or left without an answer, else 1 */
    int run() throws IOException, InterruptedException {
        List<JsonNode> runs = new ArrayList<>();
        for (int i = 1; i <= options.runs(); i++) {
            System.err.printf("Run %d of %d…%n", i, options.runs());
            runs.add(once(folder.resolve("run" + i)));
        }
        JsonNode median = median(runs);
        median.properties().forEach(figure -> System.out.printf("%-16s %s%n", figure.getKey(), figure.getValue()));
        if (options.json().isPresent()) {
            String text =
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("runs", runs, "median", median));
            Files.writeString(options.json().get(), text, StandardCharsets.UTF_8);
        }
        boolean whole = runs.stream()
                .allMatch(run -> run.path("lost").asInt() == 0
                        && run.path("missed").asInt() == 0
                        && run.path("early").asInt() == 0
                        && run.path("unanswered").asInt() == 0);
        return whole ? 0 : 1;
    }

    private JsonNode once(Path place) throws IOException, InterruptedException {
        Files.createDirectories(place);
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.start(place.resolve("postgres"), place.resolve("software"), "bench")) {
            int port = Child.freePort();
            Map<String, String> environment = Map.of(
                    "PALABRE_PORT", Integer.toString(port),
                    "PALABRE_DATA", place.resolve("data").toString(),
                    "PALABRE_DB_URL", Benching.url(postgres.address()));
            try (Child server = Child.start(Benching.java(), List.of("serve"), environment, "Palabre is ready")) {
                String pids = server.pid() + ","
                        + Files.readAllLines(place.resolve("postgres").resolve("postmaster.pid"))
                                .getFirst();
                play("join", 100, port, postgres.address(), pids); // warms
                return play(options.scene().word(), options.participants(), port, postgres.address(), pids);
            }
        } finally {
            Benching.delete(place);
        }
    }

    private static JsonNode play(String scene, int people, int port, DatabaseAddress database, String pids)
            throws IOException, InterruptedException {
        Process load = new ProcessBuilder(
                        "node",
                        System.getProperty("palabre.bench", "bench") + "/scenes.mjs",
                        "--scene",
                        scene,
                        "--port",
                        Integer.toString(port),
                        "--database",
                        Benching.url(database),
                        "--participants",
                        Integer.toString(people),
                        "--pids",
                        pids)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(load.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (load.waitFor() != 0 || said.isBlank()) {
            throw new Trouble("The load of the scene " + scene + " ended before it had measured anything.");
        }
        return JSON.readTree(said);
    }

    /** Of each figure its own median, in the form of the first; what is no number is taken from the first. */
    private static JsonNode median(List<? extends JsonNode> runs) {
        JsonNode first = runs.getFirst();
        if (first.isNumber()) {
            double[] sorted =
                    runs.stream().mapToDouble(JsonNode::asDouble).sorted().toArray();
            int n = sorted.length;
            return JSON.getNodeFactory().numberNode((sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
        }
        if (!first.isObject()) {
            return first;
        }
        ObjectNode median = JSON.createObjectNode();
        first.properties()
                .forEach(figure -> median.set(
                        figure.getKey(),
                        median(runs.stream()
                                .map(run -> run.path(figure.getKey()))
                                .toList())));
        return median;
    }
}
