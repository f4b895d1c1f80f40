package org.palabre.start.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be measured.
 *
 * @param participants of each session
 * @param sessions at once
 * @param method of the library, in whose step of writing the burst is played; empty for one that is all burst
 */
record Options(
        Scene scene,
        int participants,
        int sessions,
        int seconds,
        int runs,
        Optional<String> method,
        Optional<Path> json) {
    static final String USAGE = "[--scene burst|sessions|soak|join|reveal|close] [--participants 200] [--sessions 200]"
            + " [--seconds 30] [--runs 5] [--method ID] [--json FILE]";
    private static final List<String> KNOWN =
            List.of("--scene", "--participants", "--sessions", "--seconds", "--runs", "--method", "--json");

    /** What people do. */
    enum Scene {
        /** Everybody writes and everybody sees it; the bare limit beside it. */
        BURST(200, 1, 30, 5),
        /** The burst in many small sessions at once. */
        SESSIONS(25, 200, 30, 1),
        /** A slow burst that lasts. */
        SOAK(200, 1, 600, 1),
        /** Everybody comes at the same moment. */
        JOIN(1000, 1, 0, 3),
        /** What everybody wrote is shown to all at once. */
        REVEAL(1000, 1, 0, 3),
        /** Everybody writes while the bell rings. */
        CLOSE(500, 1, 0, 3);

        private final int participants;
        private final int sessions;
        private final int seconds;
        private final int runs;

        Scene(int participants, int sessions, int seconds, int runs) {
            this.participants = participants;
            this.sessions = sessions;
            this.seconds = seconds;
            this.runs = runs;
        }

        boolean isBurst() {
            return this == BURST || this == SESSIONS || this == SOAK;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Scene of(String word) {
            for (Scene scene : values()) {
                if (scene.word().equals(word)) {
                    return scene;
                }
            }
            throw new IllegalArgumentException("--scene " + word + " is not known");
        }
    }

    static Options of(List<String> words) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            if (i + 1 >= words.size() || !KNOWN.contains(words.get(i))) {
                throw new IllegalArgumentException(words.get(i) + " is not known, or its value is missing");
            }
            given.put(words.get(i), words.get(i + 1));
        }
        Scene scene = Scene.of(given.getOrDefault("--scene", "burst"));
        if (scene != Scene.SESSIONS && given.containsKey("--sessions")) {
            throw new IllegalArgumentException("--sessions belongs to --scene sessions");
        }
        if (!scene.isBurst() && given.containsKey("--method")) {
            throw new IllegalArgumentException(
                    "--method belongs to the burst, to --scene sessions and to --scene soak");
        }
        return new Options(
                scene,
                number(given, "--participants", scene.participants, 2),
                number(given, "--sessions", scene.sessions, 1),
                number(given, "--seconds", scene.seconds, scene.isBurst() ? 3 : 0),
                number(given, "--runs", scene.runs, 1),
                Optional.ofNullable(given.get("--method")),
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
