package org.palabre.core.id;

/** A person within one session: a pseudonym, worth nothing elsewhere. */
public record PersonId(String value) {
    public PersonId {
        Ids.require("PersonId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
