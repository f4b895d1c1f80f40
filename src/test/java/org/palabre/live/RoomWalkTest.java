package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.core.id.ItemId;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.Status;
import org.palabre.core.session.StepRun;
import org.palabre.live.UnsteadyLog.Mood;
import org.palabre.live.fanout.Seat;
import org.palabre.record.log.Entry;
import org.palabre.record.log.InMemoryEventLog;

/**
 * Random people on bad lines, a database that stumbles, rooms that are lost: what was acknowledged is in the log, once, and
 * everybody who comes back by number holds exactly what is. The seed is in the name of the test.
 */
class RoomWalkTest {
    private static final int STEPS = 250;
    private static final Duration A_WHILE = Duration.ofSeconds(20);

    @ParameterizedTest(name = "[P1] [P2] [P3] [P4] [P5] seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nothing_acknowledged_is_lost_or_doubled_on_bad_lines(long seed) {
        Walk walk = new Walk(seed);
        for (int i = 0; i < STEPS; i++) {
            walk.step();
            walk.acknowledgedIsKeptOnce();
        }
        walk.everybodyComesBack();
        walk.acknowledgedIsKeptOnce();
        assertThat(walk.devices).allSatisfy(device -> assertThat(device.pending).isEmpty());
        assertThat(walk.devices.stream().mapToInt(device -> device.texts.size()).sum())
                .as("the walk is worth something")
                .isGreaterThan(STEPS / 10);
    }

    private static final class Walk {
        final List<Device> devices = new ArrayList<>();
        private final InMemoryEventLog kept = new InMemoryEventLog();
        private final Stage stage = new Stage(kept);
        private final Random chance;
        private int written;

        Walk(long seed) {
            chance = new Random(seed);
            for (int i = 0; i < 4; i++) {
                arrive();
            }
            stage.next();
        }

        void step() {
            int dice = chance.nextInt(100);
            Device device = devices.get(chance.nextInt(devices.size()));
            if (dice < 45) {
                write(device);
            } else if (dice < 55) {
                repeat(device);
            } else if (dice < 62) {
                device.client.deaf = true; // what the server sends now is lost on the way
            } else if (dice < 72) {
                device.cut();
            } else if (dice < 82) {
                if (!device.connected && steady()) {
                    device.connect(stage.rooms);
                }
            } else if (dice < 88) {
                mood();
            } else if (dice < 91 && steady()) {
                lostRoom();
            } else if (dice < 93 && devices.size() < 9 && steady()) {
                arrive();
            } else if (dice < 96 && steady()) {
                stage.ask(Stage.CREW, steering());
            } else {
                stage.pass(Duration.ofMillis(chance.nextInt(4000)));
            }
            stage.pass(Duration.ofMillis(chance.nextInt(60)));
            devices.forEach(Device::read);
        }

        private SessionCommand steering() {
            Optional<StepRun> now = stage.state().current();
            if (now.isEmpty() || now.get().id().equals(Stage.PAIRS) || chance.nextInt(6) == 0) {
                return new SessionCommand.Back(Optional.empty());
            }
            return switch (chance.nextInt(6)) {
                case 0 -> new SessionCommand.Pause();
                case 1 -> new SessionCommand.Next(Optional.empty());
                case 2 -> new SessionCommand.Resume();
                default -> new SessionCommand.Extend(120, "they asked for it");
            };
        }

        private void write(Device device) {
            String text = "<" + written++ + ">";
            boolean again = chance.nextInt(4) == 0 && written > 4;
            String item = "i%08d".formatted(again ? chance.nextInt(written) : written);
            device.ask(Stage.write(chance.nextInt(4) == 0 ? Stage.SECRET : Stage.IDEAS, item, text), text);
            if (chance.nextInt(12) == 0) {
                device.ask(new SessionCommand.Withdraw(new ItemId("i%08d".formatted(chance.nextInt(written + 1)))), "");
            }
        }

        /** What is on its way is sent once more; or an answered id comes with another content, and counts for nothing. */
        private void repeat(Device device) {
            if (!device.connected) {
                return;
            }
            if (chance.nextBoolean()) {
                Map.copyOf(device.pending).forEach(device.client::ask);
            } else if (!device.client.acknowledged.isEmpty()) {
                List<String> ids = device.client.acknowledged;
                device.client.ask(
                        ids.get(chance.nextInt(ids.size())), Stage.write(Stage.IDEAS, "i9999" + written++, "<again>"));
            }
        }

        private void mood() {
            switch (chance.nextInt(5)) {
                case 0 -> stage.log.is(Mood.HELD);
                case 1 -> stage.log.is(Mood.DOWN);
                case 2 -> stage.log.is(Mood.SILENT);
                default -> stage.log.release();
            }
        }

        /** Whether the database answers; then what waited for it has been done. */
        private boolean steady() {
            if (stage.log.isSteady()) {
                stage.pass(Duration.ofSeconds(4));
            }
            return stage.log.isSteady();
        }

        /** The process is gone; another opens the room from the log, and the devices find it one by one. */
        private void lostRoom() {
            devices.forEach(device -> device.connected = false);
            devices.forEach(device -> device.client.deaf = true);
            stage.restart();
        }

        private void arrive() {
            String name = "p" + devices.size();
            Device device = new Device(new Client(new Seat(stage.join(name), Seat.As.PARTICIPANT)));
            device.connect(stage.rooms);
            devices.add(device);
        }

        void everybodyComesBack() {
            stage.log.release();
            stage.pass(A_WHILE);
            for (Device device : devices) {
                device.cut();
                device.connect(stage.rooms);
            }
            stage.pass(A_WHILE);
            devices.forEach(Device::read);
            assertThat(stage.state().status()).isEqualTo(Status.OPEN);
            for (Device device : devices) {
                assertThat(device.client.layers)
                        .as("[P4] [P5] what %s holds after coming back by number", device.client.seat.person())
                        .isEqualTo(Client.truth(stage.state(), device.client.seat));
            }
        }

        /** Reads the log itself, not the room. */
        void acknowledgedIsKeptOnce() {
            List<Entry> log = Stage.await(kept.read(Stage.SESSION, 0));
            assertThat(log.toString()).as("[P2]").doesNotContain("<again>");
            assertThat(log)
                    .extracting(Entry::seq)
                    .as("[P3] numbers without gaps")
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, log.size()).boxed().toList());
            Map<String, Long> times = log.stream()
                    .map(Object::toString)
                    .flatMap(entry -> devices.stream()
                            .flatMap(device -> device.texts.values().stream())
                            .filter(entry::contains))
                    .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
            assertThat(times.values()).as("[P2] nothing is applied twice").allMatch(count -> count == 1);
            for (Device device : devices) {
                for (String id : device.client.acknowledged) {
                    String text = device.texts.getOrDefault(id, "");
                    assertThat(text.isEmpty() || times.containsKey(text))
                            .as("[P1] %s of %s was acknowledged: %s", id, device.client.seat.person(), text)
                            .isTrue();
                }
            }
        }
    }
}
