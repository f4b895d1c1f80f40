package org.palabre.start;

/**
 * Something the person at the terminal can put right: one sentence that says what is wrong and what to do. {@link Main}
 * prints the sentence alone, without a stack trace, and ends with exit code 1.
 */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Trouble(String sentence) {
        super(sentence, null, false, false);
    }

    /** The sentence to print. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
