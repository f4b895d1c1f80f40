package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.SessionId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.Status;
import org.palabre.core.session.StepRun;
import org.palabre.live.UnsteadyLog.Mood;

class RoomTest {
    private static final Duration A_TICK = Duration.ofMillis(20);
    private final Stage stage = new Stage();

    @Test
    void P1_nothing_is_acknowledged_or_shown_before_the_commit() {
        Client ada = inIdeas("ada");
        stage.pass(Duration.ofSeconds(2));
        int frames = ada.frames.size();
        stage.log.is(Mood.HELD);
        ada.ask("c1", Stage.write(Stage.IDEAS, "i00000001", "one"));
        stage.pass(Duration.ofSeconds(3));
        assertThat(ada.frames).hasSize(frames);

        stage.log.release();
        assertThat(ada.acknowledged).containsExactly("c1");
        assertThat(ada.last().at("/l/me/set/item~1i00000001/mine").asBoolean()).isTrue();
    }

    @Test
    void what_is_asked_during_a_commit_makes_one_next_batch_and_refusals_wait_with_it() {
        Client ada = inIdeas("ada");
        Client ben = stage.connect(stage.join("ben").value());
        stage.log.batches.clear();
        stage.log.is(Mood.HELD);
        ada.ask("c1", Stage.write(Stage.IDEAS, "i00000001", "one"));
        ada.ask("c2", Stage.write(Stage.IDEAS, "i00000002", "two"));
        ben.ask("c1", Stage.write(Stage.IDEAS, "i00000003", "three"));
        ben.ask("c2", Stage.write(Stage.IDEAS, "i00000004", " "));
        assertThat(ben.refused).isEmpty();

        stage.log.release();
        assertThat(stage.log.batches).extracting(List::size).containsExactly(1, 2);
        assertThat(ada.acknowledged).containsExactly("c1", "c2");
        assertThat(ben.acknowledged).containsExactly("c1");
        assertThat(ben.refused).containsExactly("c2 empty");
    }

    @Test
    void P2_a_command_sent_twice_is_acknowledged_twice_and_applied_once() {
        Client ada = inIdeas("ada");
        stage.log.is(Mood.HELD);
        ada.ask("c1", Stage.write(Stage.IDEAS, "i00000001", "one"));
        ada.ask("c1", Stage.write(Stage.IDEAS, "i00000002", "another"));
        stage.log.release();
        ada.ask("c1", Stage.write(Stage.IDEAS, "i00000003", "another"));
        stage.restart();
        Client again = stage.connect("ada", ada.n);
        again.ask("c1", Stage.write(Stage.IDEAS, "i00000004", "another"));

        assertThat(ada.acknowledged).containsExactly("c1", "c1", "c1");
        assertThat(again.acknowledged).containsExactly("c1");
        assertThat(stage.state().items().byId()).hasSize(1);
    }

    @Test
    void P1_P2_a_commit_whose_answer_was_lost_is_found_again_and_not_repeated() {
        Client ada = inIdeas("ada");
        stage.log.is(Mood.SILENT);
        ada.ask("c1", Stage.write(Stage.IDEAS, "i00000001", "one"));
        ada.ask("c2", Stage.write(Stage.IDEAS, "i00000002", "two"));
        stage.pass(Duration.ofSeconds(1));
        assertThat(ada.acknowledged).isEmpty();

        stage.log.is(Mood.STEADY);
        stage.pass(Duration.ofSeconds(3));
        assertThat(ada.acknowledged).containsExactly("c1", "c2");
        assertThat(stage.state().items().byId()).hasSize(2);
        assertThat(ada.layers).isEqualTo(Client.truth(stage.state(), ada.seat));
    }

    @Test
    void while_the_database_is_away_commands_wait_and_too_long_a_wait_is_said() {
        Client ada = inIdeas("ada");
        stage.log.is(Mood.DOWN);
        ada.ask("c1", Stage.write(Stage.IDEAS, "i00000001", "one"));
        ada.ask("c2", Stage.write(Stage.IDEAS, "i00000002", "two"));
        stage.pass(Duration.ofSeconds(11));
        ada.ask("c3", Stage.write(Stage.IDEAS, "i00000003", "three"));
        stage.pass(Duration.ofSeconds(5));
        // c1 was on its way into the log: nobody knows yet, so nothing is said of it
        assertThat(ada.refused).containsExactly("c2 try-again");
        assertThat(ada.acknowledged).isEmpty();

        stage.log.is(Mood.STEADY);
        stage.pass(Duration.ofSeconds(3));
        assertThat(ada.acknowledged).containsExactly("c1", "c3");
        assertThat(stage.state().items().byId()).hasSize(2);
    }

