package org.palabre.themes.vector;

import java.util.List;
import java.util.Set;

/** Turns texts into vectors whose angles tell how near their meanings are. Called by one thread at a time. */
public interface EmbeddingProvider {

    /** Names model and version: vectors of different ids are never compared. */
    String id();

    /** Length of a vector; 0 in basic mode, where only words are compared. */
    int dimension();

    /** The languages that the model was taught, as codes of ISO 639-1; may be empty. */
    Set<String> languages();

    /** One vector for each text, in order. The same text gives the same vector, whatever stands beside it. */
    List<float[]> embed(List<String> texts);
}
