package org.palabre.catalog.pack;

import org.palabre.catalog.MethodText;
import org.palabre.catalog.fault.Fault;

/** What came of opening a file that somebody brought. */
public sealed interface Opened {

    /** Texts that nobody has looked into yet. */
    record Good(MethodText text) implements Opened {}

    /** Nothing that could be a method. */
    record Bad(Fault fault) implements Opened {}
}
