package org.palabre.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Mode;
import org.palabre.core.method.Props;
import org.palabre.core.session.SessionState;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.log.InMemoryEventLog;

/**
 * Plays every shipped method at its smallest, ideal and largest size with 15 % leaving, live and over days, and prints a line for each: what
 * the record does not hold although the method promises it, how many events, how long. By hand: the largest take minutes.
 */
final class LibrarySizes {
    private static final double LEAVING = 0.15;

    private LibrarySizes() {}

    /** @param words at most so many people (1000); then ids of methods, else all; {@code live} or {@code async}, else both */
    public static void main(String[] words) {
        int most = words.length > 0 ? Integer.parseInt(words[0]) : 1000;
        List<String> asked = List.of(words).subList(Math.min(1, words.length), words.length);
        List<String> modes = Stream.of(Mode.values())
                .map(LibrarySizes::word)
                .filter(asked::contains)
                .toList();
        List<String> only = asked.stream().filter(word -> !modes.contains(word)).toList();
        List<String> failures = new ArrayList<>();
        for (MethodSource method : Plays.shipped()) {
            if (only.isEmpty() || only.contains(method.id())) {
                scripts(method, most).stream()
                        .filter(script -> modes.isEmpty() || modes.contains(word(script.mode())))
                        .forEach(script -> play(script, failures));
            }
        }
        System.out.println(failures.isEmpty() ? "every one was played to its record" : "not to their record:");
        failures.forEach(System.out::println);
        System.exit(failures.isEmpty() ? 0 : 1);
    }

    private static String word(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    private static List<Script> scripts(MethodSource method, int most) {
        Props advisor = new Props(method.tree()).part("advisor");
        Props size = advisor.part("size");
        Set<Integer> sizes = new LinkedHashSet<>();
        sizes.add(size.number("min", 1));
        sizes.add(Math.min(most, Integer.parseInt(size.words("ideal").getLast())));
        sizes.add(Math.min(most, size.number("max", most)));
        boolean overDays = advisor.values().get("async") instanceof Map<?, ?>;
        List<Script> scripts = new ArrayList<>();
        for (int played : sizes) {
            scripts.add(new Script(method.id(), played, 7, LEAVING, "en", Mode.LIVE));
            if (overDays) {
                scripts.add(new Script(method.id(), played, 7, LEAVING, "fr", Mode.ASYNC));
            }
        }
        return scripts;
    }

    private static void play(Script script, List<String> failures) {
        String name = script.method() + " " + script.participants() + " " + script.mode();
        Instant start = Instant.now();
        try {
            InMemoryEventLog log = new InMemoryEventLog();
            SessionState end = Plays.play(script, log);
            SessionRecord record = Plays.record(log, script);
            List<String> missing = Promised.missing(end, record);
            long seconds = Duration.between(start, Instant.now()).toSeconds();
            System.out.printf("%-48s %8d events %5d s %s%n", name, end.seq(), seconds, missing);
            if (!missing.isEmpty()) {
                failures.add(name + ": " + missing);
            }
        } catch (RuntimeException | AssertionError e) {
            System.out.println(name + " " + e);
            failures.add(name + ": " + e);
        }
    }
}
