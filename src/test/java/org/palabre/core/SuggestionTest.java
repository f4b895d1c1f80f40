package org.palabre.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.core.board.Area;
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
import org.palabre.core.method.Mode;
import org.palabre.core.organise.Assistance;
import org.palabre.core.organise.Quest;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Asked;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.sight.Layer;
import org.palabre.core.view.Fact;
import org.palabre.core.view.Views;
import org.palabre.record.archive.Archive;
import org.palabre.record.document.Written;

/** A machine beside a board on which people make groups. */
class SuggestionTest {
    private static final RunId BOARD = new RunId("themes_made");
    private static final AreaId WARM = new AreaId("awarm");
    private static final AreaId FIRST = new AreaId("m1-0");

    private final Playing play = Playing.file("boards.yaml", Map.of(), Mode.LIVE);
    private final ItemId soup = new ItemId("isoup0000");
    private final ItemId bread = new ItemId("ibread000");
    private final ItemId snow = new ItemId("isnow0000");
    private PersonId ana;
    private PersonId ben;

    @BeforeEach
    void three_ideas_are_on_the_board() {
        ana = play.join("ana");
        ben = play.join("ben");
        play.until("write");
        List.of(soup, bread, snow).forEach(idea -> write(idea, "write"));
        play.until("themes_made");
    }

    @Test
    void the_facilitator_asks_and_the_machine_is_given_all_cards_with_what_people_placed() {
        assertRefused(play.ask(ana, new SessionCommand.Suggest(BOARD, true)), Refusal.NOT_ALLOWED);
        assertThat(Assistance.quest(play.state())).isEmpty();
        area(ana, WARM, "Warm", soup);
        seek(2.5);
        Quest quest = quest();
        assertThat(quest.round()).isEqualTo(1);
        assertThat(quest.grain()).isEqualTo(2.5);
        assertThat(quest.isAnchored()).isFalse();
        assertThat(quest.groups()).containsExactly(new Quest.Group(WARM, Optional.of("Warm"), true));
        assertThat(quest.cards())
                .containsExactly(
                        new Quest.Card(soup, "Idea " + soup, Optional.of(0), true),
                        new Quest.Card(bread, "Idea " + bread, Optional.empty(), false),
                        new Quest.Card(snow, "Idea " + snow, Optional.empty(), false));
        assertThat(search().phase()).isEqualTo(Search.Phase.WAITING);
    }

    @Test
    void nothing_moves_before_a_person_takes_it_over_and_what_a_person_placed_never_does() {
        area(ana, WARM, "Warm", soup);
        seek(1.5);
        answer(1, List.of(move(bread, FIRST), move(snow, FIRST), move(soup, FIRST)), List.of());
        assertThat(board().spots()).containsOnlyKeys(soup);
        play.ask(ben, new SessionCommand.TakeOver(BOARD, List.of(snow)));
        assertThat(board().in(FIRST)).containsExactly(snow);
        put(ana, bread, WARM);
        assertRefused(play.ask(ben, new SessionCommand.TakeOver(BOARD, List.of())), Refusal.NO_SUCH_CHOICE);
        assertThat(board().in(WARM)).containsExactly(soup, bread);
        assertThat(board().areas().get(FIRST).label()).isEqualTo("Suggested 0");
    }

    @Test
    void only_a_machine_suggests_and_only_what_it_was_asked() {
        Change change = new Change(List.of(move(bread, FIRST)), areas(), List.of());
        SessionCommand.Propose said = new SessionCommand.Propose(BOARD, "themes/1", change, themes(1, List.of()));
        assertRefused(play.ask(Asked.MACHINE, said), Refusal.NOT_ALLOWED);
        seek(1.5);
        assertRefused(play.ask(ana, said), Refusal.NOT_ALLOWED);
        assertRefused(play.ask(Playing.FACILITATOR, said), Refusal.NOT_ALLOWED);
        seek(3);
        assertRefused(play.ask(Asked.MACHINE, said), Refusal.NOT_ALLOWED);
        answer(2, List.of(move(bread, FIRST)), List.of(soup, snow));
        assertThat(boards().proposal()).isPresent();
        assertThat(Assistance.quest(play.state())).isEmpty();
    }

