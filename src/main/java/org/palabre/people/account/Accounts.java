package org.palabre.people.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.palabre.people.Language;

/** Finds accounts, signs people in, changes what they may change themselves. */
@ApplicationScoped
public class Accounts {
    private final Mutiny.SessionFactory database;
    private final Passwords passwords;
    private final SignInThrottle throttle;

    public Accounts(Mutiny.SessionFactory database, Passwords passwords, SignInThrottle throttle) {
        this.database = database;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    public Uni<Optional<Account>> byId(String id) {
        return database.withSession(session -> session.find(Account.class, id)).map(Optional::ofNullable);
    }

    public Uni<Optional<Account>> byEmail(String email) {
        return database.withSession(session -> byEmail(session, email));
    }

    /** The same within a transaction of the caller. */
    public static Uni<Optional<Account>> byEmail(Mutiny.Session session, String email) {
        return session.createSelectionQuery("from Account where lower(email) = :email", Account.class)
                .setParameter("email", Account.plain(email))
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /** @param address where the request came from, for the throttle */
    public Uni<SignIn> signIn(String email, String password, String address) {
        SignInThrottle.Try attempt = throttle.attempt(email, address);
        if (!attempt.mayGoOn()) {
            return Uni.createFrom().item(new SignIn.TooOften(attempt.waitSeconds()));
        }
        return byEmail(email).chain(found -> found.map(account -> check(account, password))
                .orElseGet(() -> passwords.matchesNobody(password).replaceWith(new SignIn.Wrong()))
                .invoke(answer -> giveBack(answer, attempt)));
    }

    public Uni<Account> rename(String id, String name, Language language) {
        return database.withTransaction(
                session -> session.find(Account.class, id).invoke(account -> account.rename(name, language)));
    }

    /** Changes the password if {@code current} is right; every other cookie of the account ends. */
    public Uni<Optional<Account>> changePassword(String id, String current, String next) {
        return byId(id).map(Optional::orElseThrow).chain(account -> passwords
                .matches(current, account.passwordHash())
                .chain(right ->
                        right ? replacePassword(id, next) : Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Account>> replacePassword(String id, String next) {
        return passwords
                .hash(next)
                .chain(hash -> database.withTransaction(session -> session.find(Account.class, id)
                        .invoke(account -> account.changePassword(hash))
                        .map(Optional::of)));
    }

    private Uni<SignIn> check(Account account, String password) {
        return passwords
                .matches(password, account.passwordHash())
                .map(right -> right ? new SignIn.Welcome(account) : new SignIn.Wrong());
    }

    private static void giveBack(SignIn answer, SignInThrottle.Try attempt) {
        if (answer instanceof SignIn.Welcome) {
            attempt.giveBack();
        }
    }
}
