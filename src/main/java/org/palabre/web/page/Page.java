package org.palabre.web.page;

import java.util.Optional;
import org.palabre.people.Language;
import org.palabre.people.Role;
import org.palabre.people.account.Account;
import org.palabre.people.workspace.Visit;

/**
 * What the frame around a page needs to know.
 *
 * @param address path and query of this page without {@code lang}, for the language switch
 */
public record Page(Language language, Optional<Account> account, Optional<Visit> visit, String address) {

    /** The same page inside a workspace. */
    public Page in(Visit inside) {
        return new Page(language, account, Optional.of(inside), address);
    }

    public String lang() {
        return language.code();
    }

    public Language otherLanguage() {
        return language == Language.EN ? Language.FR : Language.EN;
    }

    /** Where the switch leads: this page in the other language. */
    public String switched() {
        return address + (address.contains("?") ? "&" : "?") + "lang="
                + otherLanguage().code();
    }

    public boolean isSignedIn() {
        return account.isPresent();
    }

    public String accountName() {
        return account.map(Account::name).orElse("");
    }

    public boolean isMe(Account other) {
        return account.map(Account::id).filter(other.id()::equals).isPresent();
    }

    public boolean isInWorkspace() {
        return visit.isPresent();
    }

    /** {@code /w/…} of the visited workspace; empty outside one. */
    public String workspacePath() {
        return visit.map(inside -> "/w/" + inside.workspace().id()).orElse("");
    }

    public String workspaceName() {
        return visit.map(inside -> inside.workspace().name()).orElse("");
    }

    public boolean mayPrepare() {
        return visit.map(Visit::role).filter(Role::mayPrepare).isPresent();
    }

    public boolean mayEnterConsole() {
        return visit.map(Visit::role).filter(Role::mayEnterConsole).isPresent();
    }

    public boolean maySeePeople() {
        return visit.map(Visit::role).filter(role -> role != Role.MEMBER).isPresent();
    }

    public boolean mayManagePeople() {
        return visit.map(Visit::role).filter(Role::mayManagePeople).isPresent();
    }

    /** Which entry of the bar is the current one. */
    public boolean isAt(String path) {
        return address.equals(path) || address.startsWith(path + "?");
    }
}