    @Test
    void what_is_taken_over_is_of_the_suggestion_that_was_seen() {
        seek(1.5);
        answer(1, List.of(move(bread, FIRST)), List.of(soup, snow));
        seek(3);
        answer(2, List.of(move(soup, new AreaId("m2-0"))), List.of(bread, snow));
        assertRefused(
                play.ask(ben, new SessionCommand.TakeOver(BOARD, List.of(), Optional.of(1))),
                Refusal.CHANGED_MEANWHILE);
        play.ask(ben, new SessionCommand.TakeOver(BOARD, List.of(), Optional.of(2)));
        assertThat(board().spots()).containsOnlyKeys(soup);
    }

    @Test
    void a_card_that_comes_later_is_dealt_beside_what_is_there_and_suggested() {
        area(ana, WARM, "Warm", soup);
        seek(1.5);
        answer(1, List.of(move(bread, FIRST)), List.of(snow));
        assertThat(Assistance.quest(play.state())).isEmpty();
        ItemId late = new ItemId("ilate0000");
        play.ask(Playing.FACILITATOR, new SessionCommand.Back(Optional.empty()));
        while (!play.state().current().orElseThrow().id().equals(new RunId("write"))) {
            play.ask(Playing.FACILITATOR, new SessionCommand.Back(Optional.empty()));
        }
        write(late, "write");
        play.until("themes_made");
        Quest quest = quest();
        assertThat(quest.isAnchored()).isTrue();
        assertThat(quest.groups()).extracting(Quest.Group::area).containsExactly(WARM, FIRST);
        assertThat(quest.cards())
                .extracting(Quest.Card::group)
                .containsExactly(Optional.of(0), Optional.of(1), Optional.empty(), Optional.empty());
        assertThat(quest.fresh(0)).isEqualTo(new AreaId("m1-1"));
    }

    @Test
    void a_group_that_goes_takes_nothing_suggested_with_it() {
        area(ana, WARM, "Warm", soup);
        seek(1.5);
        answer(1, List.of(move(bread, WARM), move(snow, WARM)), List.of());
        play.ask(ana, new SessionCommand.SetArea(BOARD, WARM, Optional.empty(), List.of()));
        assertRefused(play.ask(ben, new SessionCommand.TakeOver(BOARD, List.of())), Refusal.NO_SUCH_CHOICE);
        assertThat(quest().cards()).extracting(Quest.Card::group).containsOnly(Optional.empty());
    }

    @Test
    void what_nobody_may_read_any_more_is_not_named_nor_are_words_of_it() {
        seek(1.5);
        answer(1, List.of(move(bread, FIRST), move(snow, FIRST)), List.of(soup));
        play.ask(Playing.FACILITATOR, new SessionCommand.Hide(snow, true, "a name in it"));
        play.ask(Playing.FACILITATOR, new SessionCommand.Hide(soup, true, "a name in it"));
        Fact.OfProposal seen =
                (Fact.OfProposal) Views.whole(play.state(), Layer.ALL).get("proposal/" + BOARD);
        assertThat(seen.moves()).extracting(Fact.Placing::item).containsExactly(bread);
        assertThat(seen.alone()).contains(List.of());
        assertThat(quest().groups()).containsExactly(new Quest.Group(FIRST, Optional.empty(), false));
        assertThat(quest().cards()).extracting(Quest.Card::item).containsExactly(bread);
    }

    @Test
    void a_failure_is_said_and_a_suggestion_is_put_away() {
        seek(1.5);
        play.ask(Asked.MACHINE, new SessionCommand.GiveUp(BOARD, 1));
        assertThat(Views.whole(play.state(), Layer.ALL).get("search/" + BOARD))
                .isEqualTo(new Fact.OfSearch(1, 1.5, Search.Phase.FAILED));
        seek(1.5);
        answer(2, List.of(move(bread, new AreaId("m2-0"))), List.of(soup, snow));
        play.ask(Playing.FACILITATOR, new SessionCommand.Suggest(BOARD, false));
        assertThat(Views.whole(play.state(), Layer.ALL)).doesNotContainKeys("search/" + BOARD, "proposal/" + BOARD);
        assertThat(search().round())
                .as("asked again, its groups get other names")
                .isEqualTo(2);
    }

