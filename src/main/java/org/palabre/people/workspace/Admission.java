package org.palabre.people.workspace;

import org.palabre.people.account.Account;

/** How following an invitation ended. */
public sealed interface Admission {
    record In(Account account, String workspace) implements Admission {}

    record LinkIsOver() implements Admission {}

    /** This address has an account: its owner signs in first, then follows the link again. */
    record EmailIsKnown() implements Admission {}
}
