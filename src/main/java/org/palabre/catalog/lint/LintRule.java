package org.palabre.catalog.lint;

import org.palabre.catalog.fault.Faults;

/** One thing every method has to keep to. */
@FunctionalInterface
interface LintRule {
    void check(Draft draft, Faults faults);
}
