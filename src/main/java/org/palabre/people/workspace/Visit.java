package org.palabre.people.workspace;

import org.palabre.people.Role;
import org.palabre.people.account.Account;

/**
 * An account inside a workspace, in its role as it was read for this very request. Only {@link Workspaces#visit} makes
 * one, and nothing of a workspace can be read or changed without one: a forgotten check does not compile.
 */
public final class Visit {
    private final Account account;
    private final Workspace workspace;
    private final Role role;

    Visit(Membership membership) {
        this.account = membership.account();
        this.workspace = membership.workspace();
        this.role = membership.role();
    }

    public Account account() {
        return account;
    }

    public Workspace workspace() {
        return workspace;
    }

    public Role role() {
        return role;
    }
}
