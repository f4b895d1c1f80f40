package org.palabre.rehearsal;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.MethodSource;
import org.palabre.core.session.SessionState;
import org.palabre.live.LiveConfig;
import org.palabre.live.Outfit;
import org.palabre.live.rules.Rules;
import org.palabre.record.log.InMemoryEventLog;
import org.palabre.record.method.InMemoryMethodSources;

/** Lets bots play a method that nobody has published, in memory and off the loops; two at a time. */
@ApplicationScoped
public class SketchBook {
    private static final Logger LOG = Logger.getLogger(SketchBook.class);
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final SessionId SESSION = new SessionId("sketch");

    private final Semaphore places = new Semaphore(2);
    private final LiveConfig config;

    SketchBook(LiveConfig config) {
        this.config = config;
    }

    /** What came of it. */
    public sealed interface Drawn {
        record Good(Sketch sketch) implements Drawn {}

        /** It came to a halt; {@code why} says at what, in English. */
        record Stuck(String why) implements Drawn {}

        /** Too many ask at once, or it takes longer than a page can wait for. */
        record Busy() implements Drawn {}
    }

    /** @param script its method is {@code method} */
    public Uni<Drawn> draw(MethodSource method, Script script) {
        return Uni.createFrom()
                .<Drawn>item(() -> places.tryAcquire() ? playAndLeave(method, script) : new Drawn.Busy())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Drawn playAndLeave(MethodSource method, Script script) {
        try {
            return play(method, script);
        } finally {
            places.release();
        }
    }

    private Drawn play(MethodSource method, Script script) {
        Sketching sketching = new Sketching(Rules.CORE, Rehearsal.START, PATIENCE);
        Outfit outfit = new Outfit(Rules.CORE, config, "sketch", ignored -> {});
        try {
            SessionState end = new Rehearsal(
                            script, SESSION, new InMemoryEventLog(), new InMemoryMethodSources(), outfit)
                    .watchedBy(sketching)
                    .play(method);
            return new Drawn.Good(sketching.sketch(end));
        } catch (Sketching.TooLong e) {
            return new Drawn.Busy();
        } catch (RuntimeException e) {
            LOG.warnf(e, "A method that lints cannot be played: %s", method.reference());
            return new Drawn.Stuck(
                    Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()));
        }
    }
}
