package org.palabre.people;

/** What a member may do in a workspace; checked on the server at every door. */
public enum Role {
    /** Everything, and who else may do what. */
    OWNER,
    /** Prepares, runs and harvests sessions. */
    FACILITATOR,
    /** Follows sessions in aggregates, answers requests. */
    SPONSOR,
    /** Sees which sessions there are, and of their records what is fit for everybody. */
    MEMBER;

    public boolean mayPrepare() {
        return this == OWNER || this == FACILITATOR;
    }

    public boolean mayManagePeople() {
        return this == OWNER;
    }

    /** Whether this role has a place at the console (a sponsor's place shows aggregates only). */
    public boolean mayEnterConsole() {
        return this != MEMBER;
    }
}
