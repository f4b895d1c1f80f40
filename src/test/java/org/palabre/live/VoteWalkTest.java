package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.kind.Kinds;
import org.palabre.core.session.Answer;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionState;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;
import org.palabre.core.vote.VoteMethods;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Mark;
import org.palabre.core.vote.ballot.Question;
import org.palabre.core.vote.ballot.Tally;
import org.palabre.core.vote.ballot.VoteMethod;

/**
 * Participants who try to cheat: they repeat, send from two devices at once, exceed, name others' cards, come from outside, vote
 * after the close; the server is restarted meanwhile. What is counted is always what was acknowledged. The seed is in the name.
 */
@Execution(ExecutionMode.CONCURRENT)
class VoteWalkTest {
    private static final int ACTS = 70;
    private static final Player.Words WORDS = (field, about, chance) -> field;

    static Stream<Arguments> walks() {
        return VoteMethods.ALL.stream().map(VoteMethod::word).flatMap(way -> Stream.of("until_close", "secret", "open")
                .flatMap(secrecy -> Stream.of(1L, 2L).map(seed -> Arguments.of(way, secrecy, seed))));
    }

    @ParameterizedTest(name = "[P1] [P2] {0} {1} seed {2}")
    @MethodSource("walks")
    void the_count_is_of_the_ballots_that_were_acknowledged(String way, String secrecy, long seed) {
        Walk walk = new Walk(way, secrecy, seed);
        for (int i = 0; i < ACTS; i++) {
            walk.act();
        }
        walk.close();
    }

    private static final class Walk {
        private final VoteHouse house;
        private final VoteMethod method;
        private final Random chance;
        private final List<PersonId> people = new ArrayList<>();
        /** What a voter may believe to have voted: the fold of the acknowledgements they got. */
        private final Map<PersonId, Ballot> acknowledged = new HashMap<>();

        private final Set<String> accepted = new HashSet<>();
        private final List<Sent> sent = new ArrayList<>();
        private final PersonId gone;

        private record Sent(PersonId by, String key, SessionCommand what) {}

        Walk(String way, String secrecy, long seed) {
            house = new VoteHouse(way, secrecy);
            method = VoteMethods.find(way).orElseThrow();
            chance = new Random(seed);
            for (int i = 1; i <= 6; i++) {
                people.add(house.join("p" + i));
            }
            house.ballot(people);
            gone = house.join("gone");
            house.ask(gone, new SessionCommand.Leave());
        }

        void act() {
            switch (chance.nextInt(12)) {
                case 0, 1, 2, 3 -> honest(somebody()).forEach(this::send);
                case 4, 5 -> send(new Sent(somebody(), key(), cheat()));
                case 6 -> again();
                case 7, 8 -> race();
                case 9 -> {
                    PersonId outsider = List.of(gone, new PersonId("nobody"), VoteHouse.CREW)
                            .get(chance.nextInt(3));
                    Sent forged = new Sent(outsider, key(), chance.nextBoolean() ? mark() : cast());
                    assertThat(answer(forged)).isInstanceOf(Answer.Refused.class);
                }
                case 10 -> house.restart();
                default ->
                    send(new Sent(
                            somebody(),
                            key(),
                            new SessionCommand.Cast(VoteHouse.VOTE, Map.of(), Map.of(), chance.nextBoolean())));
            }
        }

        /** From two devices, before either has its answer. */
        private void race() {
            PersonId by = somebody();
            Sent one = new Sent(by, key(), chance.nextBoolean() ? mark() : cast());
            Sent other = chance.nextInt(3) == 0 ? one : new Sent(by, key(), chance.nextBoolean() ? mark() : cast());
            house.log.is(UnsteadyLog.Mood.HELD);
            List<Uni<Answer>> asked = Stream.of(one, other).map(this::ask).toList();
            List<Answer> answers = new ArrayList<>();
            asked.forEach(uni -> uni.subscribe().with(answers::add));
            house.log.release();
            house.loop.advance(Duration.ofSeconds(1));
            assertThat(answers).hasSize(2);
            take(one, answers.getFirst());
            take(other, answers.getLast());
        }

