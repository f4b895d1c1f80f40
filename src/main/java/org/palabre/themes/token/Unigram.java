package org.palabre.themes.token;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * SentencePiece's tokenizer for many languages: the cut whose pieces are together the most probable.
 *
 * <p>Texts are brought to NFKC, and characters that nobody sees are spaces or nothing, as in the table that such models carry
 * ("nmt_nfkc"); what else that table holds (a wide tilde) hardly occurs in a sentence.
 *
 * @see <a href="https://arxiv.org/abs/1804.10959">Kudo 2018</a>
 */
final class Unigram implements Tokenizer {
    private static final String SPACE = "\u2581";
    private static final Pattern NOTHING = Pattern.compile("[\\x01-\\x08\\x0b\\x0e-\\x1f\\x7f\\x8f\\x9f]");
    private static final Pattern SPACES =
            Pattern.compile("[\\s\\u1680\\u200b\\u200c\\u200e\\u200f\\u2028\\u2029\\u2581\\ufeff\\ufffd]+");
    /** Below the least probable piece, as SentencePiece has it. */
    private static final double UNKNOWN_PENALTY = 10;

    /** @param score log probability */
    record Piece(int number, double score) {}

    private final Map<String, Piece> pieces;
    private final int first;
    private final int last;
    private final int unknown;
    private final double unknownScore;
    private final int longestPiece;

    Unigram(Map<String, Piece> pieces, int first, int last, int unknown) {
        this.pieces = Map.copyOf(pieces);
        this.first = first;
        this.last = last;
        this.unknown = unknown;
        this.unknownScore =
                pieces.values().stream().mapToDouble(Piece::score).min().orElse(0) - UNKNOWN_PENALTY;
        this.longestPiece =
                pieces.keySet().stream().mapToInt(String::length).max().orElse(1);
    }

    @Override
    public int[] encode(String text, int longest) {
        List<Integer> numbers = new ArrayList<>();
        numbers.add(first);
        String seen = NOTHING.matcher(text).replaceAll("");
        for (String word : SPACES.split(Normalizer.normalize(seen, Normalizer.Form.NFKC))) {
            if (!word.isEmpty()) {
                addPieces(SPACE + word, numbers);
            }
        }
        List<Integer> kept = new ArrayList<>(numbers.subList(0, Math.min(numbers.size(), longest - 1)));
        kept.add(last);
        return kept.stream().mapToInt(it -> it).toArray();
    }

    /** Viterbi's way: the best cut up to each character, then back from the end. */
    private void addPieces(String word, List<Integer> numbers) {
        int length = word.length();
        double[] best = new double[length + 1];
        int[] from = new int[length + 1];
        int[] number = new int[length + 1];
        java.util.Arrays.fill(best, 1, length + 1, Double.NEGATIVE_INFINITY);
        for (int start = 0; start < length; start += Character.charCount(word.codePointAt(start))) {
            int one = start + Character.charCount(word.codePointAt(start));
            boolean known = false;
            for (int end = start + 1; end <= Math.min(length, start + longestPiece); end++) {
                Piece piece = pieces.get(word.substring(start, end));
                if (piece != null) {
                    known |= end == one;
                    improve(best, from, number, start, end, piece);
                }
            }
            if (!known) {
                improve(best, from, number, start, one, new Piece(unknown, unknownScore));
            }
        }
        List<Integer> backwards = new ArrayList<>();
        for (int end = length; end > 0; end = from[end]) {
            boolean again = number[end] == unknown && !backwards.isEmpty() && backwards.getLast() == unknown;
            if (!again) {
                backwards.add(number[end]);
            }
        }
        numbers.addAll(backwards.reversed());
    }

    private static void improve(double[] best, int[] from, int[] number, int start, int end, Piece piece) {
        if (best[start] + piece.score() > best[end]) {
            best[end] = best[start] + piece.score();
            from[end] = start;
            number[end] = piece.number();
        }
    }
}
