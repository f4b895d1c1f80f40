package org.palabre.web.door;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.palabre.people.Language;
import org.palabre.people.account.Account;

/** Who sends this request, as far as the account cookie tells, and the language of the answer. */
@RequestScoped
public class Visitor {
    private Optional<Account> account = Optional.empty();
    private Language language = Language.EN;

    void is(Optional<Account> who, Language speaks) {
        account = who;
        language = speaks;
    }

    public Optional<Account> account() {
        return account;
    }

    public Language language() {
        return language;
    }
}
