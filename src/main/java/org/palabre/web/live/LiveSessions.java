package org.palabre.web.live;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.palabre.core.id.PersonId;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Param;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Plan;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand.Join;
import org.palabre.live.Rooms;
import org.palabre.live.StatusNews;
import org.palabre.people.RandomWords;
import org.palabre.program.Mandate;
import org.palabre.program.MethodChoice;
import org.palabre.program.SessionPlan;
import org.palabre.program.SessionPlans;
import org.palabre.program.Sessions;
import org.palabre.program.Status;
import org.palabre.web.door.Trouble;
import org.palabre.web.page.session.Offers;

/** Ties the sessions that were prepared to those that run. */
@ApplicationScoped
public class LiveSessions implements Sessions {
    private static final Logger LOG = Logger.getLogger(LiveSessions.class);

    private final Rooms rooms;
    private final Offers offers;
    private final SessionPlans plans;
    private final Vertx vertx;

    LiveSessions(Rooms rooms, Offers offers, SessionPlans plans, Vertx vertx) {
        this.vertx = vertx;
        this.rooms = rooms;
        this.offers = offers;
        this.plans = plans;
    }

    @Override
    public Uni<Void> plan(SessionPlan prepared) {
        MethodChoice choice = prepared.method();
        return offers.exactly(prepared.workspace(), choice.id(), choice.sha256())
                .map(found -> found.orElseThrow(() -> new IllegalStateException("session " + prepared.id()
                        + ": neither the catalogue nor the workspace has " + choice.id() + "#" + choice.sha256())))
                .chain(source -> rooms.plan(prepared.id(), plan(prepared, source), source));
    }

    @Override
    public Uni<PersonId> join(SessionPlan prepared, Optional<String> name) {
        PersonId person = new PersonId(RandomWords.id("p"));
        return rooms.ask(prepared.id(), person, Optional.empty(), new Join(person, name, Role.PARTICIPANT, false))
                .map(answer -> switch (answer) {
                    case Answer.Accepted ignored -> person;
                    case Answer.Refused refused
                    when refused.reason() == Refusal.SESSION_CLOSED -> throw new Trouble(Trouble.Kind.SESSION_OVER);
                    case Answer.Refused refused ->
                        throw new IllegalStateException(
                                "joining was refused: " + refused.reason().word());
                });
    }

    void follow(@Observes StatusNews news) {
        Status status =
                switch (news.status()) {
                    case PLANNED -> Status.PLANNED;
                    case OPEN -> Status.OPEN;
                    case CLOSED -> Status.CLOSED;
                };
        // Hibernate keeps its session in the context: each call needs one of its own, not that of the room.
        Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.runOnContext(ignored -> plans.becomes(news.session(), status)
                .subscribe()
                .with(noted -> {}, failure -> LOG.error("A session's status could not be noted", failure)));
    }

    private static Plan plan(SessionPlan prepared, MethodSource source) {
        Mandate mandate = prepared.mandate();
        return new Plan(
                prepared.title(),
                prepared.code().value(),
                prepared.mode(),
                prepared.language().code(),
                source.reference(),
                settings(source, prepared.method().params()),
                new org.palabre.core.session.Mandate(
                        mandate.strategy(),
                        mandate.objective(),
                        mandate.question(),
                        mandate.givens(),
                        mandate.whoDecides(),
                        mandate.whatNext(),
                        mandate.confidentiality()),
                prepared.id().value().hashCode(),
                false);
    }

    private static Map<String, Object> settings(MethodSource source, Map<String, String> texts) {
        Map<String, Object> settings = new HashMap<>();
        for (Param param : Method.of(source, Map.of()).params()) {
            String text = texts.get(param.id());
            if (text != null) {
                settings.put(param.id(), param.valueOf(text));
            }
        }
        return settings;
    }
}
