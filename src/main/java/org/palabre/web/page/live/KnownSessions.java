package org.palabre.web.page.live;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.palabre.program.SessionCode;
import org.palabre.program.SessionPlan;
import org.palabre.program.SessionPlans;
import org.palabre.web.door.CodeThrottle;
import org.palabre.web.door.Trouble;

/** Finds the session of a code that somebody typed, scanned or guessed; guessing gets slow. */
@ApplicationScoped
class KnownSessions {
    private final SessionPlans plans;
    private final CodeThrottle throttle;

    KnownSessions(SessionPlans plans, CodeThrottle throttle) {
        this.plans = plans;
        this.throttle = throttle;
    }

    Uni<SessionPlan> session(String code, RoutingContext context) {
        String address = context.request().remoteAddress().hostAddress();
        if (throttle.isExhausted(address)) {
            return Uni.createFrom().failure(new Trouble(Trouble.Kind.TOO_OFTEN));
        }
        Uni<Optional<SessionPlan>> found = SessionCode.read(code)
                .map(plans::atTheDoor)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
        return found.map(plan -> plan.orElseThrow(() -> {
            throttle.countUnknown(address);
            return new Trouble(Trouble.Kind.NO_SUCH_SESSION);
        }));
    }
}
