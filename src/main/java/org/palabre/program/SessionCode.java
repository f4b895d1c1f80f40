package org.palabre.program;

import java.util.Locale;
import java.util.Optional;
import org.palabre.people.RandomWords;

/** The six letters or digits people join with; upper case, none that looks like another. */
public record SessionCode(String value) {
    private static final int LENGTH = 6;

    public SessionCode {
        if (value.length() != LENGTH || !value.chars().allMatch(c -> RandomWords.CODE_LETTERS.indexOf(c) >= 0)) {
            throw new IllegalArgumentException(
                    "SessionCode: expected 6 of " + RandomWords.CODE_LETTERS + " but got \"" + value + "\"");
        }
    }

    static SessionCode fresh() {
        return new SessionCode(RandomWords.code());
    }

    /** Reads what somebody typed: any case, spaces and dashes anywhere. */
    public static Optional<SessionCode> read(String typed) {
        String plain = typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        boolean fits =
                plain.length() == LENGTH && plain.chars().allMatch(c -> RandomWords.CODE_LETTERS.indexOf(c) >= 0);
        return fits ? Optional.of(new SessionCode(plain)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
