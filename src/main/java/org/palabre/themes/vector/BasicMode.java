package org.palabre.themes.vector;

import java.util.List;
import java.util.Set;

/** No model at hand: ideas are compared by their words alone. The screens say so. */
final class BasicMode implements EmbeddingProvider {

    @Override
    public String id() {
        return "words";
    }

    @Override
    public int dimension() {
        return 0;
    }

    @Override
    public Set<String> languages() {
        return Set.of();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        return texts.stream().map(_ -> new float[0]).toList();
    }
}
