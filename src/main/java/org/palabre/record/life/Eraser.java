package org.palabre.record.life;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.record.archive.Pseudonyms;
import org.palabre.record.integrity.Chain;
import org.palabre.record.keys.SessionKey;
import org.palabre.record.keys.SessionKeys;
import org.palabre.record.log.EventLog;
import org.palabre.record.log.SealedBallots;
import org.palabre.record.log.StoredEvent;
import org.palabre.record.shelf.Archivist;

/**
 * Erases a person from a session that is over: their words and their name leave the log, the records and the search; that
 * somebody was there, wrote and voted stays, and the chain with it. Ballots in envelopes are opened, given to the ghost and sealed
 * again.
 */
@ApplicationScoped
public class Eraser {
    private static final String COMMANDS =
            "update event set command = null where session_id = $1 and position($2 in command) > 0";

    private final EventLog log;
    private final SessionKeys keys;
    private final SealedBallots ballots;
    private final Pool pool;
    private final Archivist archivist;
    private final Consumer<Rewrote> news;

    @Inject
    public Eraser(EventLog log, SessionKeys keys, Pool pool, Archivist archivist, Event<Rewrote> news) {
        this(log, keys, pool, archivist, (Consumer<Rewrote>) news::fire);
    }

    /** @param news hears of it after the commit */
    public Eraser(EventLog log, SessionKeys keys, Pool pool, Archivist archivist, Consumer<Rewrote> news) {
        this.log = log;
        this.keys = keys;
        this.ballots = new SealedBallots(keys);
        this.pool = pool;
        this.archivist = archivist;
        this.news = news;
    }

    /** @return whether there was anything to erase; false while the session is not over */
    public Uni<Boolean> erase(SessionId session, PersonId person) {
        return Rewriting.untilNotOvertaken(() -> attempt(session, person))
                .chain(done -> done
                        ? archivist.remake(session).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private Uni<Boolean> attempt(SessionId session, PersonId person) {
        // The key first: who finds it destroyed afterwards would have read words that are gone.
        return keys.of(session).chain(key -> log.edition(session)
                .chain(edition -> log.stored(session).chain(kept -> ballots.open(session, kept)
                        .chain(opened -> rewrite(session, person, key, edition, kept, opened)))));
    }

    private Uni<Boolean> rewrite(
            SessionId session,
            PersonId person,
            Optional<SessionKey> key,
            int edition,
            List<StoredEvent> kept,
            SealedBallots.Opened opened) {
        PersonId ghost = new PersonId(Pseudonyms.GHOST + UUID.randomUUID());
        List<Redaction.Rewritten> changed = Rewriting.isOver(kept)
                ? Redaction.of(opened.events(), person, ghost).stream()
                        .map(one -> new Redaction.Rewritten(
                                one.number(), opened.resealing().body(one.number(), one.body())))
                        .toList()
                : List.of();
        if (changed.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        List<Chain.Knot> proofs = Rewriting.proofs(Chain.of(session, key, kept), changed);
        return pool.withTransaction(connection -> Rewriting.of(connection, session, edition, changed, proofs)
                        .chain(() ->
                                connection.preparedQuery(COMMANDS).execute(Tuple.of(session.value(), person.value()))))
                .invoke(() -> news.accept(new Rewrote(session, edition + 1)))
                .replaceWith(true);
    }
}
