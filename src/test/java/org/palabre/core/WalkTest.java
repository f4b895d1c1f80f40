package org.palabre.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.catalog.Catalog;
import org.palabre.catalog.use.Joining;
import org.palabre.core.agenda.Cell;
import org.palabre.core.agenda.Wall;
import org.palabre.core.board.Area;
import org.palabre.core.board.Change;
import org.palabre.core.board.Proposal;
import org.palabre.core.board.Spot;
import org.palabre.core.id.AreaId;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.item.Item;
import org.palabre.core.kind.Kinds;
import org.palabre.core.method.Mode;
import org.palabre.core.organise.Assistance;
import org.palabre.core.organise.Quest;
import org.palabre.core.session.Asked;
import org.palabre.core.session.Evolving;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.Status;
import org.palabre.core.session.StepRun;
import org.palabre.core.sight.Layer;
import org.palabre.core.sight.Sight;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;
import org.palabre.core.view.Fact;
import org.palabre.core.view.Key;
import org.palabre.core.view.Views;

/** Random people do random things, allowed and forbidden; the rules hold after each. The seed is in the name of the test. */
@Execution(ExecutionMode.CONCURRENT)
class WalkTest {
    private static final int STEPS = 200;
    private static final List<org.palabre.core.method.MethodSource> PARTS = Catalog.shipped().fragments().stream()
            .filter(part -> List.of("two-by-two", "at-tables", "open-hour").contains(part.id()))
            .toList();
    private static final Player.Words WORDS = (field, about, chance) -> field + " " + chance.nextInt(1000);

    static Stream<Arguments> walks() {
        return Stream.of(1L, 2L)
                .flatMap(seed -> Stream.of(
                        Arguments.of("speed-thinking", Map.of("variant", "blitz5"), Mode.LIVE, seed),
                        Arguments.of("speed-thinking", Map.of("untimed", true), Mode.LIVE, seed + 100),
                        Arguments.of("appreciative-inquiry", Map.of(), Mode.LIVE, seed + 200),
                        Arguments.of("appreciative-inquiry", Map.of("topic_known", true), Mode.ASYNC, seed + 300),
                        Arguments.of("course/tracks.yaml", Map.of(), Mode.ASYNC, seed + 500),
                        Arguments.of("course/rounds.yaml", Map.of(), Mode.LIVE, seed + 600),
                        Arguments.of("open-space", Map.of("rounds", 2, "rooms", 2), Mode.LIVE, seed + 400),
                        Arguments.of("boards.yaml", Map.of(), Mode.LIVE, seed + 900),
                        Arguments.of("world-cafe", Map.of("seats", 3), Mode.LIVE, seed + 700),
                        Arguments.of(seed == 2 ? "fishbowl" : "groups/ways.yaml", Map.of(), Mode.LIVE, seed + 800)));
    }

    @ParameterizedTest(name = "[P3] [P5] [P6] {0} {1} {2} seed {3}")
    @MethodSource("walks")
    void the_rules_hold_after_every_step(String method, Map<String, Object> settings, Mode mode, long seed) {
        Walk walk = new Walk(
                method.endsWith(".yaml")
                        ? Playing.file(method, settings, mode)
                        : new Playing(method, settings, mode, seed),
                seed);
        for (int i = 0; i < STEPS && walk.play.state().status() != Status.CLOSED; i++) {
            walk.step();
        }
        assertThat(replayed(walk.play)).as("replaying the log gives the state").isEqualTo(walk.play.state());
    }

    private static SessionState replayed(Playing play) {
        SessionState state =
                SessionState.unborn(play.state().id(), play.pinned, play.state().plan());
        for (Recorded recorded : play.log) {
            state = Evolving.evolve(state, recorded);
        }
        return state;
    }

    /** One walk: the people, their chance, and the views as a client that only ever got changes holds them. */
    private static final class Walk {
        final Playing play;
        private final Random chance;
        private final List<PersonId> people = new ArrayList<>();
        private final Map<PersonId, Player> players = new HashMap<>();
        private final Map<Layer, Map<Key, Fact>> held = new HashMap<>();
        private int seen;
        private SessionState before;

