package org.palabre.people.account;

/** How a sign-in ended. An unknown address and a wrong password are the same answer, at the same cost. */
public sealed interface SignIn {
    record Welcome(Account account) implements SignIn {}

    record Wrong() implements SignIn {}

    /** @param waitSeconds until the next try may succeed */
    record TooOften(long waitSeconds) implements SignIn {}
}
