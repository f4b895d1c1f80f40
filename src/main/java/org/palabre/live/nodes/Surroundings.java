package org.palabre.live.nodes;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.record.log.EventCodec;

/** The neighbours of this process as its settings say: none, or the other nodes on the database. */
@ApplicationScoped
public class Surroundings implements Neighbours {
    private final Optional<Nodes> nodes;

    @Inject
    public Surroundings(
            NodesConfig config,
            Vertx vertx,
            Pool pool,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this(config, vertx, pool, url, user, password, EventCodec.knows());
    }

    /** @param knows how many kinds of events this process can read */
    public Surroundings(
            NodesConfig config,
            Vertx vertx,
            Pool pool,
            String url,
            Optional<String> user,
            Optional<String> password,
            int knows) {
        this.nodes = switch (config.wakeUp()) {
            case NONE -> Optional.empty();
            case POSTGRESQL ->
                Optional.of(node(config, vertx, pool, knows, new PgWire(vertx, pool, database(url, user, password))));
            case REDIS -> Optional.of(node(config, vertx, pool, knows, new RedisWire(vertx, redis(config))));
        };
    }

    private static String redis(NodesConfig config) {
        return config.redis()
                .orElseThrow(
                        () -> new IllegalStateException("PALABRE_NODES=redis wants PALABRE_REDIS, an address such as"
                                + " redis://:password@host:6379"));
    }

    private static Nodes node(NodesConfig config, Vertx vertx, Pool pool, int knows, Wire wire) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        return new Nodes(id, new Register(pool, id, knows), wire, config, vertx, InstantSource.system());
    }

    private static PgConnectOptions database(String url, Optional<String> user, Optional<String> password) {
        PgConnectOptions options = PgConnectOptions.fromUri(url);
        user.ifPresent(options::setUser);
        password.ifPresent(options::setPassword);
        return options;
    }

    /** Begins to listen; done when it is known who else is there. */
    public Uni<Void> start(Listener rooms) {
        return nodes.map(node -> node.start(rooms)).orElseGet(() -> {
            rooms.keepOurs();
            return Uni.createFrom().voidItem();
        });
    }

    public Uni<Void> stop() {
        return nodes.map(Nodes::stop).orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** How many processes live on this database, this one included. */
    public int count() {
        return nodes.map(Nodes::count).orElse(1);
    }

    private Neighbours others() {
        return nodes.<Neighbours>map(node -> node).orElse(Neighbours.NONE);
    }

    @Override
    public boolean alone() {
        return others().alone();
    }

    @Override
    public boolean keeps(SessionId session) {
        return others().keeps(session);
    }

    @Override
    public void wrote(SessionId session, long seq) {
        others().wrote(session, seq);
    }

    @Override
    public void rewrote(SessionId session, int edition) {
        others().rewrote(session, edition);
    }

    @Override
    public void here(SessionId session, Set<PersonId> people) {
        others().here(session, people);
    }

    @Override
    public void handOver(SessionId session) {
        others().handOver(session);
    }
}
