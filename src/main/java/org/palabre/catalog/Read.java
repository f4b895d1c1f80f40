package org.palabre.catalog;

import java.util.List;
import org.palabre.catalog.fault.Fault;
import org.palabre.core.method.MethodSource;

/** What came of reading a method. */
public sealed interface Read {

    /** It can be run. */
    record Good(MethodSource source) implements Read {}

    /** It cannot; {@code faults} has at least one, in the order of the file. */
    record Faulty(List<Fault> faults) implements Read {
        public Faulty {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("faults: expected at least one");
            }
        }
    }
}
