package org.palabre.themes.token;

/** Cuts a text into the numbered pieces that a model was taught with. */
public sealed interface Tokenizer permits WordPiece, Unigram {

    /**
     * @param longest how many numbers at most, those at the ends included; what is beyond is left out
     * @return at least the two numbers that stand at the ends
     */
    int[] encode(String text, int longest);
}