        private void again() {
            if (!sent.isEmpty()) {
                send(sent.get(chance.nextInt(sent.size())));
            }
        }

        private void send(Sent what) {
            sent.add(what);
            take(what, answer(what));
        }

        private Answer answer(Sent what) {
            Answer answer = Stage.await(ask(what));
            house.loop.advance(Duration.ofMillis(300));
            return answer;
        }

        private Uni<Answer> ask(Sent what) {
            return house.rooms.ask(
                    VoteHouse.SESSION, what.by(), Optional.of(what.by() + "-" + what.key()), what.what());
        }

        private void take(Sent what, Answer answer) {
            if (answer instanceof Answer.Accepted && accepted.add(what.by() + "-" + what.key())) {
                switch (what.what()) {
                    case SessionCommand.Mark mark -> {
                        Ballot before = acknowledged.getOrDefault(what.by(), Ballot.EMPTY);
                        Ballot after = marked(mark, before);
                        if (after.equals(before)) {
                            return; // what is not there cannot be taken back: an empty ballot that was cast stays cast
                        }
                        if (after.isEmpty()) {
                            acknowledged.remove(what.by());
                        } else {
                            acknowledged.put(what.by(), after);
                        }
                    }
                    case SessionCommand.Cast cast -> acknowledged.put(what.by(), cast(cast));
                    default -> {}
                }
                assertThat(withinLimits(acknowledged.getOrDefault(what.by(), Ballot.EMPTY)))
                        .as("%s after %s", acknowledged.get(what.by()), what)
                        .isTrue();
            }
        }

        private Ballot marked(SessionCommand.Mark command, Ballot before) {
            String criterion =
                    command.criterion().isEmpty() ? method.criteria(props()).getFirst() : command.criterion();
            Mark mark = new Mark(command.item(), criterion, command.value(), command.words());
            return switch (method.word()) {
                case "rank" -> ranked(mark, before);
                case "pairwise" -> before.with(ordered(mark));
                default -> before.with(mark);
            };
        }

        private static Mark ordered(Mark mark) {
            return mark.item().value().compareTo(mark.criterion()) < 0
                    ? mark
                    : new Mark(
                            new ItemId(mark.criterion()),
                            mark.item().value(),
                            mark.value().map(value -> -value),
                            "");
        }

        private static Ballot ranked(Mark mark, Ballot before) {
            List<ItemId> order = new ArrayList<>(before.marks().keySet().stream()
                    .sorted(java.util.Comparator.comparingInt(
                            item -> before.mark(item).orElseThrow()))
                    .toList());
            order.remove(mark.item());
            mark.value().ifPresent(place -> order.add(Math.min(place - 1, order.size()), mark.item()));
            Ballot after = Ballot.EMPTY;
            for (int i = 0; i < order.size(); i++) {
                after = after.with(Mark.of(order.get(i), i + 1));
            }
            return after;
        }

        private Ballot cast(SessionCommand.Cast cast) {
            if (cast.abstain()) {
                return Ballot.ABSTENTION;
            }
            List<Mark> marks = new ArrayList<>();
            cast.marks()
                    .forEach((item, values) -> values.forEach((criterion, value) -> marks.add(new Mark(
                            item, criterion, Optional.of(value), cast.words().getOrDefault(item, "")))));
            marks.sort(
                    java.util.Comparator.<Mark>comparingInt(mark -> mark.value().orElseThrow())
                            .thenComparing(mark -> mark.item().value())
                            .thenComparing(Mark::criterion));
            Ballot ballot = Ballot.EMPTY;
            for (Mark mark : marks) {
                ballot = marked(
                        new SessionCommand.Mark(
                                VoteHouse.VOTE, mark.item(), mark.criterion(), mark.value(), mark.words()),
                        ballot);
            }
            return ballot;
        }

