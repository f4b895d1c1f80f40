package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.palabre.catalog.Catalog;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Mode;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Mandate;
import org.palabre.core.session.Plan;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.live.fanout.Link;
import org.palabre.live.fanout.Seat;
import org.palabre.live.loop.VirtualLoop;
import org.palabre.live.rules.Rules;
import org.palabre.record.log.InMemoryEventLog;
import org.palabre.record.method.InMemoryMethodSources;

/** Two sessions that differ in hidden content alone look the same, byte for byte, to those who may not see it. */
@Execution(ExecutionMode.CONCURRENT)
class NonInterferenceTest {
    private static final SessionId SESSION = new SessionId("s1");
    private static final PersonId CREW = new PersonId("f1");
    private static final PersonId WRITER = new PersonId("p1");
    private static final PersonId OTHER = new PersonId("p2");

    @Test
    void p6_hidden_texts_and_ballots_leave_no_trace_in_the_frames_of_others() {
        Watched one = play(List.of("Sell the tower", "Keep it"), 0, 1);
        Watched other = play(List.of("A considerably longer thought, with « guillemets »", "x"), 1, 0);
        assertThat(one.writer).isNotEqualTo(other.writer);
        assertThat(one.crew).isEqualTo(other.crew);
        assertThat(one.screen).isEqualTo(other.screen);
        assertThat(one.stranger).isEqualTo(other.stranger);
        assertThat(String.join("", one.screen)).doesNotContain("Sell the tower").contains("concept of p1");
    }

    /** The frames that each of them got, as text. */
    private record Watched(List<String> writer, List<String> crew, List<String> screen, List<String> stranger) {}

    private static Watched play(List<String> hidden, int gut, int reason) {
        VirtualLoop loop = new VirtualLoop(Instant.parse("2026-11-22T09:00:01Z"));
        Rooms rooms = new Rooms(
                new InMemoryEventLog(),
                new InMemoryMethodSources(),
                () -> loop,
                new Outfit(Rules.CORE, Stage.config(), "test", ignored -> {}));
        MethodSource source = Catalog.shipped().find("speed-thinking").orElseThrow();
        Plan plan = new Plan("T", "ABC234", Mode.LIVE, "en", source.reference(), Map.of(), Mandate.NONE, 7, false);
        Stage.await(rooms.plan(SESSION, plan, source));
        Play play = new Play(rooms, loop);
        play.ask(CREW, new SessionCommand.Join(CREW, Optional.of("F"), Role.FACILITATOR, false));
        for (String name : List.of("p1", "p2", "p3")) {
            PersonId person = new PersonId(name);
            play.ask(person, new SessionCommand.Join(person, Optional.of(name), Role.PARTICIPANT, false));
        }
        Tape writer = play.tape("p1", Seat.As.PARTICIPANT);
        Tape crew = play.tape("f1", Seat.As.CREW);
        Tape screen = play.tape("screen", Seat.As.SCREEN);
        Tape stranger = play.tape("p3", Seat.As.PARTICIPANT);
        play.until("burst");
        loop.advance(Duration.ofSeconds(4));
        play.write(WRITER, "burst", "possibilities", "ihidden001", hidden.getFirst(), List.of());
        play.write(OTHER, "burst", "possibilities", "ihidden002", hidden.getLast(), List.of());
        play.write(WRITER, "burst", "possibilities", "ihidden001", hidden.getLast() + "!", List.of());
        play.until("evaluate");
        play.mark(WRITER, "evaluate", "ihidden001", "gut", gut);
        play.mark(WRITER, "evaluate", "ihidden001", "reason", reason);
        play.until("build");
        loop.advance(Duration.ofSeconds(4));
        play.write(WRITER, "build", "builds", "ihidden003", hidden.getFirst(), List.of("ihidden001"));
        play.until("concept");
        play.write(WRITER, "concept", "concepts", "iconcept01", "concept of p1", List.of("ihidden003"));
        play.write(OTHER, "concept", "concepts", "iconcept02", "concept of p2", List.of("ihidden002"));
        play.until("heat");
        play.mark(WRITER, "heat", gut == 0 ? "iconcept01" : "iconcept02", "vote", 1);
        play.mark(OTHER, "heat", reason == 0 ? "iconcept01" : "iconcept02", "vote", 1);
        loop.advance(Duration.ofSeconds(30));
        return new Watched(writer.frames, crew.frames, screen.frames, stranger.frames);
    }

    /** A session being played; every act must be accepted. */
    private record Play(Rooms rooms, VirtualLoop loop) {
        void ask(PersonId by, SessionCommand what) {
            Answer answer = Stage.await(rooms.ask(SESSION, by, Optional.empty(), what));
            assertThat(answer).isInstanceOf(Answer.Accepted.class);
            loop.advance(Duration.ofMillis(700));
        }

        void until(String step) {
            while (Stage.await(rooms.state(SESSION))
                    .current()
                    .filter(run -> run.id().value().equals(step))
                    .isEmpty()) {
                ask(CREW, new SessionCommand.Next(Optional.empty()));
            }
        }

        void write(PersonId by, String run, String collection, String item, String text, List<String> parents) {
            ask(
                    by,
                    new SessionCommand.Write(
                            new RunId(run),
                            new ItemId(item),
                            collection,
                            Map.of("text", text),
                            parents.stream().map(ItemId::new).toList(),
                            Optional.empty(),
                            false));
        }

        void mark(PersonId by, String run, String item, String criterion, int value) {
            ask(by, new SessionCommand.Mark(new RunId(run), new ItemId(item), criterion, Optional.of(value), ""));
        }

        Tape tape(String person, Seat.As as) {
            Tape tape = new Tape();
            Stage.await(rooms.connect(SESSION, new Seat(new PersonId(person), as), tape, 0));
            return tape;
        }
    }

    /** Keeps every byte. */
    private static final class Tape implements Link {
        final List<String> frames = new ArrayList<>();

        @Override
        public void send(Buffer frame, Runnable left) {
            frames.add(frame.toString(StandardCharsets.UTF_8));
            left.run();
        }

        @Override
        public void close(int code, String reason) {
            frames.add("closed " + code);
        }
    }
}
