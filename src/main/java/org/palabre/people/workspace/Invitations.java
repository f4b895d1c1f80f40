package org.palabre.people.workspace;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.palabre.people.Language;
import org.palabre.people.RandomWords;
import org.palabre.people.Role;
import org.palabre.people.account.Account;
import org.palabre.people.account.Accounts;
import org.palabre.people.account.Passwords;

/** Invites people by link and lets them in. No mail is sent: the link is shown once and copied. */
@ApplicationScoped
public class Invitations {
    private final Mutiny.SessionFactory database;
    private final Passwords passwords;
    private final Clock clock;

    public Invitations(Mutiny.SessionFactory database, Passwords passwords, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** @return the token of the link, which is not kept */
    public Uni<String> invite(Visit visit, Role role, String note) {
        String token = RandomWords.token();
        Invitation invitation = new Invitation(visit.workspace(), token, role, note, clock.instant());
        return database.withTransaction(session -> session.persist(invitation)).replaceWith(token);
    }

    /** The links that can still be used. */
    public Uni<List<Invitation>> open(Visit visit) {
        return database.withSession(session -> session.createSelectionQuery(
                        "from Invitation i join fetch i.workspace where i.workspace.id = :workspace"
                                + " and i.usedAt is null and i.expiresAt > :now order by i.createdAt",
                        Invitation.class)
                .setParameter("workspace", visit.workspace().id())
                .setParameter("now", clock.instant())
                .getResultList());
    }

    public Uni<Void> revoke(Visit visit, String invitation) {
        return database.withTransaction(session -> session.createMutationQuery(
                                "delete from Invitation where id = :id and workspace.id = :workspace")
                        .setParameter("id", invitation)
                        .setParameter("workspace", visit.workspace().id())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** What the link invites to; empty when it is unknown, used or too old. */
    public Uni<Optional<Invitation>> find(String token) {
        return database.withSession(session -> find(session, token));
    }

    /** Lets somebody in who has an account already. */
    public Uni<Admission> accept(String token, Account account) {
        return database.withTransaction(session -> find(session, token).chain(found -> found.map(
                        invitation -> letIn(session, invitation, session.find(Account.class, account.id())))
                .orElseGet(() -> Uni.createFrom().item(new Admission.LinkIsOver()))));
    }

    /** Lets somebody in with a new account; the e-mail address must be new here. */
    public Uni<Admission> accept(String token, String email, String name, String password, Language language) {
        return passwords
                .hash(password)
                .chain(hash -> database.withTransaction(session -> find(session, token)
                        .chain(found -> found.map(invitation -> Accounts.byEmail(session, email)
                                        .chain(known -> known.isPresent()
                                                ? Uni.createFrom().<Admission>item(new Admission.EmailIsKnown())
                                                : letInNew(
                                                        session,
                                                        invitation,
                                                        new Account(email, name, hash, language, clock.instant()))))
                                .orElseGet(() -> Uni.createFrom().item(new Admission.LinkIsOver())))));
    }

    private Uni<Admission> letInNew(Mutiny.Session session, Invitation invitation, Account account) {
        return session.persist(account)
                .chain(() -> letIn(session, invitation, Uni.createFrom().item(account)));
    }

    private Uni<Admission> letIn(Mutiny.Session session, Invitation invitation, Uni<Account> who) {
        return who.chain(account -> session.createSelectionQuery(
                        "from Membership where workspace.id = :workspace and account.id = :account", Membership.class)
                .setParameter("workspace", invitation.workspace().id())
                .setParameter("account", account.id())
                .getSingleResultOrNull()
                .chain(already -> already == null
                        ? admit(session, invitation, account)
                        : Uni.createFrom().item(true))
                .map(in -> in ? new Admission.In(account, invitation.workspace().id()) : new Admission.LinkIsOver()));
    }

    /** False when somebody else was quicker with the same link. */
    private Uni<Boolean> admit(Mutiny.Session session, Invitation invitation, Account account) {
        return session.createMutationQuery("update Invitation set usedAt = :now where id = :id and usedAt is null")
                .setParameter("now", clock.instant())
                .setParameter("id", invitation.id())
                .executeUpdate()
                .chain(used -> used == 1
                        ? session.persist(new Membership(
                                        invitation.workspace(), account, invitation.role(), clock.instant()))
                                .replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private Uni<Optional<Invitation>> find(Mutiny.Session session, String token) {
        return session.createSelectionQuery(
                        "from Invitation i join fetch i.workspace where i.tokenHash = :hash", Invitation.class)
                .setParameter("hash", RandomWords.hash(token))
                .getSingleResultOrNull()
                .map(found -> Optional.ofNullable(found).filter(invitation -> invitation.isOpen(clock.instant())));
    }
}