        Walk(Playing play, long seed) {
            this.play = play;
            this.chance = new Random(seed);
            this.before = SessionState.unborn(
                    play.state().id(), play.state().method(), play.state().plan());
            people.add(Playing.FACILITATOR);
            for (int i = 0; i < 5; i++) {
                arrive();
            }
            follow();
        }

        void step() {
            int dice = chance.nextInt(100);
            if (dice < 5) {
                play.pass(Duration.ofSeconds(chance.nextInt(200)));
            } else if (dice < 8 && people.size() < 14) {
                arrive();
            } else if (dice < 20) {
                play.ask(chance.nextInt(4) > 0 ? Playing.FACILITATOR : somebody(), steering());
            } else if (dice < 60) {
                sensible();
            } else {
                play.ask(somebody(), anything());
                Assistance.quest(play.state()).ifPresent(quest -> play.ask(Asked.MACHINE, said(quest)));
            }
            follow();
            invariants();
        }

        /** A machine that puts every card anywhere. */
        private SessionCommand said(Quest quest) {
            if (chance.nextInt(8) == 0) {
                return new SessionCommand.GiveUp(quest.run(), quest.round());
            }
            Area made = new Area(quest.fresh(0), "Made up " + chance.nextInt(100), 1);
            List<AreaId> areas = Stream.concat(quest.groups().stream().map(Quest.Group::area), Stream.of(made.id()))
                    .toList();
            List<Change.Move> moves = quest.cards().stream()
                    .map(card ->
                            new Change.Move(card.item(), Optional.of(Spot.in(areas.get(chance.nextInt(areas.size()))))))
                    .toList();
            return new SessionCommand.Propose(
                    quest.run(),
                    "walk/1",
                    new Change(moves, Change.areas(List.of(made)).areas(), List.of()),
                    new Proposal.Themes(quest.round(), false, List.of(), List.of()));
        }

        private void arrive() {
            PersonId person = play.join("p" + people.size());
            if (people.size() == 3) {
                play.ask(person, new SessionCommand.Leave());
                person = new PersonId("sponsor");
                play.ask(person, new SessionCommand.Join(person, Optional.empty(), Role.SPONSOR, false));
            }
            people.add(person);
            players.put(person, new Player(person, new Random(chance.nextLong()), WORDS));
        }

        private void sensible() {
            Optional<StepRun> run = play.state().current();
            Player player = players.get(somebody());
            if (run.isEmpty() || player == null) {
                play.next();
                return;
            }
            var step = play.state().method().step(run.get().id().step()).orElseThrow();
            Moment moment = new Moment(play.state(), step, run.get(), play.now());
            Kinds.of(step.kind()).play(moment, player).forEach(command -> play.ask(player.person(), command));
        }

        private SessionCommand steering() {
            return switch (chance.nextInt(11)) {
                case 9 ->
                    new SessionCommand.Add(
                            Joining.of(
                                            PARTS.get(chance.nextInt(PARTS.size())),
                                            play.state().method(),
                                            Map.of(),
                                            Map.of())
                                    .orElseThrow(),
                            "walking");
                case 0 -> new SessionCommand.Back(Optional.empty());
                case 1 -> new SessionCommand.Pause();
                case 2, 3 -> new SessionCommand.Resume();
                case 4 -> new SessionCommand.Extend(chance.nextInt(120) - 40, "walking");
                case 5 -> new SessionCommand.Shut(run());
                case 6 -> new SessionCommand.Skip(run().step(), chance.nextBoolean() ? "no time" : "");
                case 7 ->
                    chance.nextBoolean()
                            ? new SessionCommand.Regroup(run())
                            : new SessionCommand.Again(run().step(), chance.nextBoolean() ? "walking" : "");
                case 8 -> new SessionCommand.Place(run(), somebody(), new GroupId("pairs-" + (1 + chance.nextInt(3))));
                default -> new SessionCommand.Next(chance.nextBoolean() ? Optional.of(run()) : Optional.empty());
            };
        }

        private SessionCommand anything() {
            return chance.nextInt(4) == 0 ? onBoards() : elsewhere();
        }

