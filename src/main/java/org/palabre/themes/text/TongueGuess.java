package org.palabre.themes.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Guesses the language of short texts: by their small words first, by letters and endings where they have none. A text
 * without any sign takes the language that most of the others have.
 */
public final class TongueGuess {
    private static final Pattern FRENCH_LETTERS = Pattern.compile("[àâçéèêëîïôùûœ]");
    private static final Pattern FRENCH_ENDINGS =
            Pattern.compile("(eau|eux|aux|ment|ité|ique|tique|oir|eur|ette|er|ez)s?$");
    private static final Pattern ENGLISH_ENDINGS =
            Pattern.compile("(ing|ed|ly|ness|ful|ship|ity|w|k|th|sh|ck|ee|oo[a-z])s?$");
    private static final double SMALL_WORD = 1;
    private static final double LETTER = 1;
    private static final double ENDING = 0.3;

    private TongueGuess() {}

    /** The language of each text, in order. */
    public static List<Tongue> of(List<String> texts) {
        double[] leaning = texts.stream().mapToDouble(TongueGuess::leaning).toArray();
        long french = java.util.Arrays.stream(leaning).filter(it -> it > 0).count();
        long english = java.util.Arrays.stream(leaning).filter(it -> it < 0).count();
        Tongue usual = french > english ? Tongue.FRENCH : Tongue.ENGLISH;
        List<Tongue> tongues = new ArrayList<>();
        for (double one : leaning) {
            tongues.add(one == 0 ? usual : one > 0 ? Tongue.FRENCH : Tongue.ENGLISH);
        }
        return tongues;
    }

    /** Above 0 for French, below for English, 0 for no sign of either. */
    private static double leaning(String text) {
        double sum = 0;
        for (String word : Words.of(text)) {
            boolean french = Tongue.FRENCH.isFunctionWord(word);
            boolean english = Tongue.ENGLISH.isFunctionWord(word);
            if (french || english) {
                sum += (french ? SMALL_WORD : 0) - (english ? SMALL_WORD : 0);
            } else if (FRENCH_LETTERS.matcher(word).find()) {
                sum += LETTER;
            } else {
                sum += FRENCH_ENDINGS.matcher(word).find() ? ENDING : 0;
                sum -= ENGLISH_ENDINGS.matcher(word).find() ? ENDING : 0;
            }
        }
        return sum;
    }
}
