package org.palabre.people;

/**
 * What an account cookie says.
 *
 * @param epoch counts only if the account is still in it
 */
public record SignedIn(String account, int epoch) {}
