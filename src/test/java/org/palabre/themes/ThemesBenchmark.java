package org.palabre.themes;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.palabre.themes.cluster.Grain;
import org.palabre.themes.vector.EmbeddingProvider;
import org.palabre.themes.vector.EmbeddingProviders;
import org.palabre.themes.vector.VectorCache;

/**
 * Measures what {@code docs/themes.md} says of time and memory, on one core: {@code taskset -c 0 java … ThemesBenchmark
 * FILE}, a file with 2000 ideas. Times are of this thread's processor, so that neighbours on the machine do not count.
 */
final class ThemesBenchmark {
    private ThemesBenchmark() {}

    public static void main(String... arguments) throws IOException {
        List<Idea> ideas = LabelledIdeas.read(Path.of(arguments[0])).ideas();
        long before = residentKilobytes();
        long start = cpuMillis();
        EmbeddingProvider model = EmbeddingProviders.load(Optional.empty(), 1);
        say("load the model", start);
        start = cpuMillis();
        VectorCache cache = new VectorCache(model);
        ThemeSuggester suggester = ThemeSuggester.warmedUp(cache);
        say("warm up", start);
        for (int n : new int[] {200, Math.min(2000, ideas.size())}) {
            start = cpuMillis();
            cache.embed(ideas.subList(0, n).stream().map(Idea::text).toList());
            say(n + " ideas, vectors", start);
            for (int round = 1; round <= 3; round++) {
                start = cpuMillis();
                suggester.suggest(ideas.subList(0, n), Grain.USUAL);
                say(n + " ideas, suggestion, round " + round, start);
            }
        }
        start = cpuMillis();
        arrive(ideas.subList(0, 200), suggester);
        say("200 ideas one by one, all together", start);
        System.out.printf(
                Locale.ROOT,
                "resident memory: %d MB, %d MB more than before%n",
                residentKilobytes() / 1024,
                (residentKilobytes() - before) / 1024);
    }

    private static void arrive(List<Idea> all, ThemeSuggester suggester) {
        List<Idea> ideas = new ArrayList<>(all.subList(0, 30));
        place(ideas, suggester.suggest(ideas, Grain.USUAL));
        for (int i = 30; i < all.size(); i++) {
            ideas.add(all.get(i));
            place(ideas, suggester.arrive(ideas));
        }
    }

    private static void place(List<Idea> ideas, Suggestion suggestion) {
        for (Theme theme : suggestion.themes()) {
            for (int i : theme.members()) {
                ideas.set(i, new Idea(ideas.get(i).text(), Optional.empty(), OptionalInt.of(theme.number())));
            }
        }
    }

    private static void say(String what, long start) {
        System.out.printf(Locale.ROOT, "%-40s %6d ms%n", what, cpuMillis() - start);
    }

    private static long cpuMillis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(it -> it.startsWith("VmRSS:"))
                .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                .sum();
    }
}
