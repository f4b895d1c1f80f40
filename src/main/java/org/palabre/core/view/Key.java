package org.palabre.core.view;

/**
 * The key of a fact. {@code scope} tells apart facts that bear the same word for different audiences (my ballot, yours); it never
 * goes over the wire.
 *
 * @param word what the client sees: {@code item/i4k}, {@code ballot/core_vote}
 * @param scope a person's or a group's id, or empty
 */
public record Key(String word, String scope) {
    static Key of(String word) {
        return new Key(word, "");
    }

    static Key of(String kind, Object id) {
        return new Key(kind + "/" + id, "");
    }

    static Key of(String kind, Object id, Object scope) {
        return new Key(kind + "/" + id, scope.toString());
    }

    /** {@code item} of {@code item/i4k}. */
    public String kind() {
        int slash = word.indexOf('/');
        return slash < 0 ? word : word.substring(0, slash);
    }

    /** {@code i4k} of {@code item/i4k}. */
    String id() {
        int slash = word.indexOf('/');
        return slash < 0 ? "" : word.substring(slash + 1);
    }
}