    @Test
    void the_board_knows_what_of_it_was_suggested_until_somebody_makes_it_their_own() {
        seek(1.5);
        answer(1, List.of(move(bread, FIRST), move(snow, FIRST)), List.of(soup));
        play.ask(ana, new SessionCommand.TakeOver(BOARD, List.of(), Optional.of(1)));
        assertThat(board().marks().cards()).isEqualTo(Map.of(bread, "themes/1", snow, "themes/1"));
        assertThat(board().marks().names()).containsOnlyKeys(FIRST);
        area(ben, FIRST, "Bakery");
        put(ben, snow, FIRST);
        play.ask(ben, new SessionCommand.SetArea(BOARD, WARM, Optional.of("Cold"), List.of(snow)));
        assertThat(board().marks().cards()).containsOnlyKeys(bread);
        assertThat(board().marks().names()).isEmpty();
    }

    @Test
    void the_record_tells_of_a_theme_what_people_took_over_from_a_machine_and_of_theirs_nothing() {
        seek(1.5);
        answer(1, List.of(move(bread, FIRST), move(snow, FIRST)), List.of(soup));
        play.ask(ana, new SessionCommand.TakeOver(BOARD, List.of(), Optional.of(1)));
        area(ben, WARM, "Warm", soup);
        play.until("end");
        assertThat(Archive.record(play.state().id(), Playing.source("boards.yaml"), play.log)
                        .themes())
                .extracting(Written.Theme::suggested)
                .containsExactlyInAnyOrder(Optional.of(new Written.Suggested("themes/1", 2, true)), Optional.empty());
    }

    @Test
    void taking_over_can_be_undone_and_then_it_is_suggested_again() {
        seek(1.5);
        answer(1, List.of(move(bread, FIRST)), List.of(soup, snow));
        play.ask(ana, new SessionCommand.TakeOver(BOARD, List.of()));
        play.ask(ana, new SessionCommand.Undo(BOARD));
        assertThat(board().areas()).isEmpty();
        play.ask(ben, new SessionCommand.TakeOver(BOARD, List.of()));
        assertThat(board().in(FIRST)).containsExactly(bread);
    }

    private void seek(double grain) {
        assertThat(play.ask(Playing.FACILITATOR, new SessionCommand.Suggest(BOARD, true, Optional.of(grain))))
                .isInstanceOf(Answer.Accepted.class);
    }

    /** Groups that are not on the board come with the answer. */
    private void answer(int round, List<Change.Move> moves, List<ItemId> alone) {
        Change change = new Change(moves, areas(), List.of());
        assertThat(play.ask(Asked.MACHINE, new SessionCommand.Propose(BOARD, "themes/1", change, themes(round, alone))))
                .isInstanceOf(Answer.Accepted.class);
    }

    private static Proposal.Themes themes(int round, List<ItemId> alone) {
        return new Proposal.Themes(round, false, List.of(), alone);
    }

    private static List<Change.Shape> areas() {
        return List.of(new Area(FIRST, "Suggested 0", 1), new Area(new AreaId("m2-0"), "Suggested 2", 2)).stream()
                .map(area -> new Change.Shape(area.id(), Optional.of(area)))
                .toList();
    }

    private static Change.Move move(ItemId item, AreaId area) {
        return new Change.Move(item, Optional.of(Spot.in(area)));
    }

    private Quest quest() {
        return Assistance.quest(play.state()).orElseThrow();
    }

    private Boards boards() {
        return play.state().board(BOARD);
    }

    private Board board() {
        return boards().shared();
    }

    private Search search() {
        return boards().search();
    }

    private void write(ItemId idea, String step) {
        play.ask(
                ana,
                new SessionCommand.Write(
                        new RunId(step),
                        idea,
                        "ideas",
                        Map.of("text", "Idea " + idea),
                        List.of(),
                        Optional.empty(),
                        false,
                        Optional.empty()));
    }

    private void area(PersonId by, AreaId area, String label, ItemId... items) {
        play.ask(by, new SessionCommand.SetArea(BOARD, area, Optional.of(label), List.of(items)));
    }

    private void put(PersonId by, ItemId item, AreaId area) {
        play.ask(
                by,
                new SessionCommand.Put(
                        BOARD, item, Optional.of(area), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static void assertRefused(Answer answer, Refusal reason) {
        assertThat(answer).isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }
}
