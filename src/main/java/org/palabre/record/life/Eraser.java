package org.palabre.record.life;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.record.archive.Pseudonyms;
import org.palabre.record.archive.SessionRecord;
import org.palabre.record.integrity.Chain;
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
        return log.stored(session)
                .chain(kept -> ballots.open(session, kept).chain(opened -> erase(session, person, kept, opened)));
    }

    private Uni<Boolean> erase(
            SessionId session, PersonId person, List<StoredEvent> kept, SealedBallots.Opened opened) {
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
        return keys.of(session)
                .map(key -> Rewriting.proofs(Chain.of(session, key, kept), changed))
                .chain(proofs ->
                        pool.withTransaction(connection -> rewrite(connection, session, person, changed, proofs)))
                .invoke(() -> news.accept(new Rewrote(session)))
                .chain(() -> archivist.remake(session))
                .chain(record -> forgetMarks(session, record))
                .replaceWith(true);
    }

    private static Uni<Void> rewrite(
            SqlConnection connection,
            SessionId session,
            PersonId person,
            List<Redaction.Rewritten> changed,
            List<Chain.Knot> proofs) {
        return Rewriting.of(connection, session, changed, proofs)
                .chain(() -> connection.preparedQuery(COMMANDS).execute(Tuple.of(session.value(), person.value())))
                .replaceWithVoid();
    }

    /** What was said later of commitments whose words are gone. */
    private Uni<Void> forgetMarks(SessionId session, SessionRecord record) {
        String[] silent = record.commitments().stream()
                .filter(promise -> promise.what().isBlank())
                .map(SessionRecord.Promise::id)
                .toArray(String[]::new);
        return pool.preparedQuery("delete from commitment_mark where session_id = $1 and promise = any($2::text[])")
                .execute(Tuple.of(session.value(), silent))
                .replaceWithVoid();
    }
}
