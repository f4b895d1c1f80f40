package org.palabre.themes.vector;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Chooses what turns texts into vectors: the administrator's model, else the one that Palabre carries, else words alone. */
public final class EmbeddingProviders {
    private EmbeddingProviders() {}

    /**
     * Loads; takes a second or two and some tens of megabytes, so not before somebody asks for themes.
     *
     * @param folder of the administrator's model
     * @param threads how many may work on one call
     * @throws IOException if the folder is not as {@code docs/themes.md} wants it; the message says what is missing. It is
     *     not passed over in silence: who configured a model wants that one
     */
    public static EmbeddingProvider load(Optional<Path> folder, int threads) throws IOException {
        if (folder.isPresent()) {
            try {
                return ModelFolder.load(folder.get(), threads);
            } catch (IllegalArgumentException e) {
                throw new IOException("the model in " + folder.get() + " cannot be used: " + e.getMessage(), e);
            }
        }
        return BundledModel.load(threads).orElseGet(BasicMode::new);
    }

    /** Words alone, by choice. */
    public static EmbeddingProvider basic() {
        return new BasicMode();
    }
}
