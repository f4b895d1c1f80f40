package org.palabre.core.id;

/** The id a method file gives a step. */
public record StepId(String value) {
    public StepId {
        Ids.require("StepId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
