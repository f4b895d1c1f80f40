package org.palabre.people.workspace;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.palabre.people.Role;
import org.palabre.people.account.Account;

/** Who belongs to which workspace. */
@ApplicationScoped
public class Workspaces {
    private static final String WITH_BOTH_ENDS = "from Membership m join fetch m.account join fetch m.workspace ";

    private final Mutiny.SessionFactory database;

    public Workspaces(Mutiny.SessionFactory database) {
        this.database = database;
    }

    /** The account's membership of this workspace; empty when there is none, or no such workspace. */
    public Uni<Optional<Visit>> visit(Account account, String workspace) {
        return database.withSession(session -> session.createSelectionQuery(
                                WITH_BOTH_ENDS + "where m.account.id = :account and m.workspace.id = :workspace",
                                Membership.class)
                        .setParameter("account", account.id())
                        .setParameter("workspace", workspace)
                        .getSingleResultOrNull())
                .map(found -> Optional.ofNullable(found).map(Visit::new));
    }

    /** Every workspace the account belongs to, the oldest membership first. */
    public Uni<List<Membership>> of(Account account) {
        return database.withSession(session -> session.createSelectionQuery(
                        WITH_BOTH_ENDS + "where m.account.id = :account order by m.since", Membership.class)
                .setParameter("account", account.id())
                .getResultList());
    }

    /** Everybody in the visited workspace, by name. */
    public Uni<List<Membership>> members(Visit visit) {
        return database.withSession(
                session -> members(session, visit.workspace().id()));
    }

    /**
     * Gives a member another role.
     *
     * @return false when nobody would be left as owner, or there is no such member; then nothing changed
     */
    public Uni<Boolean> changeRole(Visit visit, String membership, Role role) {
        return changeUnlessLastOwner(visit, membership, role, (session, member) -> {
            member.becomes(role);
            return Uni.createFrom().voidItem();
        });
    }

    /** Takes a member out, as {@link #changeRole}: the last owner stays. */
    public Uni<Boolean> remove(Visit visit, String membership) {
        return changeUnlessLastOwner(visit, membership, Role.MEMBER, Mutiny.Session::remove);
    }

    /** Says how long the words of its sessions are kept. @param months 1 to 120; empty: as long as the workspace stands */
    public Uni<Void> keep(Visit visit, Optional<Integer> months) {
        return database.withTransaction(session -> session.find(
                                Workspace.class, visit.workspace().id())
                        .invoke(workspace -> workspace.keeps(months)))
                .replaceWithVoid();
    }

    private Uni<Boolean> changeUnlessLastOwner(Visit visit, String membership, Role next, Change change) {
        String workspace = visit.workspace().id();
        return database.withTransaction(session -> session.find(Workspace.class, workspace, LockMode.PESSIMISTIC_WRITE)
                .chain(() -> members(session, workspace))
                .chain(members -> members.stream()
                        .filter(member -> member.id().equals(membership))
                        .filter(member -> next == Role.OWNER || anotherOwnerThan(member, members))
                        .findFirst()
                        .map(member -> change.apply(session, member).replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false))));
    }

    private static boolean anotherOwnerThan(Membership member, List<Membership> members) {
        return members.stream()
                .anyMatch(other -> other.role() == Role.OWNER && !other.id().equals(member.id()));
    }

    private static Uni<List<Membership>> members(Mutiny.Session session, String workspace) {
        return session.createSelectionQuery(
                        WITH_BOTH_ENDS + "where m.workspace.id = :workspace order by lower(m.account.name)",
                        Membership.class)
                .setParameter("workspace", workspace)
                .getResultList();
    }

    private interface Change {
        Uni<Void> apply(Mutiny.Session session, Membership member);
    }
}
