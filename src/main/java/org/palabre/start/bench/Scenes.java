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

/**
 * What a session meets beside the burst: everybody comes at once, everything is shown at once, the bell rings, nobody is there any
 * more. See {@code bench/scenes.mjs}.
 */
final class Scenes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WARM_PEOPLE = 100;
    /** What must not happen. */
    private static final List<String> FAULTS = List.of("lost", "missed", "early", "unanswered", "noBell");

    private final Options options;
    private final Path folder;

    Scenes(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    /** @return 0 when nothing was lost, missed, seen too early or left without an answer, else 1 */
    int run() throws IOException, InterruptedException {
        List<JsonNode> runs = new ArrayList<>();
        for (int i = 1; i <= options.runs(); i++) {
            System.err.printf("Run %d of %d…%n", i, options.runs());
            runs.add(once(folder.resolve("run" + i)));
        }
        JsonNode median = median(runs);
        median.properties().forEach(figure -> System.out.printf("%-22s %s%n", figure.getKey(), figure.getValue()));
        if (options.json().isPresent()) {
            String text =
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("runs", runs, "median", median));
            Files.writeString(options.json().get(), text, StandardCharsets.UTF_8);
        }
        boolean whole = runs.stream()
                .allMatch(run -> run.path("errors").isEmpty()
                        && FAULTS.stream().allMatch(fault -> run.path(fault).asInt() == 0));
        return whole ? 0 : 1;
    }

    private JsonNode once(Path place) throws IOException, InterruptedException {
        try (Site site = Site.open(place)) {
            site.palabre(1);
            play(site, "join", WARM_PEOPLE);
            return play(site, options.scene().word(), options.participants());
        }
    }

    private JsonNode play(Site site, String scene, int people) throws IOException, InterruptedException {
        return Load.run(
                "scenes.mjs",
                site,
                List.of(
                        "--scene", scene,
                        "--participants", Integer.toString(people),
                        "--sessions", Integer.toString(options.sessions())));
    }

    /** Of each figure its own median, in the form of the first; what is no number is taken from the first. */
    private static JsonNode median(List<? extends JsonNode> runs) {
        JsonNode first = runs.getFirst();
        if (first.isNumber()) {
            double[] sorted =
                    runs.stream().mapToDouble(JsonNode::asDouble).sorted().toArray();
            int n = sorted.length;
            double middle = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
            return middle == Math.rint(middle)
                    ? JSON.getNodeFactory().numberNode((long) middle)
                    : JSON.getNodeFactory().numberNode(middle);
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
