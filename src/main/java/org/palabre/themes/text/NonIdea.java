package org.palabre.themes.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells what is no idea: "???", "+1", "ok", "test", « rien à signaler ». Such texts would make a theme of their own; they
 * are left alone instead, and stay in sight.
 */
public final class NonIdea {
    private static final Set<String> STOCK = Set.copyOf(WordList.lines("stock-phrases"));

    private NonIdea() {}

    /** True for a stock phrase, and where no word has two letters or more. Terse ideas pass: one word is enough. */
    public static boolean is(String text) {
        List<String> words =
                List.of(Words.plain(text.toLowerCase(java.util.Locale.ROOT)).split("[^\\p{L}\\p{N}]+"));
        String phrase = words.stream().filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
        return STOCK.contains(phrase) || words.stream().noneMatch(NonIdea::isWord);
    }

    private static boolean isWord(String word) {
        return word.codePoints().filter(Character::isLetter).count() >= 2
                && word.codePoints().distinct().count() > 1;
    }
}
