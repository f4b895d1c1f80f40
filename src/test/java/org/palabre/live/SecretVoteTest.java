package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.kind.Kinds;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionState;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;
import org.palabre.core.vote.VoteMethods;
import org.palabre.core.vote.ballot.VoteMethod;
import org.palabre.live.fanout.Link;
import org.palabre.live.fanout.Seat;
import org.palabre.record.log.StoredEvent;

/** What others learn of a secret vote while it is on: nothing, whoever they are and wherever they look. */
class SecretVoteTest {
    private static final Player.Words WORDS = (field, about, chance) -> field;

    static Stream<String> ways() {
        return VoteMethods.ALL.stream().map(VoteMethod::word);
    }

    /** What everybody but the voters got until the close, and what the database held. */
    private record Seen(
            List<String> voter, List<String> crew, List<String> screen, List<String> stranger, List<String> rows) {}

    @ParameterizedTest(name = "[P6] {0}")
    @MethodSource("ways")
    void two_votes_that_differ_in_ballots_alone_look_the_same_to_all_but_the_voters(String way) {
        Seen one = play(way, 1);
        Seen other = play(way, 99);
        assertThat(one.voter).as("the ballots do differ").isNotEqualTo(other.voter);
        assertThat(one.crew).isEqualTo(other.crew);
        assertThat(one.screen).isEqualTo(other.screen);
        assertThat(one.stranger).isEqualTo(other.stranger);
        assertThat(one.rows)
                .as("names, times and sizes of what the database holds")
                .isEqualTo(other.rows);
    }

