package org.palabre.themes.vector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.palabre.themes.text.Tongue;
import org.palabre.themes.text.Words;

/**
 * Ideas by their stems and their runs of 3 to 5 letters, weighted by how rare these are among the ideas at hand (TF-IDF)
 * and hashed into {@value #SIZE} places. Runs of letters forgive misspellings and join « télétravail » with « télétravailler ».
 */
final class LexicalVectors {
    static final int SIZE = 2048;
    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_RUN = 5;

    private LexicalVectors() {}

    /**
     * @param weight length of each vector
     * @return for each text its places and their weights, without any meaning
     */
    static List<IdeaVector> of(List<String> texts, List<Tongue> tongues, float weight) {
        List<Map<String, Integer>> counts = new ArrayList<>();
        Map<String, Integer> ideasWith = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            Map<String, Integer> count = features(texts.get(i), tongues.get(i));
            counts.add(count);
            count.keySet().forEach(it -> ideasWith.merge(it, 1, Integer::sum));
        }
        return counts.stream()
                .map(it -> vector(it, ideasWith, texts.size(), weight))
                .toList();
    }

    private static Map<String, Integer> features(String text, Tongue tongue) {
        Map<String, Integer> count = new HashMap<>();
        for (String word : Words.of(text)) {
            if (tongue.isFunctionWord(word)) {
                continue;
            }
            count.merge(tongue.stem(word), 1, Integer::sum);
            Set<String> runs = new HashSet<>();
            String bounded = "_" + word + "_";
            for (int length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
                for (int from = 0; from + length <= bounded.length(); from++) {
                    runs.add("#" + bounded.substring(from, from + length));
                }
            }
            runs.forEach(it -> count.merge(it, 1, Integer::sum));
        }
        return count;
    }

    private static IdeaVector vector(
            Map<String, Integer> count, Map<String, Integer> ideasWith, int ideas, float weight) {
        TreeMap<Integer, Double> places = new TreeMap<>();
        // In the order of the words, so that sums of floats come out the same in every run.
        new TreeMap<>(count).forEach((feature, times) -> {
            double rarity = Math.log((1.0 + ideas) / (1.0 + ideasWith.getOrDefault(feature, 0))) + 1;
            places.merge(place(feature), (1 + Math.log(times)) * rarity, Double::sum);
        });
        double length =
                Math.sqrt(places.values().stream().mapToDouble(it -> it * it).sum());
        int[] parts = places.keySet().stream().mapToInt(it -> it).toArray();
        float[] weights = new float[parts.length];
        int i = 0;
        for (double value : places.values()) {
            weights[i++] = (float) (value / length * weight);
        }
        return new IdeaVector(new float[0], parts, weights);
    }

    private static int place(String feature) {
        int hash = feature.hashCode() * 0x9E3779B9;
        return (hash >>> 21) % SIZE;
    }
}
