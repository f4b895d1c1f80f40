package org.palabre.catalog.use;

import java.util.Optional;
import org.palabre.core.method.MethodSource;

/** Where a method finds the fragments that it uses. */
@FunctionalInterface
public interface Fragments {
    Fragments NONE = id -> Optional.empty();

    /** The fragment of this name, read and checked; empty when there is none, or when it is faulty itself. */
    Optional<MethodSource> find(String id);
}
