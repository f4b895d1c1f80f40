package org.palabre.core.id;

import java.util.regex.Pattern;

/** What every id looks like: 1 to 64 of letters, digits, and {@code _ - : .}. */
public final class Ids {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_:.-]{1,64}");

    private Ids() {}

    /** Whether {@code value} may be an id at all; edges ask this before making one. */
    public static boolean isId(String value) {
        return SHAPE.matcher(value).matches();
    }

    static void require(String type, String value) {
        if (!isId(value)) {
            throw new IllegalArgumentException(
                    type + ": expected 1 to 64 of A-Z a-z 0-9 _ - : . but got \"" + value + "\"");
        }
    }
}
