package org.palabre.core.id;

/** One cell of a grouping: a pair, a table. */
public record GroupId(String value) {
    public GroupId {
        Ids.require("GroupId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
