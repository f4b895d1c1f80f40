package org.palabre.start;

import io.quarkus.arc.Arc;
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

/** {@code rehearse METHOD}: bots play a whole session, and the record is what remains. */
final class Rehearsing {
    static final String USAGE =
            "METHOD [--participants 24] [--seed N] [--drop 0.15] [--lang en] [--mode live|async] [--json FILE]";
    private static final int MISUNDERSTOOD = 2;

    private Rehearsing() {}

    static int run(List<String> words) throws IOException {
        Map<String, String> options = new HashMap<>();
        try {
            Script script = script(words, options);
            long start = System.nanoTime();
            SessionRecord record =
                    Arc.container().instance(RehearsalStage.class).get().play(script);
            String json = RecordJson.write(record);
            if (options.containsKey("--json")) {
                Files.writeString(Path.of(options.get("--json")), json, StandardCharsets.UTF_8);
            }
            System.out.println(summary(script, record, (System.nanoTime() - start) / 1_000_000));
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println("rehearse: " + e.getMessage() + "\nusage: rehearse " + USAGE);
            return MISUNDERSTOOD;
        }
    }

    private static Script script(List<String> words, Map<String, String> options) {
        String method = "";
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                method = word;
            } else if (i + 1 < words.size()
                    && List.of("--participants", "--seed", "--drop", "--lang", "--mode", "--json")
                            .contains(word)) {
                options.put(word, words.get(++i));
            } else {
                throw new IllegalArgumentException(word + " is not known, or its value is missing");
            }
        }
        if (method.isEmpty()) {
            throw new IllegalArgumentException("which method?");
        }
        return new Script(
                method,
                Integer.parseInt(options.getOrDefault("--participants", "24")),
                Long.parseLong(options.getOrDefault("--seed", "1")),
                Double.parseDouble(options.getOrDefault("--drop", "0")),
                options.getOrDefault("--lang", "en"),
                mode(options.getOrDefault("--mode", "live")));
    }

    private static Mode mode(String word) {
        return switch (word) {
            case "live" -> Mode.LIVE;
            case "async" -> Mode.ASYNC;
            default -> throw new IllegalArgumentException("--mode: expected live or async but got " + word);
        };
    }

    private static String summary(Script script, SessionRecord record, long ms) {
        return "%s, %d people: %d items, %d commitments, in %.1f s"
                .formatted(
                        script.method(),
                        script.participants(),
                        record.items().size(),
                        record.commitments().size(),
                        ms / 1000.0);
    }
}
