package org.palabre.record.life;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.palabre.core.id.SessionId;
import org.palabre.record.integrity.Chain;
import org.palabre.record.keys.SessionKey;
import org.palabre.record.keys.SessionKeys;
import org.palabre.record.log.EventLog;
import org.palabre.record.log.StoredEvent;
import org.palabre.record.shelf.Archivist;

/**
 * Ends the life of a session's words: every word, name and ballot leaves the database, and the key of the session is destroyed. What stays
 * is a {@link Tombstone}, under the same chain, with a record made of it. Any thread.
 */
@ApplicationScoped
public class Oblivion {
    private static final List<String> AFTER = List.of(
            "update event set command = null where session_id = $1",
            "delete from commitment_mark where session_id = $1",
            """
            insert into session_key (session_id, wrapped, destroyed_at) values ($1, null, now())
            on conflict (session_id) do update set wrapped = null, destroyed_at = now()
            """);

    private final EventLog log;
    private final SessionKeys keys;
    private final Pool pool;
    private final Archivist archivist;
    private final Consumer<Rewrote> news;

    @Inject
    public Oblivion(EventLog log, SessionKeys keys, Pool pool, Archivist archivist, Event<Rewrote> news) {
        this(log, keys, pool, archivist, (Consumer<Rewrote>) news::fire);
    }

    /** @param news hears of it after the commit */
    public Oblivion(EventLog log, SessionKeys keys, Pool pool, Archivist archivist, Consumer<Rewrote> news) {
        this.log = log;
        this.keys = keys;
        this.pool = pool;
        this.archivist = archivist;
        this.news = news;
    }

    /** @return whether it was done; false while the session is not over */
    public Uni<Boolean> forget(SessionId session) {
        return Rewriting.untilNotOvertaken(() -> attempt(session))
                .chain(done -> done
                        ? archivist.remake(session).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private Uni<Boolean> attempt(SessionId session) {
        // The key first: who finds it destroyed afterwards would have read words that are gone.
        return keys.of(session).chain(key -> log.edition(session).chain(edition -> log.stored(session)
                .chain(kept -> Rewriting.isOver(kept)
                        ? forget(session, key, edition, kept)
                        : Uni.createFrom().item(false))));
    }

    private Uni<Boolean> forget(SessionId session, Optional<SessionKey> key, int edition, List<StoredEvent> kept) {
        List<Redaction.Rewritten> changed = Tombstone.of(kept);
        List<Chain.Knot> chain = Chain.of(session, key, kept);
        return pool.withTransaction(connection -> Rewriting.of(connection, session, edition, changed, chain)
                        .chain(() -> finish(connection, session)))
                .invoke(() -> news.accept(new Rewrote(session, edition + 1)))
                .replaceWith(true);
    }

    private static Uni<Void> finish(SqlConnection connection, SessionId session) {
        Uni<?> work = Uni.createFrom().voidItem();
        for (String sql : AFTER) {
            work = work.chain(() -> connection.preparedQuery(sql).execute(Tuple.of(session.value())));
        }
        return work.replaceWithVoid();
    }
}
