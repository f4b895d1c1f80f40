package org.palabre.core.id;

/** Names one session for ever; made by the edge that plans it. */
public record SessionId(String value) implements Comparable<SessionId> {
    public SessionId {
        Ids.require("SessionId", value);
    }

    @Override
    public int compareTo(SessionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
