package org.palabre.people.setup;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.palabre.people.Language;
import org.palabre.people.RandomWords;
import org.palabre.people.Role;
import org.palabre.people.account.Account;
import org.palabre.people.account.Passwords;
import org.palabre.people.workspace.Membership;
import org.palabre.people.workspace.Workspace;

/** Makes the first account and its workspace, by a link that works once and only while there is no account. */
@ApplicationScoped
public class SetUp {
    private final Mutiny.SessionFactory database;
    private final Passwords passwords;
    private final Clock clock;

    public SetUp(Mutiny.SessionFactory database, Passwords passwords, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** A fresh token that replaces an unused older one; empty once there is an account. */
    public Uni<Optional<String>> freshToken() {
        return database.withTransaction(session -> isEmpty(session)
                .chain(empty -> empty
                        ? replaceToken(session).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty())));
    }

    /** Whether the token still opens the set-up page. */
    public Uni<Boolean> opensWith(String token) {
        return database.withSession(session ->
                session.find(SetupLink.class, SetupLink.ONLY).map(link -> link != null && link.opensWith(token)));
    }

    /** The first account, owner of the first workspace; empty when the link was used meanwhile. */
    public Uni<Optional<Founded>> complete(
            String token, String email, String name, String password, Language language, String workspace) {
        return passwords
                .hash(password)
                .chain(hash -> database.withTransaction(
                        session -> session.find(SetupLink.class, SetupLink.ONLY, LockMode.PESSIMISTIC_WRITE)
                                .chain(link -> link != null && link.opensWith(token)
                                        ? found(
                                                session,
                                                link,
                                                new Account(email, name, hash, language, clock.instant()),
                                                workspace)
                                        : Uni.createFrom().item(Optional.empty()))));
    }

    private Uni<Optional<Founded>> found(Mutiny.Session session, SetupLink link, Account owner, String name) {
        Workspace workspace = new Workspace(name, clock.instant());
        link.use(clock.instant());
        return session.persistAll(owner, workspace)
                .chain(() -> session.persist(new Membership(workspace, owner, Role.OWNER, clock.instant())))
                .replaceWith(Optional.of(new Founded(owner, workspace)));
    }

    private static Uni<String> replaceToken(Mutiny.Session session) {
        String token = RandomWords.token();
        return session.createMutationQuery("delete from SetupLink")
                .executeUpdate()
                .chain(() -> session.persist(new SetupLink(token)))
                .replaceWith(token);
    }

    private static Uni<Boolean> isEmpty(Mutiny.Session session) {
        return session.createSelectionQuery("select count(*) from Account", Long.class)
                .getSingleResult()
                .map(count -> count == 0);
    }

    /** What the set-up made. */
    public record Founded(Account owner, Workspace workspace) {}
}
