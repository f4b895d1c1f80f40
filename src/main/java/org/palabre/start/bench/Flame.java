package org.palabre.start.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.palabre.start.Trouble;

/** A picture of what the processor's time of a server went on, made of a recording by {@code bench/flame.mjs}. */
final class Flame {

    private Flame() {}

    /** @param during when the burst was: {@code from} and {@code to}, in ms since 1970 */
    static void draw(Path recording, String title, JsonNode during, Path svg) throws IOException, InterruptedException {
        Process drawing = new ProcessBuilder(List.of(
                        "node",
                        System.getProperty("palabre.bench", "bench") + "/flame.mjs",
                        recording.toString(),
                        "--jfr",
                        Path.of(System.getProperty("java.home"), "bin", "jfr").toString(),
                        "--title",
                        title,
                        "--from",
                        during.path("from").asText(),
                        "--to",
                        during.path("to").asText()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(svg.toFile())
                .start();
        if (drawing.waitFor() != 0) {
            throw new Trouble("The recording " + recording + " could not be drawn.");
        }
    }
}
