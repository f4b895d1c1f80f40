package org.palabre.web.live;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.palabre.core.id.PersonId;
import org.palabre.people.RandomWords;
import org.palabre.program.SessionPlan;
import org.palabre.program.Sessions;

/** Gives seats without a live room behind them; steps aside for any other {@link Sessions}. */
@DefaultBean
@ApplicationScoped
class WaitingRoom implements Sessions {
    @Override
    public Uni<Void> plan(SessionPlan plan) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<PersonId> join(SessionPlan plan, Optional<String> name) {
        return Uni.createFrom().item(() -> new PersonId(RandomWords.id("p")));
    }
}