        private SessionCommand onBoards() {
            return switch (chance.nextInt(9)) {
                case 0, 1 ->
                    new SessionCommand.Put(
                            wall(),
                            item(),
                            chance.nextInt(5) == 0
                                    ? Optional.empty()
                                    : Optional.of(new Cell(1 + chance.nextInt(3), 1 + chance.nextInt(3)).id()),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
                case 2 -> new SessionCommand.Merge(wall(), item(), Optional.of(item()));
                case 3 -> new SessionCommand.Merge(wall(), item(), Optional.empty());
                case 4 -> new SessionCommand.Interest(wall(), item(), chance.nextInt(3) > 0);
                case 5 -> new SessionCommand.Undo(wall());
                case 6 -> new SessionCommand.Rooms(wall(), 1 + chance.nextInt(4));
                case 7 ->
                    chance.nextBoolean()
                            ? new SessionCommand.Suggest(chance.nextBoolean() ? wall() : run(), chance.nextInt(3) > 0)
                            : new SessionCommand.TakeOver(
                                    chance.nextBoolean() ? wall() : run(),
                                    chance.nextBoolean() ? List.of() : List.of(item()));
                default -> new SessionCommand.Go(run(), Optional.of(new GroupId("rooms-r" + (1 + chance.nextInt(3)))));
            };
        }

        private RunId wall() {
            return play.state().boards().keySet().stream().findFirst().orElseGet(this::run);
        }

        private SessionCommand elsewhere() {
            return switch (chance.nextInt(19)) {
                case 0 -> new SessionCommand.Withdraw(item());
                case 1 ->
                    new SessionCommand.Release(item(), Item.Release.values()[chance.nextInt(3)], chance.nextBoolean());
                case 2 -> new SessionCommand.Witness(item(), chance.nextBoolean());
                case 3 -> new SessionCommand.Hide(item(), chance.nextInt(3) > 0, "because");
                case 4 -> new SessionCommand.Mark(run(), item(), "", Optional.of(chance.nextInt(4)), "");
                case 5 -> new SessionCommand.Mark(run(), item(), "gut", Optional.empty(), "");
                case 6 -> new SessionCommand.Wish(run(), Optional.of(item()));
                case 7 -> new SessionCommand.Champion(run(), item(), chance.nextInt(3) > 0);
                case 8 -> new SessionCommand.Done(run(), chance.nextBoolean());
                case 9 -> new SessionCommand.PassTurn(run(), chance.nextInt(4));
                case 10 ->
                    new SessionCommand.Name(
                            chance.nextBoolean() ? Optional.of("N" + chance.nextInt(9)) : Optional.empty());
                case 11 -> chance.nextInt(6) == 0 ? new SessionCommand.Leave() : new SessionCommand.Open();
                case 12 -> new SessionCommand.Answer(run(), Map.of("at_home", chance.nextInt(7)));
                case 13 -> new SessionCommand.Decide(run(), "So be it", List.of(item()), "", "");
                case 15 -> new SessionCommand.LeaveClock(chance.nextInt(3) > 0);
                case 14 -> new SessionCommand.Respond(run(), item(), "yes", "Gladly");
                case 16 -> new SessionCommand.Sit(run(), chance.nextInt(3) > 0);
                case 17 -> new SessionCommand.Host(run(), somebody());
                default ->
                    new SessionCommand.Write(
                            run(),
                            item(),
                            "topic",
                            Map.of("text", "Stolen"),
                            List.of(item()),
                            Optional.of(somebody()),
                            true);
            };
        }

        private PersonId somebody() {
            return people.get(chance.nextInt(people.size()));
        }

        private RunId run() {
            List<StepRun> runs = play.state().runs();
            return runs.isEmpty() || chance.nextInt(20) == 0
                    ? new RunId("nowhere")
                    : chance.nextInt(3) > 0
                            ? play.state()
                                    .current()
                                    .map(StepRun::id)
                                    .orElse(runs.getFirst().id())
                            : runs.get(chance.nextInt(runs.size())).id();
        }

        private ItemId item() {
            List<ItemId> all =
                    play.state().items().byId().keySet().stream().sorted().toList();
            return all.isEmpty() || chance.nextInt(20) == 0 ? new ItemId("i0") : all.get(chance.nextInt(all.size()));
        }

        /** Applies what happened as a client does: the touched facts replace what was held. */
        private void follow() {
            for (; seen < play.log.size(); seen++) {
                Recorded recorded = play.log.get(seen);
                SessionState after = Evolving.evolve(before, recorded);
                for (Key key : Views.touched(before, recorded.event(), after)) {
                    Map<Layer, Fact> facts = Views.facts(after, key);
                    held.values().forEach(layer -> layer.remove(key));
                    facts.forEach((layer, fact) -> held.computeIfAbsent(layer, ignored -> new HashMap<>())
                            .put(key, fact));
                }
                before = after;
            }
        }

        private void invariants() {
            SessionState state = play.state();
            assertThat(state.seq()).as("[P3] numbers without gaps").isEqualTo(play.log.size());
            Map<Layer, Map<Key, Fact>> fresh = new HashMap<>();
            for (Key key : Views.keys(state)) {
                Views.facts(state, key)
                        .forEach((layer, fact) -> fresh.computeIfAbsent(layer, ignored -> new HashMap<>())
                                .put(key, fact));
            }
            Set<Layer> layers = new HashSet<>(held.keySet());
            layers.addAll(fresh.keySet());
            for (Layer layer : layers) {
                assertThat(difference(held.getOrDefault(layer, Map.of()), fresh.getOrDefault(layer, Map.of())))
                        .as("[P5] what changed adds up to what is, in %s after %s", layer, last())
                        .isEmpty();
            }
            onlyWhatOneMaySee(state, fresh);
            wallsHold(state);
            nobodyAlone(state);
        }

        private static List<String> difference(Map<Key, Fact> held, Map<Key, Fact> fresh) {
            Set<Key> keys = new HashSet<>(held.keySet());
            keys.addAll(fresh.keySet());
            return keys.stream()
                    .filter(key -> !Objects.equals(held.get(key), fresh.get(key)))
                    .map(key -> "held " + held.get(key) + " but is " + fresh.get(key))
                    .toList();
        }

        private Object last() {
            return play.log.getLast().event();
        }

        private static void onlyWhatOneMaySee(SessionState state, Map<Layer, Map<Key, Fact>> views) {
            Map<Item, Set<Layer>> mays = new IdentityHashMap<>();
            state.items().byId().values().forEach(item -> mays.put(item, Sight.layers(state, item)));
            views.forEach((layer, facts) -> {
                Set<ItemId> shown = new HashSet<>();
                Set<ItemId> placed = new HashSet<>();
                facts.values().forEach(fact -> {
                    if (fact instanceof Fact.OfItem of) {
                        shown.add(of.id());
                    } else if (fact instanceof Fact.OfSpot of) {
                        placed.add(of.item());
                    }
                });
                mays.forEach((item, layers) -> {
                    boolean may = layers.contains(layer);
                    if (shown.contains(item.id()) != may) {
                        throw new AssertionError(
                                "[P6] %s in %s: may be seen %s, is shown %s".formatted(item.id(), layer, may, !may));
                    }
                    boolean reads = may || layer instanceof Layer.Me(PersonId owner) && Sight.sees(state, owner, item);
                    if (placed.contains(item.id()) && !reads) {
                        throw new AssertionError("[P6] where %s lies is in %s".formatted(item.id(), layer));
                    }
                });
            });
        }

        /** One topic in a cell, and no convener in two cells of a slot. */
        private static void wallsHold(SessionState state) {
            state.method().everyStep().stream()
                    .filter(step -> step.kind().equals("agenda"))
                    .flatMap(step -> state.latest(step.id()).stream().map(run -> new Wall(state, step, run.id())))
                    .forEach(wall -> {
                        Set<Object> once = new HashSet<>();
                        wall.topics().forEach(topic -> wall.cell(topic.id()).ifPresent(cell -> {
                            assertThat(once.add(cell))
                                    .as("two topics in %s", cell)
                                    .isTrue();
                            wall.conveners(topic.id())
                                    .forEach(convener -> assertThat(once.add(convener + "@" + cell.slot()))
                                            .as("%s is in two places", convener)
                                            .isTrue());
                        }));
                    });
        }

        private static void nobodyAlone(SessionState state) {
            state.groupings().values().forEach(grouping -> {
                Set<PersonId> once = new HashSet<>();
                grouping.groups().forEach(group -> group.members().forEach(member -> assertThat(once.add(member))
                        .as("%s sits in two groups", member)
                        .isTrue()));
            });
        }
    }
}
