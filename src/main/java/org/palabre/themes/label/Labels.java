package org.palabre.themes.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.palabre.themes.text.Tongue;

/**
 * Names themes by the words that set them apart: frequent in the theme, rare elsewhere (class-based TF-IDF, Grootendorst
 * 2022, <a href="https://arxiv.org/abs/2203.05794">BERTopic</a>), counted by how central the ideas are that hold them. A
 * proposal for people to better.
 */
public final class Labels {
    private static final int MOST_TERMS = 3;
    private static final double PAIR = 1.3;
    private static final int LONGEST_QUOTE = 60;

    private final List<String> texts;
    private final List<Tongue> tongues;
    private final List<Map<String, String>> terms = new ArrayList<>();
    private final Map<String, Integer> ideasWith = new HashMap<>();

    /** A term within one theme. */
    private static final class Candidate {
        private final Map<String, Integer> words = new TreeMap<>();
        private double weight;
        private int ideas;

        private void seen(String asWritten, double central) {
            words.merge(asWritten, 1, Integer::sum);
            weight += central;
            ideas++;
        }

        private String mostFrequent() {
            return words.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey)
                    .orElse("");
        }
    }

    private record Scored(String term, double score, String shown) {}

    /** @param texts all ideas of the session, those left alone too */
    public Labels(List<String> texts, List<Tongue> tongues) {
        this.texts = texts;
        this.tongues = tongues;
        for (int i = 0; i < texts.size(); i++) {
            Map<String, String> found = Terms.of(texts.get(i), tongues.get(i));
            terms.add(found);
            found.keySet().forEach(it -> ideasWith.merge(it, 1, Integer::sum));
        }
    }

    /**
     * Up to three terms joined by a middle dot, in the language that most of the ideas are in; terms of several ideas where
     * there are any. The beginning of the most central idea where no word will do.
     *
     * @param members numbers of the ideas of the theme
     * @param centrality of each of them, from 0
     */
    public String label(List<Integer> members, double[] centrality) {
        Tongue tongue = usual(members);
        Map<String, Candidate> candidates = new TreeMap<>();
        for (int m = 0; m < members.size(); m++) {
            int idea = members.get(m);
            if (tongues.get(idea) != tongue) {
                continue;
            }
            double central = centrality[m];
            terms.get(idea).forEach((term, words) -> candidates
                    .computeIfAbsent(term, _ -> new Candidate())
                    .seen(words, central));
        }
        boolean anyTwice = candidates.values().stream().anyMatch(it -> it.ideas > 1);
        List<Scored> scored = new ArrayList<>();
        candidates.forEach((term, its) -> {
            if (!anyTwice || its.ideas > 1) {
                scored.add(new Scored(term, its.weight * factor(term, its.ideas), its.mostFrequent()));
            }
        });
        scored.sort(Comparator.comparingDouble((Scored it) -> -it.score).thenComparing(Scored::term));
        List<String> chosen = choose(scored);
        return chosen.isEmpty() ? quote(members, centrality) : String.join(" · ", chosen);
    }

    private double factor(String term, int inside) {
        int everywhere = ideasWith.getOrDefault(term, inside);
        double rarity = Math.log(1 + (double) texts.size() / everywhere);
        double share = (double) inside / everywhere;
        return rarity * share * (term.contains(" ") ? PAIR : 1);
    }

    /** The best first; none that only says again what stands there already. */
    private static List<String> choose(List<Scored> scored) {
        List<String> chosen = new ArrayList<>();
        List<String> stems = new ArrayList<>();
        for (Scored one : scored) {
            List<String> its = List.of(one.term.split(" "));
            if (chosen.size() < MOST_TERMS && its.stream().noneMatch(stems::contains)) {
                chosen.add(one.shown);
                stems.addAll(its);
            }
        }
        return chosen;
    }

    private Tongue usual(List<Integer> members) {
        long french =
                members.stream().filter(it -> tongues.get(it) == Tongue.FRENCH).count();
        long frenchInAll = tongues.stream().filter(it -> it == Tongue.FRENCH).count();
        boolean isFrench =
                french * 2 == members.size() ? frenchInAll * 2 > tongues.size() : french * 2 > members.size();
        return isFrench ? Tongue.FRENCH : Tongue.ENGLISH;
    }

    private String quote(List<Integer> members, double[] centrality) {
        int best = 0;
        for (int m = 1; m < centrality.length; m++) {
            best = centrality[m] > centrality[best] ? m : best;
        }
        String text = texts.get(members.get(best)).strip();
        return text.length() <= LONGEST_QUOTE
                ? text
                : text.substring(0, LONGEST_QUOTE - 1).strip() + "…";
    }
}
