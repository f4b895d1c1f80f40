package org.palabre.catalog;

import java.util.List;
import org.palabre.catalog.fault.Fault;
import org.palabre.core.method.MethodSource;

/** One line of the catalogue. */
public sealed interface Entry {

    /** A method one can choose, with its files as they were written. */
    record Usable(MethodSource source, MethodText text) implements Entry {}

    /** A method that has to be put right first; {@code name} is its folder. */
    record Refused(String name, List<Fault> faults) implements Entry {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
