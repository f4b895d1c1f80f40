package org.palabre.core.id;

/** Names one session for ever; made by the edge that plans it. */
public record SessionId(String value) {
    public SessionId {
        Ids.require("SessionId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
