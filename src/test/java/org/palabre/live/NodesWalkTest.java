package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.core.session.SessionCommand;
import org.palabre.live.UnsteadyLog.Mood;
import org.palabre.live.fanout.Link;
import org.palabre.live.fanout.Seat;
import org.palabre.live.nodes.Neighbours;
import org.palabre.record.log.Entry;
import org.palabre.record.log.InMemoryEventLog;

/**
 * Two processes on one log, people on both who change from one to the other, hints that come late or never, commits that cross, and
 * processes that die. Whatever the order: P1 to P5 hold.
 */
class NodesWalkTest {
    private static final int STEPS = 350;
    private static final Duration A_WHILE = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void P1_P2_P3_P4_P5_two_nodes_hold_one_session(long seed) {
        Walk walk = new Walk(seed);
        for (int i = 0; i < STEPS; i++) {
            walk.step();
        }
        walk.everybodyComesBackElsewhere();
        walk.acknowledgedIsKeptOnce();
        assertThat(walk.acknowledged()).as("[P1] the walk led somewhere").isGreaterThan(STEPS / 10);
    }

    /** One process: its rooms, its line to the database, what it tells the other. */
    private static final class Node implements Neighbours {
        final UnsteadyLog log;
        private final Walk walk;
        private final int number;
        final Set<Device> at = new LinkedHashSet<>();
        private int lives;
        Rooms rooms;

        Node(Walk walk, int number) {
            this.walk = walk;
            this.number = number;
            log = new UnsteadyLog(walk.kept);
            rooms = walk.stage.open(log, this);
        }

        Node other() {
            return walk.nodes.get(1 - number);
        }

        void connect(Device device) {
            int life = lives;
            device.connect(rooms, new Link() {
                @Override
                public void send(Buffer frame, Runnable left) {
                    if (life == lives) {
                        device.client.send(frame, left);
                    }
                }

                @Override
                public void close(int code, String reason) {
                    if (life == lives) {
                        device.client.close(code, reason);
                    }
                }
            });
            at.add(device);
        }

        /** What it had sent to the database may still be written; nobody hears of it. */
        void dies() {
            lives++;
            log.release();
            rooms = walk.stage.open(log, this);
        }

        @Override
        public boolean alone() {
            return false;
        }

        @Override
        public boolean keeps(SessionId session) {
            return number == 0;
        }

        @Override
        public void wrote(SessionId session, long seq) {
            if (walk.chance.nextInt(4) > 0) {
                walk.stage.loop.after(Duration.ofMillis(walk.chance.nextInt(30)), () -> other().rooms
                        .readOn(session, seq));
            }
        }

        @Override
        public void rewrote(SessionId session, int edition) {
            other().rooms.rewritten(session, edition);
        }

        @Override
        public void here(SessionId session, Set<PersonId> people) {
            other().rooms.elsewhere(session, people);
        }

        @Override
        public void handOver(SessionId session) {
            other().rooms.keep(session);
        }
    }

    private static final class Walk {
        final Random chance;
        final InMemoryEventLog kept = new InMemoryEventLog();
        final Stage stage = new Stage(kept);
        final List<Node> nodes = new ArrayList<>();
        private final List<Device> devices = new ArrayList<>();
        private int written;

        Walk(long seed) {
            chance = new Random(seed);
            nodes.add(new Node(this, 0));
            nodes.add(new Node(this, 1));
            stage.rooms = nodes.getFirst().rooms;
            for (int i = 0; i < 6; i++) {
                Device device = new Device(new Client(new Seat(stage.join("p" + i), Seat.As.PARTICIPANT)));
                nodes.get(i % 2).connect(device);
                devices.add(device);
            }
            stage.next();
        }

        void step() {
            int dice = chance.nextInt(100);
            Device device = devices.get(chance.nextInt(devices.size()));
            if (dice < 60) {
                write(device);
            } else if (dice < 66) {
                cut(device);
            } else if (dice < 80 && !device.connected && steady()) {
                nodes.get(chance.nextInt(2)).connect(device);
            } else if (dice < 88) {
                mood(nodes.get(chance.nextInt(2)));
            } else if (dice < 91 && steady()) {
                die(nodes.get(chance.nextInt(2)));
            } else if (dice < 94 && steady()) {
                stage.rooms = nodes.get(chance.nextInt(2)).rooms;
                stage.ask(Stage.CREW, new SessionCommand.Extend(60, "they asked for it"));
            } else {
                stage.pass(Duration.ofMillis(chance.nextInt(3000)));
            }
            stage.pass(Duration.ofMillis(chance.nextInt(40)));
            devices.forEach(Device::read);
        }

        private void write(Device device) {
            String text = "<" + written++ + ">";
            device.ask(
                    Stage.write(chance.nextInt(4) == 0 ? Stage.SECRET : Stage.IDEAS, "i%08d".formatted(written), text),
                    text);
        }

        private void mood(Node node) {
            switch (chance.nextInt(6)) {
                case 0, 1 -> node.log.is(Mood.HELD);
                case 2 -> node.log.is(Mood.SILENT);
                default -> node.log.release();
            }
        }

        private boolean steady() {
            nodes.forEach(node -> node.log.release());
            stage.pass(A_WHILE);
            return true;
        }

        /** Its devices go to the other node, or to the one that is started in its place. */
        private void die(Node node) {
            List<Device> orphans = List.copyOf(node.at);
            node.at.clear();
            node.dies();
            orphans.forEach(device -> nodes.get(chance.nextInt(2)).connect(device));
        }

        private void cut(Device device) {
            device.cut();
            nodes.forEach(node -> node.at.remove(device));
        }

        void everybodyComesBackElsewhere() {
            steady();
            for (Device device : devices) {
                cut(device);
                nodes.get(chance.nextInt(2)).connect(device);
            }
            nodes.forEach(node -> node.rooms.readOn(Stage.SESSION, Long.MAX_VALUE));
            stage.pass(A_WHILE);
            devices.forEach(Device::read);
            stage.rooms = nodes.getFirst().rooms;
            var there = Stage.await(nodes.getLast().rooms.state(Stage.SESSION));
            assertThat(there.seq()).isEqualTo(stage.state().seq());
            for (Device device : devices) {
                assertThat(device.client.layers)
                        .as("[P4] [P5] what %s holds after changing nodes", device.client.seat.person())
                        .isEqualTo(Client.truth(there, device.client.seat))
                        .isEqualTo(Client.truth(stage.state(), device.client.seat));
                assertThat(device.client.n).isEqualTo(there.seq());
                assertThat(device.pending).as("[P1] everything was answered").isEmpty();
            }
        }

        int acknowledged() {
            return devices.stream()
                    .mapToInt(device -> device.client.acknowledged.size())
                    .sum();
        }

        void acknowledgedIsKeptOnce() {
            List<Entry> log = Stage.await(kept.read(Stage.SESSION, 0));
            assertThat(log)
                    .extracting(Entry::seq)
                    .as("[P3] numbers without gaps")
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, log.size()).boxed().toList());
            String all = log.stream().map(Object::toString).collect(Collectors.joining());
            for (Device device : devices) {
                device.texts.forEach((id, text) -> {
                    int times = all.split(text, -1).length - 1;
                    assertThat(times).as("[P2] %s", text).isLessThanOrEqualTo(1);
                    if (device.client.acknowledged.contains(id)) {
                        assertThat(times).as("[P1] %s was acknowledged", text).isEqualTo(1);
                    }
                });
            }
        }
    }
}
