package org.palabre.record.method;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.palabre.core.method.MethodSource;

/** Keeps every method that a session was planned with, for as long as the session's log is kept. */
public interface MethodSources {

    /** Saving the same twice changes nothing. */
    Uni<Void> save(MethodSource source);

    /** @param reference {@code id@version#sha256}, as a plan names it */
    Uni<Optional<MethodSource>> find(String reference);

    /** The {@code sha256} of a reference; the whole when it has none. */
    static String sha256(String reference) {
        return reference.substring(reference.indexOf('#') + 1);
    }
}
