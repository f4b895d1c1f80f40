package org.palabre.themes.token;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The tokenizer of BERT: cleaned, lower case without accents where the model wants it, split at spaces and punctuation,
 * then the longest known piece first.
 *
 * @see <a href="https://huggingface.co/docs/tokenizers/api/normalizers">BertNormalizer and BertPreTokenizer</a>
 */
final class WordPiece implements Tokenizer {
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final boolean lowerCase;
    private final boolean stripAccents;
    private final int unknown;
    private final int first;
    private final int last;

    WordPiece(Map<String, Integer> vocabulary, boolean lowerCase, boolean stripAccents) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.lowerCase = lowerCase;
        this.stripAccents = stripAccents;
        this.unknown = number("[UNK]");
        this.first = number("[CLS]");
        this.last = number("[SEP]");
    }

    private int number(String piece) {
        Integer found = vocabulary.get(piece);
        if (found == null) {
            throw new IllegalArgumentException("the tokenizer has no " + piece);
        }
        return found;
    }

    @Override
    public int[] encode(String text, int longest) {
        List<Integer> out = new ArrayList<>();
        out.add(first);
        for (String word : words(text)) {
            addPieces(word, out);
        }
        List<Integer> kept = out.subList(0, Math.min(out.size(), longest - 1));
        int[] numbers = new int[kept.size() + 1];
        for (int i = 0; i < kept.size(); i++) {
            numbers[i] = kept.get(i);
        }
        numbers[kept.size()] = last;
        return numbers;
    }

    private void addPieces(String word, List<Integer> out) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            out.add(unknown);
            return;
        }
        int before = out.size();
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            Integer found = null;
            while (to > from && found == null) {
                found = vocabulary.get(from == 0 ? word.substring(0, to) : "##" + word.substring(from, to));
                to--;
            }
            if (found == null) {
                out.subList(before, out.size()).clear();
                out.add(unknown);
                return;
            }
            out.add(found);
            from = to + 1;
        }
    }

    private List<String> words(String text) {
        String clean = lowerCase ? text.toLowerCase(java.util.Locale.ROOT) : text;
        clean = stripAccents ? Normalizer.normalize(clean, Normalizer.Form.NFD) : clean;
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        clean.codePoints().forEach(point -> {
            int type = Character.getType(point);
            if (stripAccents && type == Character.NON_SPACING_MARK) {
                return;
            }
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                end(word, words);
            } else if (isAlone(point, type)) {
                end(word, words);
                words.add(Character.toString(point));
            } else if (point != 0 && point != 0xfffd && type != Character.CONTROL && type != Character.FORMAT) {
                word.appendCodePoint(point);
            }
        });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** Punctuation (all of ASCII's that is neither letter nor digit counts) and Chinese characters. */
    private static boolean isAlone(int point, int type) {
        if (point < 128) {
            return point > 32 && point < 127 && !Character.isLetterOrDigit(point);
        }
        return switch (type) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
        };
    }
}
