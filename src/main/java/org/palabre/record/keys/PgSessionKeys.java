package org.palabre.record.keys;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.palabre.core.id.SessionId;

/** Keys in PostgreSQL, wrapped: who has a copy of the database alone has no key. A destroyed key leaves an empty row. */
@ApplicationScoped
public class PgSessionKeys implements SessionKeys {
    private static final Logger LOG = Logger.getLogger(PgSessionKeys.class);
    private static final String FIND = "select wrapped from session_key where session_id = $1";
    private static final String MAKE =
            "insert into session_key (session_id, wrapped) values ($1, $2) on conflict (session_id) do nothing";
    private static final String DESTROY = """
            insert into session_key (session_id, wrapped, destroyed_at) values ($1, null, now())
            on conflict (session_id) do update set wrapped = null, destroyed_at = now()
            where session_key.wrapped is not null
            """;

    private final Pool pool;
    private final Wrapping wrapping;
    private final SecureRandom chance = new SecureRandom();

    @Inject
    public PgSessionKeys(
            Pool pool, @ConfigProperty(name = "palabre.secret.session-keys") Optional<String> installation) {
        this(pool, installation.orElseGet(PgSessionKeys::untilTheProcessEnds));
    }

    PgSessionKeys(Pool pool, String installation) {
        this.pool = pool;
        this.wrapping = new Wrapping(installation);
    }

    @Override
    public Uni<Optional<SessionKey>> of(SessionId session) {
        return find(session).chain(found -> found.map(row -> Uni.createFrom().item(unwrapped(session, row)))
                .orElseGet(() -> make(session)));
    }

    @Override
    public Uni<Void> destroy(SessionId session) {
        return pool.preparedQuery(DESTROY).execute(Tuple.of(session.value())).replaceWithVoid();
    }

    /** Two that make it at once end with the same one. */
    private Uni<Optional<SessionKey>> make(SessionId session) {
        byte[] secret = new byte[SessionKey.BYTES];
        chance.nextBytes(secret);
        return pool.preparedQuery(MAKE)
                .execute(Tuple.of(session.value(), wrapping.wrap(session, new SessionKey(secret))))
                .chain(() -> find(session))
                .map(found -> found.flatMap(row -> unwrapped(session, row)));
    }

    private Uni<Optional<Row>> find(SessionId session) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(session.value()))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next()));
    }

    private Optional<SessionKey> unwrapped(SessionId session, Row row) {
        return Optional.ofNullable(row.getString("wrapped")).map(wrapped -> wrapping.unwrap(session, wrapped));
    }

    private static String untilTheProcessEnds() {
        LOG.warn("No secret is set: keys of sessions made now end with this process");
        byte[] secret = new byte[SessionKey.BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }
}
