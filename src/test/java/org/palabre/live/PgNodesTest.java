package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
import org.palabre.record.log.Entry;
import org.palabre.record.log.PgEventLog;
import org.palabre.record.method.InMemoryMethodSources;

/** Two sets of rooms on one real PostgreSQL, which wake each other by NOTIFY. */
class PgNodesTest {
    private static final int PEOPLE = 12;
    private static final int EACH = 8;

    private final LogDatabase database = new LogDatabase("nodes", "V40__nodes");
    private final InMemoryMethodSources methods = new InMemoryMethodSources();
    private final PgEventLog log = new PgEventLog(database.pool());
    private final Node one = new Node();
    private final Node two = new Node();

    private final class Node {
        final Surroundings surroundings;
        final Rooms rooms;

        Node() {
            Map<String, String> to = TestDatabase.urls();
            surroundings = new Surroundings(
                    config(),
                    database.vertx().getDelegate(),
                    database.pool(),
                    to.get("quarkus.datasource.reactive.url"),
                    Optional.of(to.get("quarkus.datasource.username")),
                    Optional.of(to.get("quarkus.datasource.password")));
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
    }

    /** Keeps what it is sent. */
    private static final class Ear implements Link {
        final ConcurrentLinkedQueue<String> frames = new ConcurrentLinkedQueue<>();

        @Override
        public void send(Buffer frame, Runnable left) {
            frames.add(frame.toString());
            left.run();
        }

        @Override
        public void close(int code, String reason) {}

        boolean heard(String text) {
            return frames.stream().anyMatch(frame -> frame.contains(text));
        }
    }

    @AfterEach
    void stop() {
        Stage.await(one.surroundings.stop());
        Stage.await(two.surroundings.stop());
        database.close();
    }

    @Test
    void P1_P2_P3_P4_commands_raced_on_two_nodes_are_kept_once_and_seen_on_both() {
        begin();
        Map<Node, Ear> ears = new HashMap<>();
        for (Node node : List.of(one, two)) {
            Ear ear = new Ear();
            ears.put(node, ear);
            Stage.await(node.rooms.connect(Stage.SESSION, new Seat(new PersonId("p0"), Seat.As.PARTICIPANT), ear, 0));
        }
        List<Uni<Answer>> asked = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            for (int p = 0; p < PEOPLE; p++) {
                Node node = (p + i) % 2 == 0 ? one : two;
                SessionCommand write = Stage.write(Stage.IDEAS, "i%04d%04d".formatted(p, i), "<%d/%d>".formatted(p, i));
                // Half of the people send each command to both nodes: applied once all the same.
                asked.add(node.rooms.ask(Stage.SESSION, new PersonId("p" + p), Optional.of("c" + i), write));
                if (p % 2 == 0) {
                    Node other = node == one ? two : one;
                    asked.add(other.rooms.ask(Stage.SESSION, new PersonId("p" + p), Optional.of("c" + i), write));
                }
            }
        }
        List<Answer> answers = Stage.await(Uni.join().all(asked).andFailFast());
        assertThat(answers).as("[P2] answered as often as asked").allMatch(Answer.Accepted.class::isInstance);
        List<Entry> kept = Stage.await(log.read(Stage.SESSION, 0));
        assertThat(kept)
                .extracting(Entry::seq)
                .as("[P3]")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, kept.size()).boxed().toList());
        String all = kept.toString();
        for (int p = 0; p < PEOPLE; p++) {
            for (int i = 0; i < EACH; i++) {
                String text = "<%d/%d>".formatted(p, i);
                assertThat(all.split(text, -1)).as("[P1] [P2] %s", text).hasSize(2);
                ears.forEach((node, ear) ->
                        await().untilAsserted(() -> assertThat(ear.heard(text)).isTrue()));
            }
        }
    }

    @Test
    void nodes_know_of_each_other_and_of_who_is_connected_and_forget_who_goes() {
        begin();
        assertThat(one.surroundings.count()).isEqualTo(2);
        assertThat(one.surroundings.alone()).isFalse();
        assertThat(one.surroundings.keeps(Stage.SESSION)).isNotEqualTo(two.surroundings.keeps(Stage.SESSION));

        Ear ear = new Ear();
        Stage.await(one.rooms.connect(Stage.SESSION, new Seat(new PersonId("p1"), Seat.As.PARTICIPANT), ear, 0));
        Connection there = Stage.await(
                two.rooms.connect(Stage.SESSION, new Seat(new PersonId("p2"), Seat.As.PARTICIPANT), new Ear(), 0));
        await().untilAsserted(
                        () -> assertThat(ear.heard("\"here\":{\"count\":2}")).isTrue());
        ear.frames.clear();
        there.left();
        await().untilAsserted(
                        () -> assertThat(ear.heard("\"here\":{\"count\":1}")).isTrue());

        Stage.await(two.surroundings.stop());
        await().untilAsserted(() -> assertThat(one.surroundings.alone()).isTrue());
        assertThat(one.surroundings.keeps(Stage.SESSION)).isTrue();
    }

    private void begin() {
        Stage.await(one.rooms.plan(Stage.SESSION, Stage.plan(), Stage.source()));
        Stage.await(one.surroundings.start(one.rooms));
        Stage.await(two.surroundings.start(two.rooms));
        await().until(() -> one.surroundings.count() == 2 && two.surroundings.count() == 2);
        one.ask(Stage.CREW, new SessionCommand.Join(Stage.CREW, Optional.of("crew"), Role.FACILITATOR, false));
        for (int p = 0; p < PEOPLE; p++) {
            PersonId person = new PersonId("p" + p);
            two.ask(person, new SessionCommand.Join(person, Optional.of("P" + p), Role.PARTICIPANT, false));
        }
        one.ask(Stage.CREW, new SessionCommand.Next(Optional.empty()));
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
