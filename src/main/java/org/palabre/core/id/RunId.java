package org.palabre.core.id;

/** One opening of a step: the step's id, with {@code :2}, {@code :3}… from its second round on. */
public record RunId(String value) implements Comparable<RunId> {
    public RunId {
        Ids.require("RunId", value);
    }

    /** @param round 1 for the first */
    public static RunId of(StepId step, int round) {
        return new RunId(round <= 1 ? step.value() : step.value() + ":" + round);
    }

    /** The step this is a run of. */
    public StepId step() {
        int colon = value.indexOf(':');
        return new StepId(colon < 0 ? value : value.substring(0, colon));
    }

    /** The same as asking whether {@link #step} is this step, without making one. */
    public boolean isOf(StepId step) {
        int length = step.value().length();
        return value.startsWith(step.value()) && (value.length() == length || value.charAt(length) == ':');
    }

    /** Which run of its step it is, from 1. */
    public int round() {
        int colon = value.indexOf(':');
        return colon < 0 ? 1 : Integer.parseInt(value.substring(colon + 1));
    }

    @Override
    public int compareTo(RunId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
