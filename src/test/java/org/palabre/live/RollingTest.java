package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.StepRun;
import org.palabre.live.fanout.Seat;
import org.palabre.live.nodes.Neighbours;
import org.palabre.record.log.Entry;
import org.palabre.record.log.EventLog;
import org.palabre.record.log.LaterEvent;
import org.palabre.record.log.StoredEvent;

/** Nodes are exchanged one by one while a session runs: an earlier version, which does not know one kind of event, beside a later one. */
class RollingTest {
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private final Stage stage = new Stage();
    private final EarlierLog known = new EarlierLog(stage.log);
    private final List<Rooms> nodes = new ArrayList<>();
    private final Rooms earlier = stage.open(known, new Beside());
    private final Rooms later = stage.open(stage.log, new Beside());
    private final List<Client> people = new ArrayList<>();

    @BeforeEach
    void two_nodes_with_people_on_both() {
        nodes.addAll(List.of(earlier, later));
        stage.rooms = later;
        for (int i = 0; i < 6; i++) {
            PersonId person = stage.join("p" + i);
            Client client = new Client(new Seat(person, Seat.As.PARTICIPANT));
            client.connect(i % 2 == 0 ? earlier : later, 0);
            people.add(client);
        }
        stage.next();
        stage.pass(A_WHILE);
    }

    @Test
    void P1_P4_at_an_event_of_the_later_version_its_people_go_over_and_miss_nothing() {
        for (int i = 0; i < people.size(); i++) {
            people.get(i).ask("a" + i, Stage.write(Stage.IDEAS, "i000000a" + i, "before " + i));
        }
        stage.pass(A_WHILE);
        stage.ask(Stage.CREW, new SessionCommand.Extend(60, "of the later version"));
        people.get(0).ask("b0", Stage.write(Stage.IDEAS, "i000000b0", "on its way"));
        stage.pass(A_WHILE);
        for (int i = 0; i < people.size(); i += 2) {
            Client client = people.get(i);
            assertThat(client.closed).as("[P9] p%d is sent on", i).containsExactly(1012);
            client.connect(later, client.n);
        }
        assertThat(people.get(1).closed).isEmpty();
        // As a browser does with what was not acknowledged.
        people.get(0).ask("b0", Stage.write(Stage.IDEAS, "i000000b0", "on its way"));
        people.get(1).ask("b1", Stage.write(Stage.IDEAS, "i000000b1", "after"));
        stage.pass(A_WHILE);
        for (Client client : people) {
            assertThat(client.layers).isEqualTo(Client.truth(stage.state(), client.seat));
            assertThat(client.layers.get("all"))
                    .containsKeys("item/i000000a0", "item/i000000a5", "item/i000000b0", "item/i000000b1");
        }
        assertThat(people.get(0).acknowledged).contains("a0", "b0");
        assertThat(stage.state().items().of(Stage.IDEAS)).hasSize(8);
    }

    @Test
    void a_session_of_the_later_version_is_read_once_and_whoever_comes_meanwhile_is_told_at_once() {
        stage.ask(Stage.CREW, new SessionCommand.Extend(60, "of the later version"));
        stage.pass(A_WHILE);
        int reads = known.reads;
        for (int i = 0; i < 50; i++) {
            Client client = people.getFirst();
            assertThatThrownBy(() -> client.connect(earlier, client.n)).isInstanceOf(Elsewhere.class);
        }
        assertThat(known.reads - reads).isEqualTo(1);
        stage.pass(Duration.ofSeconds(6));
        assertThatThrownBy(() -> people.getFirst().connect(earlier, 0)).isInstanceOf(Elsewhere.class);
        assertThat(known.reads - reads).as("by and by it is looked at again").isEqualTo(2);
    }

    @Test
    void P1_a_node_that_ends_sends_its_people_away_one_by_one_and_what_they_asked_is_kept() {
        earlier.drain(Duration.ofSeconds(3));
        assertThatThrownBy(() -> new Client(people.getFirst().seat).connect(earlier, 0))
                .isInstanceOf(Elsewhere.class);
        List<Integer> away = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Client last = people.get(4);
            last.ask("d" + i, Stage.write(Stage.IDEAS, "i000000d" + i, "while it ends " + i));
            stage.pass(A_WHILE);
            away.add((int) people.stream()
                    .filter(client -> client.closed.contains(1012))
                    .count());
        }
        assertThat(away).as("not all at once").isSorted().containsSubsequence(2, 3);
        assertThat(away.getFirst()).isLessThan(3);
        Client last = people.get(4);
        last.connect(later, last.n);
        last.ask("d2", Stage.write(Stage.IDEAS, "i000000d2", "while it ends 2"));
        stage.pass(A_WHILE);
        assertThat(last.acknowledged).contains("d0", "d1", "d2");
        assertThat(last.layers).isEqualTo(Client.truth(stage.state(), last.seat));
        assertThat(last.layers.get("all")).containsKeys("item/i000000d0", "item/i000000d1", "item/i000000d2");
        earlier.closeAll();
        stage.pass(Duration.ofMinutes(4));
        assertThat(stage.state().run(Stage.IDEAS).map(StepRun::phase))
                .as("[P7] the bell rang on the node that is left")
                .isEqualTo(Optional.of(StepRun.Phase.CLOSED));
    }

    /** Of a version that does not know that an end can be moved. */
    private static final class EarlierLog implements EventLog {
        private final EventLog kept;
        int reads;

        EarlierLog(EventLog kept) {
            this.kept = kept;
        }

        @Override
        public Uni<Appended> append(SessionId session, long after, List<Entry> entries) {
            return kept.append(session, after, entries);
        }

        @Override
        public Uni<List<Entry>> read(SessionId session, long after) {
            reads++;
            return kept.read(session, after).invoke(entries -> {
                if (entries.stream().anyMatch(entry -> entry.recorded().event() instanceof SessionEvent.EndMoved)) {
                    throw new LaterEvent("end-moved version 1");
                }
            });
        }

        @Override
        public Uni<List<StoredEvent>> stored(SessionId session) {
            return kept.stored(session);
        }

        @Override
        public Uni<Integer> edition(SessionId session) {
            return kept.edition(session);
        }

        @Override
        public Uni<List<SessionId>> running() {
            return kept.running();
        }
    }

    private final class Beside implements Neighbours {
        @Override
        public boolean alone() {
            return false;
        }

        @Override
        public boolean keeps(SessionId session) {
            return true;
        }

        @Override
        public void wrote(SessionId session, long seq) {
            stage.loop.after(Duration.ofMillis(1), () -> nodes.forEach(node -> node.readOn(session, seq)));
        }

        @Override
        public void rewrote(SessionId session, int edition) {}

        @Override
        public void here(SessionId session, Set<PersonId> people) {}

        @Override
        public void handOver(SessionId session) {}
    }
}
