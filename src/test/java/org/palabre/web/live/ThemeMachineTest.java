package org.palabre.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.catalog.MethodFolder;
import org.palabre.catalog.MethodReader;
import org.palabre.catalog.Read;
import org.palabre.core.board.Board;
import org.palabre.core.board.Boards;
import org.palabre.core.board.Change;
import org.palabre.core.board.Proposal;
import org.palabre.core.board.Search;
import org.palabre.core.board.Spot;
import org.palabre.core.id.AreaId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Mode;
import org.palabre.core.organise.Quest;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Mandate;
import org.palabre.core.session.Plan;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionState;
import org.palabre.live.LiveConfig;
import org.palabre.live.Machine;
import org.palabre.live.Outfit;
import org.palabre.live.Rooms;
import org.palabre.live.loop.VirtualLoop;
import org.palabre.live.nodes.Neighbours;
import org.palabre.live.rules.Rules;
import org.palabre.record.log.InMemoryEventLog;
import org.palabre.record.method.InMemoryMethodSources;
import org.palabre.themes.ThemeSuggester;
import org.palabre.themes.cluster.Grain;
import org.palabre.themes.vector.EmbeddingProviders;

/** The machine beside a running session. */
class ThemeMachineTest {
    private static final SessionId SESSION = new SessionId("s1");
    private static final RunId BOARD = new RunId("themes_made");
    private static final PersonId CREW = new PersonId("f1");
    private static final PersonId ANA = new PersonId("ana");
    private static final AreaId HERS = new AreaId("ahers");
    private static final List<List<String>> SUBJECTS = List.of(
            List.of("shorter meetings with an agenda", "the meetings on Monday", "meetings without laptops"),
            List.of("more places for bicycles", "a shed for bicycles", "a pump for bicycles at the gate"),
            List.of("fresh soup in the canteen", "longer hours of the canteen", "the canteen and its soup"),
            List.of("training for the new software", "the software crashes", "a software that speaks French"),
            List.of("plants in the corridor", "light in the corridor", "paint for the grey corridor"));
    private static final List<String> STARTS = List.of(
            "Please,", "I want", "We need", "What about", "It is time for", "Could we have", "Let us get", "Why not");

    private final VirtualLoop loop = new VirtualLoop(Instant.parse("2026-11-22T09:00:01Z"));
    private final InMemoryEventLog log = new InMemoryEventLog();
    private final InMemoryMethodSources methods = new InMemoryMethodSources();
    private final ThemeSuggester suggester = new ThemeSuggester(EmbeddingProviders.basic());
    private Machine machine = this::atOnce;
    private Rooms rooms = rooms();

    @BeforeEach
    void the_board_is_open() {
        MethodSource source = ((Read.Good)
                        new MethodFolder(new MethodReader()).read(Path.of("src/test/resources/methods/boards.yaml")))
                .source();
        Plan plan = new Plan("T", "ABC234", Mode.LIVE, "en", source.reference(), Map.of(), Mandate.NONE, 7, false);
        await(rooms.plan(SESSION, plan, source));
        ask(CREW, new SessionCommand.Join(CREW, Optional.of("F"), Role.FACILITATOR, false));
        ask(ANA, new SessionCommand.Join(ANA, Optional.of("Ana"), Role.PARTICIPANT, false));
        while (state().current().filter(run -> run.id().equals(BOARD)).isEmpty()) {
            ask(CREW, new SessionCommand.Next(Optional.empty()));
        }
    }

    @Test
    void of_two_hundred_ideas_that_come_one_by_one_none_that_was_placed_or_suggested_moves() {
        for (int i = 0; i < 30; i++) {
            write(i);
        }
        ask(ANA, new SessionCommand.SetArea(BOARD, HERS, Optional.of("Hers"), List.of(item(0), item(1), item(2))));
        seek();
        assertThat(proposal().change().areas().size()).isBetween(3, 12);
        List<ItemId> half = proposal().change().moves().stream()
                .map(Change.Move::item)
                .limit(12)
                .toList();
        ask(ANA, new SessionCommand.TakeOver(BOARD, half));

        Map<ItemId, AreaId> placed = placed();
        Map<ItemId, AreaId> suggested = suggested();
        Map<AreaId, String> names = names();
        for (int i = 30; i < 200; i++) {
            write(i);
            assertThat(placed()).as("after idea %d", i).isEqualTo(placed);
            assertThat(suggested()).as("after idea %d", i).containsAllEntriesOf(suggested);
            assertThat(names()).containsAllEntriesOf(names);
            suggested = suggested();
            names = names();
        }
        List<ItemId> alone = proposal().themes().orElseThrow().alone();
        assertThat(placed.size() + suggested.size() + alone.size()).isEqualTo(200);
        assertThat(suggested.size()).isGreaterThan(100);
        assertThat(boards().search().round()).isEqualTo(1);
    }

