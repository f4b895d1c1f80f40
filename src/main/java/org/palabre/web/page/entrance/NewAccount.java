package org.palabre.web.page.entrance;

import org.palabre.people.Language;
import org.palabre.people.account.Passwords;
import org.palabre.web.page.Faults;
import org.palabre.web.page.Pages;
import org.palabre.web.words.EntranceWords;

/** What somebody fills in to get an account, as typed. */
public record NewAccount(String name, String email, String password) {
    static final NewAccount EMPTY = new NewAccount("", "", "");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_EMAIL = 254;

    Faults faults(Language language) {
        EntranceWords words = Pages.words(EntranceWords.class, language);
        return Faults.NONE
                .unless(isName(name), "name", words.badName())
                .unless(isEmail(email), "email", words.badEmail())
                .unless(Passwords.isLongEnough(password), "password", words.badPassword());
    }

    static boolean isName(String name) {
        return !name.isBlank() && name.strip().length() <= LONGEST_NAME;
    }

    /** Deliberately loose: one @ with something on both sides. */
    static boolean isEmail(String email) {
        return email.strip().length() <= LONGEST_EMAIL && email.strip().matches("[^\\s@]+@[^\\s@]+");
    }
}
