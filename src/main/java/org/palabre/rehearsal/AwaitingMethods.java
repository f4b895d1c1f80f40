package org.palabre.rehearsal;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.palabre.core.method.MethodSource;
import org.palabre.record.method.MethodSources;

/** Kept methods that are found on the thread that asks. */
record AwaitingMethods(MethodSources methods) implements MethodSources {
    @Override
    public Uni<Void> save(MethodSource source) {
        return Rehearsal.here(methods.save(source));
    }

    @Override
    public Uni<Optional<MethodSource>> find(String reference) {
        return Rehearsal.here(methods.find(reference));
    }
}
