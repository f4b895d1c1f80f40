package org.palabre.core.id;

/** One cell of a grouping: a pair, a table. */
public record GroupId(String value) implements Comparable<GroupId> {
    public GroupId {
        Ids.require("GroupId", value);
    }

    @Override
    public int compareTo(GroupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
