package org.palabre.themes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How well proposed themes agree with those that people gave. Ideas that people called noise do not count for the
 * agreement; one left alone counts as a theme of its own.
 *
 * @param ari adjusted Rand index (Hubert and Arabie 1985): 1 for the same themes, 0 for chance
 * @param found number of themes proposed
 * @param wanted number of themes that people made
 * @param placed share of the ideas that are no noise and are in a theme
 * @param noiseAlone share of the noise that was left alone; 1 without noise
 */
record Agreement(double ari, int found, int wanted, double placed, double noiseAlone) {
    static final String NOISE = "_noise";

    static Agreement of(LabelledIdeas ideas, Suggestion suggestion) {
        List<OptionalInt> theme = IntStream.range(0, ideas.texts().size())
                .mapToObj(it -> suggestion
                        .themeOf(it)
                        .map(found -> OptionalInt.of(found.number()))
                        .orElse(OptionalInt.empty()))
                .toList();
        int[] real = IntStream.range(0, theme.size())
                .filter(it -> !ideas.labels().get(it).equals(NOISE))
                .toArray();
        long placed = IntStream.of(real).filter(it -> theme.get(it).isPresent()).count();
        long noise = theme.size() - real.length;
        long noiseAlone = IntStream.range(0, theme.size())
                .filter(it -> ideas.labels().get(it).equals(NOISE))
                .filter(it -> theme.get(it).isEmpty())
                .count();
        List<Object> found = IntStream.of(real)
                .<Object>mapToObj(
                        it -> theme.get(it).isPresent() ? theme.get(it).getAsInt() : "alone " + it)
                .toList();
        List<Object> wanted = IntStream.of(real)
                .<Object>mapToObj(it -> ideas.labels().get(it))
                .toList();
        return new Agreement(
                ari(found, wanted),
                suggestion.themes().size(),
                (int) wanted.stream().distinct().count(),
                (double) placed / real.length,
                noise == 0 ? 1 : (double) noiseAlone / noise);
    }

    double foundOfWanted() {
        return (double) found / wanted;
    }

    private static double ari(List<Object> a, List<Object> b) {
        Map<Object, Integer> both = new HashMap<>();
        Map<Object, Integer> first = new HashMap<>();
        Map<Object, Integer> second = new HashMap<>();
        for (int i = 0; i < a.size(); i++) {
            both.merge(List.of(a.get(i), b.get(i)), 1, Integer::sum);
            first.merge(a.get(i), 1, Integer::sum);
            second.merge(b.get(i), 1, Integer::sum);
        }
        double chance = pairs(first) * pairs(second) / (a.size() * (a.size() - 1) / 2.0);
        return (pairs(both) - chance) / ((pairs(first) + pairs(second)) / 2 - chance);
    }

    private static double pairs(Map<Object, Integer> sizes) {
        return sizes.values().stream().mapToDouble(it -> it * (it - 1) / 2.0).sum();
    }
}
