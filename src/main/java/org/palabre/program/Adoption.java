package org.palabre.program;

import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.palabre.core.session.Plan;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionEvent;
import org.palabre.record.document.Audience;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.find.PgFinder;
import org.palabre.record.integrity.Bundle;
import org.palabre.record.ledger.Commitments;
import org.palabre.record.ledger.Ledger;
import org.palabre.record.log.StoredEvent;
import org.palabre.record.method.MethodSources;

/**
 * Takes in a session that was held on another installation: its log as it stands, with what proves it, and its record as it was
 * signed there. All of it or nothing.
 */
@ApplicationScoped
@Unremovable // asked for by the command line alone
public class Adoption {
    private static final String PLAN = """
        insert into session_plan (id, workspace, code, title, method_id, method_version, method_sha256, params, mode, language,
            expected, strategy, objective, question, givens, who_decides, what_next, confidentiality, sponsors, status,
            created_by, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, '{}', $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, '', 'CLOSED', null, $18)
        """;
    private static final String EVENTS = """
        insert into event (session_id, seq, at, name, version, body)
        select $1::text, e.* from unnest($2::bigint[], $3::timestamptz[], $4::text[], $5::int[], $6::text[]) e
        """;
    private static final String PROOFS = """
        insert into event_proof (session_id, seq, salt, digest)
        select $1::text, p.* from unnest($2::bigint[], $3::text[], $4::text[]) p
        """;
    private static final String RECORD =
            "insert into record (session_id, seq, made_at, schema, json) values ($1, $2, now(), $3, $4)";

    private final Pool pool;
    private final MethodSources methods;

    public Adoption(Pool pool, MethodSources methods) {
        this.pool = pool;
        this.methods = methods;
    }

    /**
     * Adds a session that is over to a workspace.
     *
     * @param bundle checked before
     * @param workspace its id
     * @return the code of the session here: the one it had, or another where that is taken
     * @throws IllegalArgumentException (in the Uni) when the session is here already, is not over, or comes from a later version
     */
    public Uni<SessionCode> adopt(Bundle bundle, String workspace) {
        if (!isUnderstood(bundle)) {
            return Uni.createFrom()
                    .failure(new IllegalArgumentException("it comes from a later version of Palabre than this one"));
        }
        Optional<Plan> plan = plan(bundle);
        if (plan.isEmpty()
                || bundle.events().stream().noneMatch(event -> event.name().equals("session-closed"))) {
            return Uni.createFrom()
                    .failure(new IllegalArgumentException("only a session that is over can be taken in"));
        }
        return isHere(bundle)
                .chain(here -> here
                        ? Uni.createFrom().failure(new IllegalArgumentException("this session is here already"))
                        : methods.save(bundle.method()))
                .chain(() -> code(plan.get().code()))
                .call(code ->
                        pool.withTransaction(connection -> store(connection, bundle, plan.get(), workspace, code)));
    }

    private Uni<Void> store(SqlConnection connection, Bundle bundle, Plan plan, String workspace, SessionCode code) {
        return connection
                .preparedQuery(PLAN)
                .execute(planned(bundle, plan, workspace, code))
                .chain(() -> connection.preparedQuery(EVENTS).execute(events(bundle)))
                .chain(() -> connection.preparedQuery(PROOFS).execute(proofs(bundle)))
                .chain(() -> bundle.record()
                        .map(json -> shelve(connection, bundle, json))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> Ledger.add(connection, bundle.marks()));
    }

    /** As it was signed; and what it holds is found here from now on. */
    private static Uni<Void> shelve(SqlConnection connection, Bundle bundle, String json) {
        SessionRecord record = RecordJson.read(json);
        return connection
                .preparedQuery(RECORD)
                .execute(Tuple.of(
                        bundle.session().value(), (long) bundle.events().size(), record.schema(), json))
                .chain(() -> PgFinder.take(connection, bundle.session(), Audience.PARTICIPANT, record))
                .chain(() -> Commitments.take(connection, bundle.session(), Audience.PARTICIPANT, record));
    }

    private static boolean isUnderstood(Bundle bundle) {
        try {
            bundle.events().forEach(StoredEvent::recorded);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static Optional<Plan> plan(Bundle bundle) {
        return bundle.events().stream()
                .filter(event -> event.name().equals("session-planned"))
                .map(StoredEvent::recorded)
                .map(event -> ((SessionEvent.Planned) event.event()).plan())
                .reduce((first, second) -> second);
    }

    private static Tuple planned(Bundle bundle, Plan plan, String workspace, SessionCode code) {
        long people = bundle.events().stream()
                .filter(event -> event.name().equals("person-joined"))
                .filter(event -> event.recorded().event() instanceof SessionEvent.Joined joined
                        && joined.role() == Role.PARTICIPANT)
                .count();
        return Tuple.of(bundle.session().value(), workspace, code.value(), plan.title())
                .addString(bundle.method().id())
                .addString(bundle.method().version())
                .addString(bundle.method().sha256())
                .addString(plan.mode().name())
                .addString(plan.language().equals("fr") ? "fr" : "en")
                .addInteger((int) Math.clamp(people, 1, PlanDraft.MOST_EXPECTED))
                .addString(plan.mandate().strategy())
                .addString(plan.mandate().objective())
                .addString(plan.mandate().question())
                .addString(plan.mandate().givens())
                .addString(plan.mandate().whoDecides())
                .addString(plan.mandate().whatNext())
                .addString(plan.mandate().confidentiality())
                .addOffsetDateTime(bundle.events().getFirst().at().atOffset(ZoneOffset.UTC));
    }

    private static Tuple events(Bundle bundle) {
        List<StoredEvent> events = bundle.events();
        return Tuple.of(bundle.session().value())
                .addArrayOfLong(events.stream().map(StoredEvent::seq).toArray(Long[]::new))
                .addArrayOfOffsetDateTime(events.stream()
                        .map(event -> event.at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfString(events.stream().map(StoredEvent::name).toArray(String[]::new))
                .addArrayOfInteger(events.stream().map(StoredEvent::version).toArray(Integer[]::new))
                .addArrayOfString(events.stream().map(StoredEvent::body).toArray(String[]::new));
    }

    private static Tuple proofs(Bundle bundle) {
        List<StoredEvent> events = bundle.events();
        return Tuple.of(bundle.session().value())
                .addArrayOfLong(events.stream().map(StoredEvent::seq).toArray(Long[]::new))
                .addArrayOfString(events.stream()
                        .map(event ->
                                event.proof().flatMap(StoredEvent.Proof::salt).orElse(null))
                        .toArray(String[]::new))
                .addArrayOfString(events.stream()
                        .map(event ->
                                event.proof().flatMap(StoredEvent.Proof::digest).orElse(null))
                        .toArray(String[]::new));
    }

    private Uni<Boolean> isHere(Bundle bundle) {
        return pool.preparedQuery("select 1 from event where session_id = $1 limit 1")
                .execute(Tuple.of(bundle.session().value()))
                .map(rows -> rows.size() > 0);
    }

    private Uni<SessionCode> code(String wanted) {
        SessionCode code = SessionCode.read(wanted).orElseGet(SessionCode::fresh);
        return pool.preparedQuery("select 1 from session_plan where code = $1")
                .execute(Tuple.of(code.value()))
                .chain(rows -> rows.size() > 0
                        ? code(SessionCode.fresh().value())
                        : Uni.createFrom().item(code));
    }
}
