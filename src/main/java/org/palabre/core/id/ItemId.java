package org.palabre.core.id;

/** One thing somebody wrote; made by the client so that a repeated sending is recognised. */
public record ItemId(String value) implements Comparable<ItemId> {
    public ItemId {
        Ids.require("ItemId", value);
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
