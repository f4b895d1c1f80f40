package org.palabre.record.method;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.palabre.core.method.MethodSource;

/** Forgets when the process ends: for rehearsals and tests. */
public final class InMemoryMethodSources implements MethodSources {
    private final Map<String, MethodSource> bySha256 = new ConcurrentHashMap<>();

    @Override
    public Uni<Void> save(MethodSource source) {
        bySha256.putIfAbsent(source.sha256(), source);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Optional<MethodSource>> find(String reference) {
        return Uni.createFrom().item(Optional.ofNullable(bySha256.get(MethodSources.sha256(reference))));
    }
}
