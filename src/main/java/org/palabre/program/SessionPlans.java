package org.palabre.program;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.palabre.core.id.SessionId;
import org.palabre.people.workspace.Visit;

/** Prepares sessions and finds them again. Reading or changing a workspace's plans needs a visit to it. */
@ApplicationScoped
public class SessionPlans {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Mutiny.SessionFactory database;
    private final Clock clock;
    private final Cache<String, SessionPlan> lately =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(1000).build();
    private final Map<String, Uni<Optional<SessionPlan>>> asking = new ConcurrentHashMap<>();

    public SessionPlans(Mutiny.SessionFactory database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Every session of the workspace, the youngest first. */
    public Uni<List<SessionPlan>> all(Visit visit) {
        return database.withSession(session -> session.createSelectionQuery(
                        "from SessionPlan where workspace = :workspace order by createdAt desc", SessionPlan.class)
                .setParameter("workspace", visit.workspace().id())
                .getResultList());
    }

    public Uni<Optional<SessionPlan>> find(Visit visit, String id) {
        return database.withSession(session -> session.find(SessionPlan.class, id))
                .map(found -> Optional.ofNullable(found).filter(plan -> belongs(plan, visit)));
    }

    /** The session people join with this code: open to everybody who knows it. */
    public Uni<Optional<SessionPlan>> byCode(SessionCode code) {
        return database.withSession(session -> session.createSelectionQuery(
                                "from SessionPlan where code = :code", SessionPlan.class)
                        .setParameter("code", code.value())
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /**
     * The same for the door, which a whole room passes at once: what it answers may be two seconds old. Who needs the status of
     * this moment asks the session itself.
     */
    public Uni<Optional<SessionPlan>> atTheDoor(SessionCode code) {
        SessionPlan known = lately.getIfPresent(code.value());
        return known == null ? together(code) : Uni.createFrom().item(Optional.of(known));
    }

    /** Who comes while it is being asked for waits for the same answer, and goes on where they came from. */
    private Uni<Optional<SessionPlan>> together(SessionCode code) {
        Context caller = Vertx.currentContext();
        Uni<Optional<SessionPlan>> asked = asking.computeIfAbsent(code.value(), same -> byCode(code)
                .invoke(found -> found.ifPresent(plan -> lately.put(code.value(), plan)))
                .onTermination()
                .invoke(() -> asking.remove(code.value()))
                .memoize()
                .indefinitely());
        return caller == null ? asked : asked.emitOn(task -> caller.runOnContext(ignored -> task.run()));
    }

    /** @param draft without problems */
    public Uni<SessionPlan> create(Visit visit, PlanDraft draft) {
        return freeCode().chain(code -> {
            SessionPlan plan = new SessionPlan(visit, code, draft, clock.instant());
            return database.withTransaction(session -> session.persist(plan)).replaceWith(plan);
        });
    }

    /** Empty when there is no such session, or it is no longer only planned. */
    public Uni<Optional<SessionPlan>> edit(Visit visit, String id, PlanDraft draft) {
        return database.withTransaction(session ->
                        planned(session, visit, id).invoke(found -> found.ifPresent(plan -> plan.prepare(draft))))
                .invoke(() -> forget(id));
    }

    /** False when there is no such session, or it is no longer only planned. */
    public Uni<Boolean> delete(Visit visit, String id) {
        return database.withTransaction(session -> planned(session, visit, id)
                        .chain(found -> found.map(plan -> session.remove(plan).replaceWith(true))
                                .orElseGet(() -> Uni.createFrom().item(false))))
                .invoke(() -> forget(id));
    }

    /** Follows the log: the session was opened, or closed. */
    public Uni<Void> becomes(SessionId id, Status status) {
        return database.withTransaction(session -> session.find(SessionPlan.class, id.value())
                        .invoke(plan -> Optional.ofNullable(plan).ifPresent(known -> known.becomes(status))))
                .invoke(() -> forget(id.value()))
                .replaceWithVoid();
    }

    private void forget(String id) {
        lately.asMap().values().removeIf(plan -> plan.id().value().equals(id));
    }

    private static Uni<Optional<SessionPlan>> planned(Mutiny.Session session, Visit visit, String id) {
        return session.find(SessionPlan.class, id, LockMode.PESSIMISTIC_WRITE).map(found -> Optional.ofNullable(found)
                .filter(plan -> belongs(plan, visit))
                .filter(SessionPlan::isPlanned));
    }

    private static boolean belongs(SessionPlan plan, Visit visit) {
        return plan.workspace().equals(visit.workspace().id());
    }

    private Uni<SessionCode> freeCode() {
        SessionCode code = SessionCode.fresh();
        return byCode(code)
                .chain(taken ->
                        taken.isPresent() ? freeCode() : Uni.createFrom().item(code));
    }
}
