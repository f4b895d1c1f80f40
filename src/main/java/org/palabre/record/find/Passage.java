package org.palabre.record.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What was found, as it was written, with the words marked that somebody looked for; of a long text the part where they stand. Whether a
 * word is one of them is told by how it begins, so that other forms of it are marked too; what was found by a slip may have none. Pure.
 */
public record Passage(List<Piece> pieces) {
    /** In characters: a few lines on a phone. */
    private static final int LONG = 320;

    private static final int BEFORE = 90;
    private static final int SHORTEST = 3;
    private static final int BEGINNING = 4;
    /** Of a word, what its forms may differ in: <i>décid</i>er, <i>décid</i>ent. */
    private static final int ENDING = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    public Passage {
        pieces = List.copyOf(pieces);
    }

    /** @param asked somebody looked for it */
    public record Piece(String text, boolean asked) {}

    /** @param query as it was typed */
    public static Passage of(String words, String query) {
        List<String> wanted = Arrays.stream(Plain.of(query).split("\\s+"))
                .filter(part -> !part.startsWith("-"))
                .flatMap(part -> Arrays.stream(part.split("[^a-z0-9]+")))
                .filter(word -> word.length() >= SHORTEST)
                .toList();
        List<MatchResult> marks = WORD.matcher(words)
                .results()
                .filter(found -> wanted.stream().anyMatch(word -> alike(Plain.of(found.group()), word)))
                .toList();
        int from = words.length() <= LONG || marks.isEmpty()
                ? 0
                : wordAt(words, marks.getFirst().start() - BEFORE);
        int to = words.length() - from <= LONG ? words.length() : wordAt(words, from + LONG);
        return new Passage(pieces(words, marks, from, to));
    }

    private static List<Piece> pieces(String words, List<MatchResult> marks, int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (MatchResult mark : marks) {
            if (mark.end() <= to) {
                pieces.add(new Piece(
                        (pieces.isEmpty() && from > 0 ? "… " : "") + words.substring(at, mark.start()), false));
                pieces.add(new Piece(mark.group(), true));
                at = mark.end();
            }
        }
        pieces.add(new Piece(words.substring(at, to) + (to < words.length() ? " …" : ""), false));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    private static boolean alike(String word, String wanted) {
        int shorter = Math.min(word.length(), wanted.length());
        int same = 0;
        while (same < shorter && word.charAt(same) == wanted.charAt(same)) {
            same++;
        }
        return word.equals(wanted) || same >= Math.max(BEGINNING, Math.max(word.length(), wanted.length()) - ENDING);
    }

    /** The end of the word before this place; 0 for one before the text. */
    private static int wordAt(String words, int place) {
        int at = Math.clamp(place, 0, words.length());
        while (at > 0 && !Character.isWhitespace(words.charAt(at - 1))) {
            at--;
        }
        return at == 0 ? Math.max(place, 0) : at;
    }
}
