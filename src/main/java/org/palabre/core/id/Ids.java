package org.palabre.core.id;

/** What every id looks like: 1 to 64 of letters, digits, and {@code _ - : .}. */
public final class Ids {
    private static final int LONGEST = 64;

    private Ids() {}

    /** Whether {@code value} may be an id at all; edges ask this before making one. */
    public static boolean isId(String value) {
        for (int i = 0; i < value.length(); i++) { // a pattern took a quarter of the time of a session's views
            if (!belongs(value.charAt(i))) {
                return false;
            }
        }
        return !value.isEmpty() && value.length() <= LONGEST;
    }

    private static boolean belongs(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_-:.".indexOf(c) >= 0;
    }

    static void require(String type, String value) {
        if (!isId(value)) {
            throw new IllegalArgumentException(
                    type + ": expected 1 to 64 of A-Z a-z 0-9 _ - : . but got \"" + value + "\"");
        }
    }
}
