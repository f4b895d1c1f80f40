package org.palabre.catalog.yaml;

import java.util.Locale;

/** Why a text is not YAML we take. */
public record YamlProblem(Kind kind, Place place, String detail) {

    /** The words of these kinds are stable; see {@link #code}. */
    public enum Kind {
        YAML_SYNTAX,
        YAML_TRAP,
        TOO_LARGE,
        TOO_DEEP,
        ALIASES,
        TAGS,
        SEVERAL_DOCUMENTS,
        DUPLICATE_KEY,
        EMPTY_VALUE,
        BAD_NUMBER,
        NOT_A_MAP;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
