package org.palabre.web.operate;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive: every event loop, on which rooms and sockets live, still takes a task. One that does not is past help but a restart. */
@Liveness
@ApplicationScoped
class LoopsLive implements AsyncHealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final VertxInternal vertx;
    private final int loops;

    LoopsLive(Vertx vertx) {
        this.vertx = (VertxInternal) vertx;
        int count = 0;
        for (var ignored : this.vertx.getEventLoopGroup()) {
            count++;
        }
        loops = count;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        List<Uni<Boolean>> answers = new ArrayList<>();
        vertx.getEventLoopGroup()
                .forEach(loop ->
                        answers.add(Uni.createFrom().emitter(emitter -> loop.execute(() -> emitter.complete(true)))));
        return Uni.join()
                .all(answers)
                .andFailFast()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(all -> HealthCheckResponse.named("event loops")
                        .up()
                        .withData("loops", loops)
                        .build())
                .onFailure()
                .recoverWithItem(() -> HealthCheckResponse.down("event loops"));
    }
}
