package org.palabre.core.id;

/** A person within one session: a pseudonym, worth nothing elsewhere. */
public record PersonId(String value) implements Comparable<PersonId> {
    public PersonId {
        Ids.require("PersonId", value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
