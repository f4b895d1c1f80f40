package org.palabre.rehearsal;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.Status;
import org.palabre.live.Rooms;

/**
 * Bots in a real session, at the pace of people: they join, write, vote and commit through the same room as everybody.
 * They live as long as this process and the session do.
 */
@ApplicationScoped
public class Bots {
    private static final Logger LOG = Logger.getLogger(Bots.class);
    private static final long BEAT_MS = 700;

    /** In how many beats a bot acts once, on average. */
    private static final int PATIENCE = 6;

    private static final int MOST = 200;

    private final Rooms rooms;
    private final Vertx vertx;
    private final SecureRandom chance = new SecureRandom();
    private final Map<SessionId, Integer> seated = new ConcurrentHashMap<>();

    Bots(Rooms rooms, Vertx vertx) {
        this.rooms = rooms;
        this.vertx = vertx;
    }

    /**
     * Seats bots that take part.
     *
     * @param count how many; with those already there never more than 200 in one session
     * @return how many were seated
     */
    public Uni<Integer> seat(SessionId session, int count) {
        return rooms.state(session).map(state -> {
            int before = seated.getOrDefault(session, 0);
            int free = state.status() == Status.CLOSED ? 0 : Math.clamp(count, 0, MOST - before);
            if (free > 0) {
                seated.merge(session, free, Integer::sum);
                play(session, troupe(state), free);
            }
            return free;
        });
    }

    private Troupe troupe(SessionState state) {
        Sentences words = Sentences.in(state.plan().language(), LocalDate.now(Clock.systemDefaultZone()));
        String prefix = "b" + Long.toString(chance.nextLong(1L << 30, 1L << 40), 36) + "-";
        return new Troupe(words, chance.nextLong(), prefix, chance.nextInt(60));
    }

    /** Everything of one troupe happens on one context. */
    private void play(SessionId session, Troupe troupe, int count) {
        vertx.getOrCreateContext().runOnContext(ignored -> {
            for (int i = 0; i < count; i++) {
                ask(session, troupe.enrol(Role.PARTICIPANT));
            }
            vertx.setPeriodic(BEAT_MS, timer -> rooms.state(session)
                    .subscribe()
                    .with(state -> beat(session, troupe, state, timer), failure -> stop(session, timer)));
        });
    }

    private void beat(SessionId session, Troupe troupe, SessionState state, long timer) {
        if (state.status() == Status.CLOSED) {
            stop(session, timer);
            return;
        }
        List<PersonId> people = troupe.people(Role.PARTICIPANT);
        for (PersonId bot : people) {
            if (chance.nextInt(PATIENCE) == 0) {
                troupe.turn(bot, state, Clock.systemUTC().instant()).forEach(asks -> ask(session, asks));
            }
        }
    }

    private void ask(SessionId session, Troupe.Asks asks) {
        rooms.ask(session, asks.by(), Optional.empty(), asks.what())
                .subscribe()
                .with(answer -> {}, failure -> LOG.debugf("A bot is not heard: %s", failure.toString()));
    }

    private void stop(SessionId session, long timer) {
        vertx.cancelTimer(timer);
        seated.remove(session);
    }
}
