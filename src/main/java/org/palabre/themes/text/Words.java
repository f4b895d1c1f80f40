package org.palabre.themes.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A text as words. */
public final class Words {
    /** What English hangs onto a word with an apostrophe. */
    private static final Set<String> ENDINGS = Set.of("t", "s", "re", "ll", "ve", "d", "m");

    /** What French puts before a word with an apostrophe. */
    private static final Set<String> ELISIONS =
            Set.of("l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quelqu");

    private Words() {}

    /** Lower case, in order, without signs: « L'équipe n'est pas là. » is équipe, est, pas, là. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        String clean = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        for (String chunk : clean.split("[^\\p{L}\\p{N}\\p{M}']+")) {
            String[] parts = chunk.split("'");
            for (int i = 0; i < parts.length; i++) {
                boolean elided = i + 1 < parts.length && ELISIONS.contains(parts[i]);
                boolean ending = i > 0 && ENDINGS.contains(parts[i]);
                if (!parts[i].isEmpty() && !elided && !ending) {
                    words.add(parts[i]);
                }
            }
        }
        return words;
    }

    /** Without accents. */
    static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}
