package org.palabre.themes.vector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remembers the vectors of the texts seen last, since ideas hardly change between two suggestions. One thread at a time. */
public final class VectorCache implements EmbeddingProvider {
    /** About 16 MB with vectors of 384 numbers. */
    private static final int MOST = 10_000;

    private final EmbeddingProvider provider;
    private final Map<String, float[]> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > MOST;
        }
    };

    public VectorCache(EmbeddingProvider provider) {
        this.provider = provider;
    }

    @Override
    public String id() {
        return provider.id();
    }

    @Override
    public int dimension() {
        return provider.dimension();
    }

    @Override
    public Set<String> languages() {
        return provider.languages();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        Set<String> missing = new LinkedHashSet<>(texts);
        missing.removeAll(known.keySet());
        List<String> fresh = new ArrayList<>(missing);
        List<float[]> vectors = provider.embed(fresh);
        Map<String, float[]> now = new LinkedHashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            now.put(fresh.get(i), vectors.get(i));
        }
        List<float[]> all = new ArrayList<>();
        for (String text : texts) {
            float[] vector = now.containsKey(text) ? now.get(text) : known.get(text);
            all.add(java.util.Objects.requireNonNull(vector));
        }
        known.putAll(now);
        return all;
    }
}
