package org.palabre.catalog.lint;

import java.util.Collection;
import java.util.Comparator;

/** Guesses what somebody meant to type. */
final class Nearest {
    private Nearest() {}

    /** "Did you mean …?" when something known is close enough, else {@code otherwise}. */
    static String hint(String typed, Collection<String> known, String otherwise) {
        return known.stream()
                .min(Comparator.comparingInt(word -> distance(typed, word)))
                .filter(word -> distance(typed, word) <= Math.max(1, typed.length() / 3))
                .map(word -> "Did you mean “" + word + "”?")
                .orElse(otherwise);
    }

    /** Levenshtein's edit distance. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
