package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.PersonId;
import org.palabre.core.step.Writing;
import org.palabre.live.UnsteadyLog.Mood;
import org.palabre.live.fanout.Link;
import org.palabre.live.fanout.Seat;

/** [P10] What a room holds for those who do not keep up, be it the database or a phone, has a ceiling; and one writing serves all. */
class BoundsTest {
    private static final Duration A_TICK = Duration.ofMillis(50);
    private final Stage stage = new Stage();

    @Test
    void P10_what_waits_for_the_database_has_a_ceiling_beyond_which_people_are_told_at_once_and_none_of_it_is_lost() {
        List<Client> all = writers(8);
        stage.log.is(Mood.HELD);
        int waiting = Stage.config().waiting();
        int over = 40;
        for (int i = 0; i <= waiting + over; i++) {
            all.get(i % all.size()).ask("c" + i, Stage.write(Stage.IDEAS, "i%08d".formatted(i), "idea"));
        }
        // One is on its way into the log, so many wait.
        assertThat(all.stream().flatMap(one -> one.refused.stream()))
                .hasSize(over)
                .allMatch(answer -> answer.endsWith(" try-again"));
        int before = stage.log.batches.size();
        stage.log.release();
        stage.pass(Duration.ofSeconds(1));
        assertThat(all.stream().mapToInt(one -> one.acknowledged.size()).sum()).isEqualTo(waiting + 1);
        assertThat(stage.state().items().byId()).hasSize(waiting + 1);
        assertThat(stage.log.batches.subList(before, stage.log.batches.size()))
                .as("one transaction takes many, and no more than it may")
                .hasSizeLessThan(10)
                .allMatch(batch -> batch.size() <= Stage.config().batch());
    }

    @Test
    void P10_what_is_on_its_way_to_a_phone_that_takes_nothing_has_a_ceiling_in_bytes() {
        List<Client> all = writers(4);
        Stuck phone = new Stuck();
        stage.join("ben");
        Stage.await(stage.rooms.connect(Stage.SESSION, new Seat(new PersonId("ben"), Seat.As.PARTICIPANT), phone, 0));
        String long_ = "word ".repeat(300);
        int largest = 0;
        for (int tick = 0; tick < 100; tick++) {
            int had = phone.frames.size();
            for (int i = 0; i < 20; i++) {
                int n = tick * 20 + i;
                all.get(n % all.size()).ask("c" + n, Stage.write(Stage.IDEAS, "i%08d".formatted(n), long_));
            }
            stage.pass(A_TICK);
            largest = Math.max(
                    largest,
                    phone.frames.stream().skip(had).mapToInt(Buffer::length).sum());
        }
        long held = phone.frames.stream().mapToLong(Buffer::length).sum();
        long written = 2000L * long_.length();
        assertThat(written).isGreaterThan(2 * Stage.config().slow().bytes());
        assertThat(held).isLessThanOrEqualTo(Stage.config().slow().bytes() + largest);
    }

    @Test
    void what_everybody_is_told_is_written_once_and_the_same_bytes_go_to_all() {
        Client ada = in("ada");
        List<Stuck> phones = new ArrayList<>();
        for (String name : List.of("ben", "cleo", "dan")) {
            stage.join(name);
            Stuck phone = new Stuck();
            Stage.await(
                    stage.rooms.connect(Stage.SESSION, new Seat(new PersonId(name), Seat.As.PARTICIPANT), phone, 0));
            phones.add(phone);
        }
        stage.pass(Duration.ofSeconds(2));
        ada.ask("c1", Stage.write(Stage.IDEAS, "i00000001", "one"));
        stage.pass(A_TICK);
        Buffer first = phones.getFirst().frames.getLast();
        assertThat(first.toString()).contains("i00000001");
        assertThat(phones)
                .allSatisfy(phone -> assertThat(phone.frames.getLast()).isSameAs(first));
    }

    @Test
    void P10_what_one_person_can_lay_into_a_room_has_a_ceiling_where_the_method_sets_none() {
        Client ada = in("ada");
        for (int i = 0; i <= Writing.MOST; i++) {
            ada.ask("c" + i, Stage.write(Stage.IDEAS, "i%08d".formatted(i), "idea"));
        }
        stage.pass(Duration.ofSeconds(1));
        assertThat(ada.acknowledged).hasSize(Writing.MOST);
        assertThat(ada.refused).containsExactly("c" + Writing.MOST + " cap-reached");
    }

    private List<Client> writers(int number) {
        List<Client> all = new ArrayList<>(List.of(in("w0")));
        for (int i = 1; i < number; i++) {
            stage.join("w" + i);
            all.add(stage.connect("w" + i));
        }
        stage.pass(Duration.ofSeconds(1));
        return all;
    }

    private Client in(String name) {
        stage.join(name);
        Client client = stage.connect(name);
        stage.next();
        stage.pass(Duration.ofSeconds(1));
        return client;
    }

    /** Takes what it is given and never says that it has arrived. */
    private static final class Stuck implements Link {
        final List<Buffer> frames = new ArrayList<>();

        @Override
        public void send(Buffer frame, Runnable left) {
            frames.add(frame);
        }

        @Override
        public void close(int code, String reason) {}
    }
}
