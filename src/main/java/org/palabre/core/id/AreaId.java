package org.palabre.core.id;

/** One place of a board: a cell of a wall, a bucket, a cluster. */
public record AreaId(String value) implements Comparable<AreaId> {
    public AreaId {
        Ids.require("AreaId", value);
    }

    @Override
    public int compareTo(AreaId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
