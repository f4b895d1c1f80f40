package org.palabre.catalog.fault;

import java.util.Locale;

/** Every reason to refuse a method file. The words are stable: tools and translations hang on them. */
public enum FaultCode {
    // the file as such
    NO_METHOD_FILE,
    NOT_UTF8,
    TOO_LARGE,
    // YAML
    YAML_SYNTAX,
    YAML_TRAP,
    TOO_DEEP,
    ALIASES,
    TAGS,
    SEVERAL_DOCUMENTS,
    DUPLICATE_KEY,
    EMPTY_VALUE,
    BAD_NUMBER,
    NOT_A_MAP,
    // the schema
    UNKNOWN_KEY,
    MISSING_KEY,
    UNKNOWN_KIND,
    UNKNOWN_VALUE,
    WRONG_TYPE,
    BAD_DURATION,
    BAD_ID,
    BAD_VERSION,
    BAD_FORMAT,
    EMPTY_TEXT,
    OUT_OF_RANGE,
    TOO_FEW,
    TOO_MANY,
    // names that have to fit together
    DUPLICATE_ID,
    UNKNOWN_COLLECTION,
    COLLECTION_BEFORE_MADE,
    UNKNOWN_FIELD,
    UNKNOWN_GROUPING,
    GROUP_BEFORE_FORMED,
    UNKNOWN_ATTRIBUTE,
    BASIS_NOT_A_VOTE,
    BASIS_ON_OTHER_ITEMS,
    NO_AGENDA,
    NOT_OF_THIS_BOARD,
    NOT_OF_THIS_VOTE,
    UNKNOWN_GRADE,
    UNKNOWN_RULE,
    UNKNOWN_SOURCE,
    UNKNOWN_FRAGMENT,
    CIRCULAR_USE,
    UNKNOWN_PARAM,
    WRONG_PARAM_TYPE,
    BAD_DEFAULT,
    IMPOSSIBLE_CONDITION,
    NOT_IN_A_TRACK,
    NO_RING,
    // who sees what
    NO_AUDIENCE,
    NO_GROUP,
    VISIBILITY_WIDENS,
    NO_PROTECTION,
    // the clock and the people
    TIME_SUM,
    ASYNC_TIME_MISSING,
    HARD_WITHOUT_EXTENSION,
    INFEASIBLE_SIZE,
    // frame and languages
    NO_BRIEF,
    MISSING_LOCALE,
    MISSING_TRANSLATION,
    UNKNOWN_TRANSLATION;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
