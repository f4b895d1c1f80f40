package org.palabre.live;

import static org.awaitility.Awaitility.await;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.buffer.Buffer;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.palabre.TestDatabase;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.live.fanout.Link;
import org.palabre.live.fanout.Seat;
import org.palabre.live.loop.VertxLoop;
import org.palabre.live.nodes.NodesConfig;
import org.palabre.live.nodes.Surroundings;
import org.palabre.live.rules.Rules;
import org.palabre.live.watch.Watch;
import org.palabre.record.LogDatabase;
import org.palabre.record.log.EventCodec;
import org.palabre.record.log.PgEventLog;
import org.palabre.record.method.InMemoryMethodSources;

/** Two sets of rooms on one real PostgreSQL, which wake each other by NOTIFY. */
final class TwoNodes implements AutoCloseable {
    final LogDatabase database;
    final InMemoryMethodSources methods = new InMemoryMethodSources();
    final PgEventLog log;
    final Node one;
    final Node two;

    TwoNodes(String schema) {
        database = new LogDatabase(schema, "V40__nodes", "V42__node_knows");
        log = new PgEventLog(database.pool());
        one = new Node(EventCodec.knows());
        two = new Node(EventCodec.knows());
    }

    /** One more, of a version that knows so many kinds of events; whoever makes it stops it. */
    Node beside(int knows) {
        Node node = new Node(knows);
        Stage.await(node.surroundings.start(node.rooms));
        return node;
    }

    final class Node {
        final Surroundings surroundings;
        final Rooms rooms;

        Node(int knows) {
            Map<String, String> to = TestDatabase.urls();
            surroundings = new Surroundings(
                    config(),
                    database.vertx().getDelegate(),
                    database.pool(),
                    to.get("quarkus.datasource.reactive.url"),
                    Optional.of(to.get("quarkus.datasource.username")),
                    Optional.of(to.get("quarkus.datasource.password")),
                    knows);
            rooms = new Rooms(
                    log,
                    methods,
                    () -> new VertxLoop(database.vertx().getDelegate(), InstantSource.system()),
                    new Outfit(
                            Rules.CORE, Stage.config(), "test", ignored -> {}, surroundings, Machine.NONE, Watch.NONE));
        }

        Answer ask(PersonId by, SessionCommand what) {
            return Stage.await(rooms.ask(Stage.SESSION, by, Optional.empty(), what));
        }

        Ear connect(String person, long from) {
            Ear ear = new Ear();
            ear.connection = Optional.of(Stage.await(
                    rooms.connect(Stage.SESSION, new Seat(new PersonId(person), Seat.As.PARTICIPANT), ear, from)));
            return ear;
        }
    }

    /** Keeps what it is sent. */
    static final class Ear implements Link {
        final ConcurrentLinkedQueue<String> frames = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<Integer> closed = new ConcurrentLinkedQueue<>();
        Optional<Connection> connection = Optional.empty();

        @Override
        public void send(Buffer frame, Runnable left) {
            frames.add(frame.toString());
            left.run();
        }

        @Override
        public void close(int code, String reason) {
            closed.add(code);
        }

        boolean heard(String text) {
            return frames.stream().anyMatch(frame -> frame.contains(text));
        }
    }

    /** A session of the small method with so many people, {@code p0} and on, at its first step; each node knows of the other. */
    void begin(int people) {
        Stage.await(one.rooms.plan(Stage.SESSION, Stage.plan(), Stage.source()));
        Stage.await(one.surroundings.start(one.rooms));
        Stage.await(two.surroundings.start(two.rooms));
        await().until(() -> one.surroundings.count() == 2 && two.surroundings.count() == 2);
        one.ask(Stage.CREW, new SessionCommand.Join(Stage.CREW, Optional.of("crew"), Role.FACILITATOR, false));
        for (int p = 0; p < people; p++) {
            PersonId person = new PersonId("p" + p);
            two.ask(person, new SessionCommand.Join(person, Optional.of("P" + p), Role.PARTICIPANT, false));
        }
        one.ask(Stage.CREW, new SessionCommand.Next(Optional.empty()));
    }

    @Override
    public void close() {
        Stage.await(one.surroundings.stop());
        Stage.await(two.surroundings.stop());
        database.close();
    }

    private static NodesConfig config() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(NodesConfig.class)
                .withDefaultValue("palabre.nodes.wake-up", "postgresql")
                .withDefaultValue("palabre.nodes.beat", "300ms")
                .withDefaultValue("palabre.nodes.gone", "2s")
                .build()
                .getConfigMapping(NodesConfig.class);
    }
}
