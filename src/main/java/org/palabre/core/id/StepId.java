package org.palabre.core.id;

/** The id a method file gives a step. */
public record StepId(String value) implements Comparable<StepId> {
    public StepId {
        Ids.require("StepId", value);
    }

    @Override
    public int compareTo(StepId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
