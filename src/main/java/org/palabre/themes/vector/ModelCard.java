package org.palabre.themes.vector;

import java.util.Set;

/**
 * What one must know of a model besides its weights.
 *
 * @param heads attention heads in a layer
 * @param firstPosition number of the first position: 0 for BERT, 2 for XLM-RoBERTa
 * @param epsilon what layer normalisation adds to the variance
 * @param prefix what goes before each text, as {@code "query: "} for e5; may be empty
 * @param languages codes of ISO 639-1
 */
record ModelCard(
        String id, int heads, int firstPosition, float epsilon, Pooling pooling, String prefix, Set<String> languages) {

    /** How the vectors of the tokens become one. */
    enum Pooling {
        /** That of the first token, which stands for the whole. */
        FIRST,
        /** The mean of all. */
        MEAN
    }

    ModelCard {
        languages = Set.copyOf(languages);
    }
}
