package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.StepRun;
import org.palabre.live.fanout.Seat;
import org.palabre.live.nodes.Neighbours;
import org.palabre.record.log.Entry;

/** Two processes on one log, on a virtual clock. */
class NodesTest {
    private final Stage stage = new Stage();
    private final Beside here = new Beside(true);
    private final Beside there = new Beside(false);
    private final Rooms one = stage.open(stage.log, here);
    private final Rooms two = stage.open(stage.log, there);

    NodesTest() {
        stage.rooms = one;
    }

    @Test
    void what_is_written_on_one_node_is_seen_on_the_other() {
        Client ada = on(one, "ada");
        Client ben = on(two, "ben");
        stage.next();
        ada.ask("c1", Stage.write(Stage.IDEAS, "i00000001", "one"));
        stage.pass(Duration.ofSeconds(1));
        assertThat(ada.acknowledged).containsExactly("c1");
        assertThat(ben.layers.get("all")).containsKey("item/i00000001");
    }

    @Test
    void P7_a_timer_that_runs_on_two_nodes_fires_once() {
        on(one, "ada");
        Client ben = on(two, "ben");
        stage.next();
        stage.pass(Duration.ofMinutes(4));
        assertThat(ben.layers.get("all").get("run/ideas").get("status").asText())
                .isEqualTo("closed");
        List<Entry> log = Stage.await(stage.log.read(Stage.SESSION, 0));
        assertThat(log.stream()
                        .map(entry -> entry.recorded().event())
                        .filter(event -> event instanceof SessionEvent.StepClosed closed
                                && closed.run().equals(Stage.IDEAS)))
                .hasSize(1);
    }

    @Test
    void P4_who_comes_over_with_a_later_number_than_this_node_knows_waits_until_it_has_read_on() {
        Client ada = on(one, "ada");
        on(two, "ben");
        stage.next();
        stage.pass(Duration.ofSeconds(1));
        here.silent = true;
        ada.ask("c1", Stage.write(Stage.IDEAS, "i00000001", "one"));
        stage.pass(Duration.ofSeconds(6));
        long before = ada.n;
        ada.leave();
        ada.connect(two, before);
        assertThat(ada.n).isEqualTo(before);
        assertThat(ada.layers).isEqualTo(Client.truth(stage.state(), ada.seat));
    }

    @Test
    void who_is_here_counts_the_people_of_every_node_once() {
        Client ada = on(one, "ada");
        on(two, "ben");
        on(two, "ada");
        stage.pass(Duration.ofSeconds(3));
        assertThat(ada.frames.stream()
                        .filter(frame -> frame.has("here"))
                        .toList()
                        .getLast()
                        .at("/here/count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void a_plan_made_anew_on_one_node_opens_the_room_of_the_other_anew() {
        Client ben = on(two, "ben");
        var state = stage.state();
        var plan = state.plan();
        var changed = new org.palabre.core.session.Plan(
                "Another title",
                plan.code(),
                plan.mode(),
                plan.language(),
                plan.method(),
                plan.settings(),
                plan.mandate(),
                plan.seed(),
                plan.rehearsal());
        Stage.await(one.plan(Stage.SESSION, changed, state.method().source()));
        stage.pass(Duration.ofSeconds(1));
        assertThat(ben.closed).contains(1012);
        assertThat(Stage.await(two.state(Stage.SESSION)).plan().title()).isEqualTo("Another title");
    }

    @Test
    void an_idle_room_with_a_timer_is_handed_over_to_the_node_that_keeps_it() {
        Client ben = on(two, "ben");
        stage.next();
        stage.pass(Duration.ofSeconds(1));
        ben.leave();
        stage.ask(Stage.CREW, new org.palabre.core.session.SessionCommand.Extend(3600, "they asked for it"));
        stage.pass(Duration.ofMinutes(11));
        two.closeIdle();
        assertThat(there.handedOver).containsExactly(Stage.SESSION);
        one.closeIdle();
        assertThat(one.open()).contains(Stage.SESSION);
        stage.pass(Duration.ofMinutes(60));
        assertThat(stage.state().run(Stage.IDEAS).map(StepRun::phase)).isEqualTo(Optional.of(StepRun.Phase.CLOSED));
    }

    private Client on(Rooms rooms, String name) {
        PersonId person = stage.join(name);
        Client client = new Client(new Seat(person, Seat.As.PARTICIPANT));
        client.connect(rooms, 0);
        return client;
    }

    private final class Beside implements Neighbours {
        private final boolean first;
        final List<SessionId> handedOver = new ArrayList<>();
        boolean silent;

        Beside(boolean first) {
            this.first = first;
        }

        private Rooms other() {
            return first ? two : one;
        }

        @Override
        public boolean alone() {
            return false;
        }

        @Override
        public boolean keeps(SessionId session) {
            return first;
        }

        @Override
        public void wrote(SessionId session, long seq) {
            if (!silent) {
                stage.loop.after(Duration.ofMillis(1), () -> other().readOn(session, seq));
            }
        }

        @Override
        public void rewrote(SessionId session, int edition) {
            other().rewritten(session, edition);
        }

        @Override
        public void here(SessionId session, Set<PersonId> people) {
            other().elsewhere(session, people);
        }

        @Override
        public void handOver(SessionId session) {
            handedOver.add(session);
            other().keep(session);
        }
    }
}
