package org.palabre.start.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.palabre.start.Trouble;

/** Those who come to a {@link Site}: a script of {@code bench/} in a process of its own, which says in one line of JSON what it found. */
final class Load {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Load() {}

    /** @param script its file name in {@code bench/} */
    static JsonNode run(String script, Site site, List<String> words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("node", System.getProperty("palabre.bench", "bench") + "/" + script));
        command.addAll(site.words());
        command.addAll(words);
        Process load = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(load.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (load.waitFor() != 0 || said.isBlank()) {
            throw new Trouble("The load of " + script + " ended before it had measured anything.");
        }
        return JSON.readTree(said);
    }
}
