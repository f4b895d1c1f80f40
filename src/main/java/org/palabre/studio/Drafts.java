package org.palabre.studio;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.palabre.catalog.MethodText;
import org.palabre.people.workspace.Visit;

/** Keeps the drafts of workspaces. Reading or changing them needs a visit. */
@ApplicationScoped
public class Drafts {
    private final Mutiny.SessionFactory database;
    private final Clock clock;

    public Drafts(Mutiny.SessionFactory database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What came of writing. */
    public sealed interface Written {
        record Saved(Draft draft) implements Written {}

        /** Somebody else wrote meanwhile; nothing was changed. */
        record Overtaken(Draft theirs) implements Written {}
    }

    /** Every draft of the workspace, the one changed last first. */
    public Uni<List<Draft>> all(Visit visit) {
        return database.withSession(session -> session.createSelectionQuery(
                        "from Draft where workspace = :workspace order by changedAt desc", Draft.class)
                .setParameter("workspace", visit.workspace().id())
                .getResultList());
    }

    public Uni<Optional<Draft>> find(Visit visit, String id) {
        return database.withSession(session -> session.find(Draft.class, id))
                .map(found -> Optional.ofNullable(found).filter(draft -> belongs(draft, visit)));
    }

    public Uni<Draft> begin(Visit visit, MethodText text) {
        Draft draft = new Draft(visit, text, clock.instant());
        return database.withTransaction(session -> session.persist(draft)).replaceWith(draft);
    }

    /**
     * Saves what was written upon a revision.
     *
     * @param upon the revision that was read
     * @return empty when there is no such draft
     */
    public Uni<Optional<Written>> write(Visit visit, String id, int upon, MethodText text) {
        return database.withTransaction(session ->
                locked(session, visit, id).map(found -> found.map(draft -> write(draft, visit, upon, text))));
    }

    private Written write(Draft draft, Visit visit, int upon, MethodText text) {
        if (draft.revision() != upon) {
            return new Written.Overtaken(draft);
        }
        draft.write(visit, text, clock.instant());
        return new Written.Saved(draft);
    }

    /** False when there is no such draft. Versions that were published of it stay. */
    public Uni<Boolean> delete(Visit visit, String id) {
        return database.withTransaction(session -> locked(session, visit, id)
                .chain(found -> found.map(draft -> session.remove(draft).replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false))));
    }

    private static Uni<Optional<Draft>> locked(Mutiny.Session session, Visit visit, String id) {
        return session.find(Draft.class, id, LockMode.PESSIMISTIC_WRITE)
                .map(found -> Optional.ofNullable(found).filter(draft -> belongs(draft, visit)));
    }

    private static boolean belongs(Draft draft, Visit visit) {
        return draft.workspace().equals(visit.workspace().id());
    }
}
