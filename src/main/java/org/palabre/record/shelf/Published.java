package org.palabre.record.shelf;

import org.palabre.record.document.SessionRecord;

/** A record as it is handed out: as text, byte for byte, and read. The same object as long as it says the same; compared by identity. */
public final class Published {
    private final String json;
    private final SessionRecord record;

    /** @param json {@code record} as text; signed, but for a preview */
    public Published(String json, SessionRecord record) {
        this.json = json;
        this.record = record;
    }

    public String json() {
        return json;
    }

    public SessionRecord record() {
        return record;
    }
}
