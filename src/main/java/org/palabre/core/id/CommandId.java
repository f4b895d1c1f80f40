package org.palabre.core.id;

/** A client-made id: a command sent twice under the same id by the same person is applied once (P2). */
public record CommandId(PersonId person, String value) {
    public CommandId {
        Ids.require("CommandId", value);
    }

    /** The form under which the log keeps it unique within a session. */
    public String key() {
        return person.value() + "/" + value;
    }
}
