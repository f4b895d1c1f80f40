package org.palabre.themes.label;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.palabre.themes.text.Tongue;
import org.palabre.themes.text.Words;

/** What an idea offers as the name of a theme: its words, two that stand together, and « X de Y » or "X of Y". */
final class Terms {
    /** How long a word must be to name something: « RH » may, a single letter not. */
    private static final int SHORTEST = 2;

    private static final Pattern VOWEL = Pattern.compile("[aeiouyhàâéèêëîïôùûœ]");

    private Terms() {}

    /** Stems, joined by a space, with the words as the idea has them. */
    static Map<String, String> of(String idea, Tongue tongue) {
        List<String> words = Words.of(idea);
        Map<String, String> terms = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            if (!names(words.get(i), tongue)) {
                continue;
            }
            terms.putIfAbsent(tongue.stem(words.get(i)), words.get(i));
            if (i + 1 < words.size() && names(words.get(i + 1), tongue)) {
                pair(terms, words.subList(i, i + 2), tongue);
            } else if (i + 2 < words.size()
                    && joins(words.get(i + 1), words.get(i + 2), tongue)
                    && names(words.get(i + 2), tongue)) {
                pair(terms, words.subList(i, i + 3), tongue);
            }
        }
        return terms;
    }

    private static void pair(Map<String, String> terms, List<String> words, Tongue tongue) {
        List<String> stems = new ArrayList<>(List.of(tongue.stem(words.getFirst()), tongue.stem(words.getLast())));
        if (!stems.getFirst().equals(stems.getLast())) {
            terms.putIfAbsent(String.join(" ", stems), String.join(" ", words));
        }
    }

    private static boolean joins(String word, String next, Tongue tongue) {
        return switch (tongue) {
            case ENGLISH -> word.equals("of");
            // Not before a vowel: « fonction de l'inflation » has lost its article by now.
            case FRENCH ->
                (word.equals("de") || word.equals("du") || word.equals("des"))
                        && !VOWEL.matcher(next).lookingAt();
        };
    }

    private static boolean names(String word, Tongue tongue) {
        return word.length() >= SHORTEST
                && !tongue.isVague(word)
                && word.codePoints().anyMatch(Character::isLetter);
    }
}
