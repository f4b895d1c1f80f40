/** Accounts: an e-mail address, a name, a password hash; signing in. */
@NullMarked
package org.palabre.people.account;

import org.jspecify.annotations.NullMarked;
