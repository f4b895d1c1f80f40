package org.palabre.start.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be measured.
 *
 * @param participants of each session
 * @param sizes numbers of participants one after the other; of all scenes but one, {@code participants} alone
 * @param sessions at once
 * @param nodes servers on the one database
 * @param profile where a flame graph of the server in the burst goes, as SVG
 * @param method of the library, in whose step of writing the burst is played; empty for one that is all burst
 */
record Options(
        Scene scene,
        int participants,
        List<Integer> sizes,
        int sessions,
        int nodes,
        int seconds,
        int runs,
        Optional<String> method,
        Optional<Path> profile,
        Optional<Path> json) {
    static final String USAGE = "[--scene burst|growth|sessions|soak|join|reveal|close|idle|kill] [--participants 200]"
            + " [--sessions 200] [--nodes 1] [--seconds 30] [--runs 5] [--method ID] [--profile FILE.svg] [--json FILE]";
    private static final List<String> KNOWN = List.of(
            "--scene",
            "--participants",
            "--sessions",
            "--nodes",
            "--seconds",
            "--runs",
            "--method",
            "--profile",
            "--json");
    private static final String GROWING = "500,1000,2000,5000";

    /** What people do. */
    enum Scene {
        /** Everybody writes and everybody sees it; the bare limit beside it. */
        BURST(200, 1, 30, 5),
        /** The burst at one size after the other. */
        GROWTH(500, 1, 30, 1),
        /** The burst in many small sessions at once. */
        SESSIONS(25, 200, 30, 1),
        /** A slow burst that lasts. */
        SOAK(200, 1, 600, 1),
        /** Everybody comes at the same moment. */
        JOIN(1000, 1, 0, 3),
        /** What everybody wrote is shown to all at once. */
        REVEAL(1000, 1, 0, 3),
        /** Everybody writes while the bell rings. */
        CLOSE(1000, 1, 0, 3),
        /** Many sessions in which nobody says anything any more. */
        IDLE(5, 1000, 0, 1),
        /** The burst on two nodes, of which one is killed; in the next run the other. */
        KILL(200, 1, 30, 2);

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
            return seconds > 0;
        }

        private boolean hasSessions() {
            return this == SESSIONS || this == IDLE;
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
        if (!scene.hasSessions() && given.containsKey("--sessions")) {
            throw new IllegalArgumentException("--sessions belongs to --scene sessions and to --scene idle");
        }
        List<String> ofBursts = List.of("--method", "--nodes", "--profile");
        if (!scene.isBurst() && ofBursts.stream().anyMatch(given::containsKey)) {
            throw new IllegalArgumentException(
                    ofBursts + " belong to the burst and to the scenes growth, sessions, soak and kill");
        }
        List<Integer> sizes = scene == Scene.GROWTH
                ? sizes(given.getOrDefault("--participants", GROWING))
                : List.of(number(given, "--participants", scene.participants, 2));
        return new Options(
                scene,
                sizes.getFirst(),
                sizes,
                number(given, "--sessions", scene.sessions, 1),
                scene == Scene.KILL ? number(given, "--nodes", 2, 2) : number(given, "--nodes", 1, 1),
                number(given, "--seconds", scene.seconds, scene.isBurst() ? 3 : 0),
                number(given, "--runs", scene.runs, 1),
                Optional.ofNullable(given.get("--method")),
                Optional.ofNullable(given.get("--profile")).map(Path::of),
                Optional.ofNullable(given.get("--json")).map(Path::of));
    }

    /** The same with so many people. */
    Options of(int size) {
        return new Options(scene, size, List.of(size), sessions, nodes, seconds, runs, method, profile, json);
    }

    private static List<Integer> sizes(String given) {
        return Arrays.stream(given.split(","))
                .map(size -> number(Map.of("--participants", size), "--participants", 0, 2))
                .toList();
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