    @Test
    void a_new_suggestion_respects_what_people_made_and_gives_its_groups_other_ids() {
        for (int i = 0; i < 40; i++) {
            write(i);
        }
        ask(ANA, new SessionCommand.SetArea(BOARD, HERS, Optional.of("Hers"), List.of(item(0), item(1), item(2))));
        seek();
        ask(CREW, new SessionCommand.TakeOver(BOARD, List.of()));
        Map<ItemId, AreaId> placed = placed();
        ask(
                ANA,
                new SessionCommand.Put(
                        BOARD, item(9), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        loop.advance(Duration.ofSeconds(1));
        seek();
        placed.remove(item(9));
        assertThat(placed()).isEqualTo(placed);
        assertThat(proposal().change().areas())
                .allMatch(shape -> shape.area().value().startsWith("m2-"));
    }

    @Test
    void while_the_machine_works_the_session_goes_on_and_a_restart_asks_again() {
        List<CompletableFuture<SessionCommand.Propose>> asked = new ArrayList<>();
        machine = quest -> {
            asked.add(new CompletableFuture<>());
            return asked.getLast();
        };
        rooms = rooms();
        for (int i = 0; i < 9; i++) {
            write(i);
        }
        seek();
        assertThat(asked).hasSize(1);
        ask(ANA, new SessionCommand.SetArea(BOARD, HERS, Optional.of("Hers"), List.of(item(0))));
        assertThat(board().in(HERS)).containsExactly(item(0));
        assertThat(asked).as("one question at a time").hasSize(1);

        rooms = rooms();
        state();
        loop.advance(Duration.ofSeconds(1));
        assertThat(asked).as("what was not answered stands in the log").hasSize(2);
        asked.getLast().completeExceptionally(new IllegalStateException("no memory"));
        loop.advance(Duration.ofSeconds(1));
        assertThat(boards().search().phase()).isEqualTo(Search.Phase.FAILED);
        assertThat(asked).as("nobody asked again").hasSize(2);
    }

    @Test
    void with_no_machine_at_hand_it_is_said_at_once() {
        machine = Machine.NONE;
        rooms = rooms();
        seek();
        assertThat(boards().search().phase()).isEqualTo(Search.Phase.FAILED);
    }

    @Test
    void an_empty_board_has_an_empty_suggestion() {
        seek();
        assertThat(boards().search().phase()).isEqualTo(Search.Phase.ANSWERED);
        assertThat(proposal().change().moves()).isEmpty();
    }

    private CompletionStage<SessionCommand.Propose> atOnce(Quest quest) {
        return CompletableFuture.completedFuture(ThemeMachine.proposal(
                quest,
                quest.isAnchored()
                        ? suggester.arrive(ThemeMachine.ideas(quest))
                        : suggester.suggest(ThemeMachine.ideas(quest), new Grain(quest.grain()))));
    }

    private void seek() {
        ask(CREW, new SessionCommand.Suggest(BOARD, true));
        loop.advance(Duration.ofSeconds(1));
    }

    private static ItemId item(int i) {
        return new ItemId("iidea%05d".formatted(i));
    }

    private void write(int i) {
        List<String> subject = SUBJECTS.get(i % SUBJECTS.size());
        String words = STARTS.get(i / SUBJECTS.size() % STARTS.size()) + " "
                + subject.get(i / 7 % subject.size())
                + (i % 13 == 12 ? ", or a wholly other thing called " + Long.toString(i * 7_919_713L, 36) : "");
        ask(
                ANA,
                new SessionCommand.Write(
                        BOARD, item(i), "ideas", Map.of("text", words), List.of(), Optional.empty(), false));
        loop.advance(Duration.ofSeconds(1));
    }

    private Rooms rooms() {
        LiveConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(LiveConfig.class)
                .build()
                .getConfigMapping(LiveConfig.class);
        Outfit outfit = new Outfit(
                Rules.CORE,
                config,
                "test",
                _ -> {},
                Neighbours.NONE,
                quest -> machine.answer(quest),
                org.palabre.live.watch.Watch.NONE);
        return new Rooms(log, methods, () -> loop, outfit);
    }

    private SessionState state() {
        return await(rooms.state(SESSION));
    }

    private Boards boards() {
        return state().board(BOARD);
    }

    private Board board() {
        return boards().shared();
    }

    private Proposal proposal() {
        return boards().proposal().orElseThrow();
    }

    private Map<ItemId, AreaId> placed() {
        Map<ItemId, AreaId> placed = new HashMap<>();
        board().spots().forEach((item, spot) -> placed.put(item, spot.area()));
        return placed;
    }

    private Map<ItemId, AreaId> suggested() {
        Map<ItemId, AreaId> suggested = new HashMap<>();
        proposal()
                .standing(board())
                .forEach(move ->
                        suggested.put(move.item(), move.to().map(Spot::area).orElseThrow()));
        return suggested;
    }

    private Map<AreaId, String> names() {
        Map<AreaId, String> names = new HashMap<>();
        board().areas().forEach((area, made) -> names.put(area, made.label()));
        proposal()
                .change()
                .areas()
                .forEach(shape ->
                        names.put(shape.area(), shape.as().orElseThrow().label()));
        return names;
    }

    private void ask(PersonId by, SessionCommand what) {
        assertThat(await(rooms.ask(SESSION, by, Optional.empty(), what))).isInstanceOf(Answer.Accepted.class);
    }

    private static <T> T await(io.smallrye.mutiny.Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }
}