    @Test
    void two_processes_with_one_session_write_one_log_without_gaps_and_each_catches_up() {
        Client ada = inIdeas("ada");
        Rooms other = stage.open(stage.log);
        Stage.await(other.state(Stage.SESSION));
        for (int i = 0; i < 5; i++) {
            ada.ask("c" + i, Stage.write(Stage.IDEAS, "i0000000" + i, "here " + i));
            Answer there = Stage.await(other.ask(
                    Stage.SESSION,
                    ada.seat.person(),
                    Optional.of("d" + i),
                    Stage.write(Stage.IDEAS, "i0000010" + i, "there")));
            assertThat(there).isInstanceOf(Answer.Accepted.class);
        }
        ada.ask("c9", Stage.write(Stage.IDEAS, "i00000009", "last"));
        stage.pass(A_TICK);
        assertThat(ada.acknowledged).hasSize(6);
        assertThat(stage.state().items().byId()).hasSize(11);
        assertThat(ada.layers).isEqualTo(Client.truth(stage.state(), ada.seat));
        assertThat(Stage.await(stage.log.read(Stage.SESSION, 0)))
                .extracting(entry -> entry.seq())
                .containsExactlyElementsOf(
                        java.util.stream.LongStream.rangeClosed(1, stage.state().seq())
                                .boxed()
                                .toList());
    }

    @Test
    void P7_a_timer_that_was_due_while_no_process_ran_rings_when_the_session_is_opened_again() {
        inIdeas("ada");
        stage.restart();
        stage.pass(Duration.ofMinutes(5));
        assertThat(Stage.await(stage.rooms.openRunning())).containsExactly(Stage.SESSION);
        stage.pass(Duration.ofSeconds(1));
        assertThat(stage.state().run(Stage.IDEAS).orElseThrow().phase()).isEqualTo(StepRun.Phase.CLOSED);
    }

    @Test
    void P7_a_hard_bell_rings_on_the_servers_clock() {
        Client ada = inIdeas("ada");
        stage.pass(Duration.ofSeconds(119));
        assertThat(ada.layers.get("all").get("run/ideas").get("status").asText())
                .isEqualTo("open");
        stage.pass(Duration.ofSeconds(2));
        assertThat(ada.layers.get("all").get("run/ideas").get("status").asText())
                .isEqualTo("closing");
        stage.pass(Duration.ofSeconds(3));
        assertThat(ada.layers.get("all").get("run/ideas").get("status").asText())
                .isEqualTo("closed");
    }

    @Test
    void a_plan_can_be_changed_until_the_session_opens() {
        assertThat(stage.news).isEmpty();
        inIdeas("ada");
        assertThat(stage.news).containsExactly(new StatusNews(Stage.SESSION, Status.OPEN));
        var state = stage.state();
        var again = stage.rooms.plan(Stage.SESSION, state.plan(), state.method().source());
        assertThatThrownBy(() -> Stage.await(again)).hasMessageContaining("was opened");
    }

    @Test
    void a_session_that_nobody_planned_is_unknown() {
        assertThatThrownBy(() -> Stage.await(stage.rooms.state(new SessionId("nowhere"))))
                .isInstanceOf(NoSuchSession.class);
    }

    @Test
    void an_idle_room_closes_and_opens_again_from_its_log() {
        Client ada = inIdeas("ada");
        stage.pass(Duration.ofMinutes(3));
        long seq = stage.state().seq();
        ada.leave();
        stage.pass(Duration.ofMinutes(11));
        stage.rooms.closeIdle();
        assertThat(stage.state().seq()).isEqualTo(seq);
        assertThat(stage.ask(Stage.CREW, new SessionCommand.Close())).isInstanceOf(Answer.Accepted.class);
    }

    private Client inIdeas(String name) {
        stage.join(name);
        stage.next();
        return stage.connect(name);
    }
}