        private boolean withinLimits(Ballot ballot) {
            return switch (method.word()) {
                case "dots" ->
                    ballot.spent() <= 4
                            && ballot.marks().keySet().stream()
                                    .allMatch(item -> ballot.mark(item).orElse(0) <= 3);
                case "budget", "rank" -> ballot.marks().size() <= 3;
                case "pairwise" ->
                    ballot.marks().values().stream().mapToInt(Map::size).sum() <= 6;
                case "crowd25" -> ballot.marks().size() <= 5;
                default -> true;
            };
        }

        private List<Sent> honest(PersonId by) {
            Moment moment = moment();
            return Kinds.of("vote").play(moment, new Player(by, chance, WORDS)).stream()
                    .filter(command -> !(command instanceof SessionCommand.Done))
                    .map(command -> new Sent(by, key(), command))
                    .toList();
        }

        private Moment moment() {
            SessionState state = house.state();
            return new Moment(
                    state,
                    state.method().step(VoteHouse.VOTE.step()).orElseThrow(),
                    state.run(VoteHouse.VOTE).orElseThrow(),
                    house.loop.instant());
        }

        private org.palabre.core.method.Props props() {
            return moment().step().props();
        }

        private SessionCommand cheat() {
            return switch (chance.nextInt(4)) {
                case 0 -> new SessionCommand.Mark(new RunId("ideas"), item(), "", Optional.of(1));
                case 1 -> cast();
                default -> mark();
            };
        }

        private SessionCommand mark() {
            Optional<Integer> value = chance.nextInt(5) == 0 ? Optional.empty() : Optional.of(value());
            return new SessionCommand.Mark(
                    VoteHouse.VOTE, item(), criterion(), value, chance.nextBoolean() ? "why" : "");
        }

        private SessionCommand cast() {
            Map<ItemId, Map<String, Integer>> marks = new HashMap<>();
            for (int i = 0; i < chance.nextInt(5); i++) {
                marks.computeIfAbsent(item(), ignored -> new HashMap<>()).put(criterion(), value());
            }
            Map<ItemId, String> words = new HashMap<>();
            marks.keySet().forEach(item -> words.put(item, chance.nextBoolean() ? "why" : ""));
            return new SessionCommand.Cast(VoteHouse.VOTE, marks, words, false);
        }

        private int value() {
            return chance.nextInt(6) == 0 ? chance.nextInt(400) - 100 : chance.nextInt(5) - 1;
        }

        private String criterion() {
            List<String> known = method.criteria(props());
            return switch (chance.nextInt(6)) {
                case 0 -> "nonsense";
                case 1, 2 -> item().value();
                default -> known.get(chance.nextInt(known.size()));
            };
        }

        private ItemId item() {
            return chance.nextInt(10) == 0
                    ? new ItemId("elsewhere")
                    : new ItemId("idea-" + people.get(chance.nextInt(people.size())));
        }

        private PersonId somebody() {
            return people.get(chance.nextInt(people.size()));
        }

        private String key() {
            return "c" + chance.nextLong(1L << 40);
        }

        void close() {
            house.ask(VoteHouse.CREW, new SessionCommand.Shut(VoteHouse.VOTE));
            SessionCommand late = new SessionCommand.Mark(VoteHouse.VOTE, item(), "", Optional.of(1));
            assertThat(answer(new Sent(somebody(), key(), late))).isInstanceOf(Answer.Refused.class);
            house.restart();
            Tally tally = house.state().vote(VoteHouse.VOTE).tally().orElseThrow();
            List<Ballot> counted = acknowledged.values().stream()
                    .filter(ballot -> !ballot.abstains())
                    .toList();
            Question question = Question.of(
                    props(),
                    people.stream().map(person -> new ItemId("idea-" + person)).toList(),
                    people.size());
            assertThat(tally.cast()).isEqualTo(acknowledged.size());
            assertThat(tally.abstained()).isEqualTo(acknowledged.size() - counted.size());
            assertThat(tally.rows()).isEqualTo(method.count(question, counted).rows());
        }
    }
}