    private static Seen play(String way, long ballots) {
        VoteHouse house = new VoteHouse(way, "secret");
        List<PersonId> voters = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            voters.add(house.join("p" + i));
        }
        PersonId stranger = house.join("stranger");
        Tape voterSees = tape(house, "p1", Seat.As.PARTICIPANT);
        Tape crewSees = tape(house, VoteHouse.CREW.value(), Seat.As.CREW);
        Tape screenSees = tape(house, "screen", Seat.As.SCREEN);
        Tape strangerSees = tape(house, stranger.value(), Seat.As.PARTICIPANT);
        house.ballot(voters);
        for (int round = 0; round < 2; round++) {
            for (PersonId voter : voters) {
                Random chance = new Random(ballots * 31 + round * 7 + voter.hashCode());
                assertThat(house.ask(voter, ballot(house, voter, chance))).isInstanceOf(Answer.Accepted.class);
            }
        }
        house.loop.advance(Duration.ofSeconds(30));
        return new Seen(voterSees.frames, crewSees.frames, screenSees.frames, strangerSees.frames, rows(house));
    }

    /** A ballot such as a bot casts, with something in it. */
    private static SessionCommand ballot(VoteHouse house, PersonId voter, Random chance) {
        SessionState state = house.state();
        Moment moment = new Moment(
                state,
                state.method().step(VoteHouse.VOTE.step()).orElseThrow(),
                state.run(VoteHouse.VOTE).orElseThrow(),
                house.loop.instant());
        List<SessionCommand> commands = Kinds.of("vote").play(moment, new Player(voter, chance, WORDS));
        return commands.isEmpty() ? again(state, voter, chance) : commands.getFirst();
    }

    /** Casts another ballot: every second mark of the first one is gone, or all are. */
    private static SessionCommand again(SessionState state, PersonId voter, Random chance) {
        Map<ItemId, Map<String, Integer>> marks = new HashMap<>();
        state.vote(VoteHouse.VOTE).ballot(voter).marks().forEach((item, values) -> {
            if (chance.nextBoolean()) {
                marks.put(item, values);
            }
        });
        marks.remove(new ItemId("idea-p1"));
        return marks.equals(state.vote(VoteHouse.VOTE).ballot(voter).marks())
                ? new SessionCommand.Cast(VoteHouse.VOTE, Map.of(), Map.of(), false)
                : new SessionCommand.Cast(
                        VoteHouse.VOTE,
                        marks,
                        state.vote(VoteHouse.VOTE).ballot(voter).words(),
                        false);
    }

    private static List<String> rows(VoteHouse house) {
        return Stage.await(house.kept.stored(VoteHouse.SESSION)).stream()
                .map(row -> row.seq() + " " + row.at() + " " + row.name() + " "
                        + (row.name().equals("vote-sealed") ? "" + row.body().length() : row.body()))
                .toList();
    }

    @ParameterizedTest(name = "[P1] {0}")
    @MethodSource("ways")
    void a_restart_finds_every_ballot_and_without_the_key_nobody_does(String way) {
        VoteHouse house = new VoteHouse(way, "secret");
        List<PersonId> voters = List.of(house.join("p1"), house.join("p2"), house.join("p3"));
        house.ballot(voters);
        voters.forEach(voter -> house.ask(voter, ballot(house, voter, new Random(5))));
        Map<PersonId, ?> before = house.state().vote(VoteHouse.VOTE).ballots();
        assertThat(before).hasSize(3);
        house.restart();
        assertThat(house.state().vote(VoteHouse.VOTE).ballots()).isEqualTo(before);
        String kept = Stage.await(house.kept.stored(VoteHouse.SESSION)).stream()
                .filter(row -> row.name().equals("vote-sealed"))
                .map(StoredEvent::body)
                .reduce("", String::concat);
        assertThat(kept)
                .isNotEmpty()
                .doesNotContain("\"p1\"")
                .doesNotContain("idea-")
                .doesNotContain("\"person\"");
        Stage.await(house.keys.destroy(VoteHouse.SESSION));
        house.restart();
        assertThat(house.state().vote(VoteHouse.VOTE).ballots()).isEmpty();
    }

    @Test
    void a_secret_vote_is_counted_once_so_that_no_second_count_tells_a_ballot() {
        VoteHouse house = new VoteHouse("approval", "secret");
        PersonId voter = house.join("p1");
        house.ballot(List.of(voter));
        SessionCommand yes = new SessionCommand.Cast(
                VoteHouse.VOTE, Map.of(new ItemId("idea-p1"), Map.of("vote", 1)), Map.of(), false);
        house.ask(VoteHouse.CREW, new SessionCommand.Shut(VoteHouse.VOTE));
        house.ask(VoteHouse.CREW, new SessionCommand.Back(Optional.empty()));
        house.ask(VoteHouse.CREW, new SessionCommand.Next(Optional.empty()));
        assertThat(house.state().run(VoteHouse.VOTE).orElseThrow().takesInput()).isTrue();
        assertThat(house.ask(voter, yes)).isEqualTo(Refusal.COUNTED.refused());
        house.ask(VoteHouse.CREW, new SessionCommand.Shut(VoteHouse.VOTE));
        assertThat(house.state().vote(VoteHouse.VOTE).tally().orElseThrow().cast())
                .isZero();
    }

    @Test
    void single_marks_are_refused_in_a_secret_vote() {
        VoteHouse house = new VoteHouse("dots", "secret");
        PersonId voter = house.join("p1");
        house.ballot(List.of(voter));
        assertThat(house.ask(voter, new SessionCommand.Mark(VoteHouse.VOTE, new ItemId("idea-p1"), "", Optional.of(1))))
                .isEqualTo(Refusal.CAST_WHOLE.refused());
    }

    @Test
    void who_voted_what_is_forgotten_when_the_session_is_over() {
        VoteHouse house = new VoteHouse("dots", "until_close");
        PersonId voter = house.join("p1");
        house.ballot(List.of(voter));
        house.ask(voter, new SessionCommand.Mark(VoteHouse.VOTE, new ItemId("idea-p1"), "", Optional.of(2)));
        house.ask(VoteHouse.CREW, new SessionCommand.Close());
        assertThat(house.state().vote(VoteHouse.VOTE).ballots()).isEmpty();
        assertThat(house.state()
                        .vote(VoteHouse.VOTE)
                        .tally()
                        .orElseThrow()
                        .rows()
                        .getFirst()
                        .sum())
                .isEqualTo(2);
    }

    private static Tape tape(VoteHouse house, String person, Seat.As as) {
        Tape tape = new Tape();
        Stage.await(house.rooms.connect(VoteHouse.SESSION, new Seat(new PersonId(person), as), tape, 0));
        return tape;
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
