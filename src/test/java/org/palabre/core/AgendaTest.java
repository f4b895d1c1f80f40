package org.palabre.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.palabre.core.agenda.Cell;
import org.palabre.core.agenda.Wall;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.StepId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Mode;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.sight.Layer;
import org.palabre.core.view.Fact;
import org.palabre.core.view.Views;

/** The rules of an agenda wall and of the rooms that open from it. */
@Execution(ExecutionMode.CONCURRENT)
class AgendaTest {
    private static final RunId WALL = new RunId("wall");
    private static final Cell FIRST = new Cell(1, 1);

    private final Playing play = new Playing("open-space", Map.of("rounds", 2, "rooms", 3), Mode.LIVE, 7);
    private PersonId ana;
    private PersonId ben;
    private ItemId hers;
    private ItemId his;

    @BeforeEach
    void two_topics_are_called() {
        ana = play.join("ana");
        ben = play.join("ben");
        play.until("call");
        hers = call(ana, "itopicofana", new RunId("call"));
        his = call(ben, "itopicofben", new RunId("call"));
        play.until("wall");
    }

    @Test
    void conveners_place_and_move_their_own_topics() {
        assertAccepted(put(ana, hers, FIRST));
        assertAccepted(put(ana, hers, new Cell(2, 3)));
        assertThat(wall().cell(hers)).contains(new Cell(2, 3));
        assertRefused(put(ben, hers, FIRST), Refusal.NOT_YOURS);
        assertAccepted(put(Playing.FACILITATOR, hers, FIRST));
    }

    @Test
    void two_topics_are_never_in_one_cell() {
        put(ana, hers, FIRST);
        assertRefused(put(ben, his, FIRST), Refusal.CELL_TAKEN);
        assertRefused(put(ben, his, new Cell(1, 4)), Refusal.NO_SUCH_CHOICE);
        assertAccepted(put(ben, his, new Cell(1, 2)));
    }

    @Test
    void no_convener_is_in_two_places_at_one_time() {
        ItemId second = call(ana, "isecondofana", WALL);
        put(ana, hers, FIRST);
        assertRefused(put(ana, second, new Cell(1, 2)), Refusal.CONVENER_BUSY);
        assertRefused(put(Playing.FACILITATOR, second, new Cell(1, 2)), Refusal.CONVENER_BUSY);
        assertAccepted(put(ana, second, new Cell(2, 1)));
    }

    @Test
    void topics_become_one_when_both_conveners_agree_and_can_part_again() {
        put(ana, hers, FIRST);
        put(ben, his, new Cell(2, 1));
        assertAccepted(merge(ben, his, hers));
        assertThat(wall().topics().map(Item::id)).contains(his);
        assertAccepted(merge(ana, his, hers));
        assertThat(wall().topics().map(Item::id)).containsExactly(hers);
        assertThat(wall().conveners(hers)).containsExactly(ana, ben);
        assertThat(wall().at(new Cell(2, 1))).isEmpty();
        assertAccepted(put(ben, hers, new Cell(1, 3)));
        assertAccepted(play.ask(ben, new SessionCommand.Merge(WALL, his, Optional.empty())));
        assertThat(wall().topics().map(Item::id)).containsExactly(hers, his);
    }

    @Test
    void nobody_merges_the_topics_of_others() {
        assertRefused(merge(ben, hers, his), Refusal.NOT_YOURS);
        PersonId carla = play.join("carla");
        assertRefused(merge(carla, hers, his), Refusal.NOT_YOURS);
        assertAccepted(merge(Playing.FACILITATOR, hers, his));
    }

    @Test
    void a_merger_that_would_tear_a_convener_apart_is_refused() {
        ItemId second = call(ana, "isecondofana", WALL);
        put(ana, hers, FIRST);
        put(ben, his, new Cell(1, 2));
        assertRefused(merge(Playing.FACILITATOR, second, his), Refusal.CONVENER_BUSY);
    }

    @Test
    void interest_is_a_count_and_nobody_learns_whose() {
        interest(ana, his, true);
        interest(ben, his, true);
        interest(ben, his, true);
        assertThat(Views.whole(play.state(), Layer.ALL).get("interest/wall"))
                .isEqualTo(new Fact.Interests(Map.of(his, 2)));
        interest(ben, his, false);
        assertThat(Views.whole(play.state(), new Layer.Me(ana)).get("interest-mine/wall"))
                .isEqualTo(new Fact.MyInterests(List.of(his)));
        assertThat(Views.whole(play.state(), Layer.CREW)).doesNotContainKey("interest-mine/wall");
    }

    @Test
    void an_own_act_is_taken_back_and_what_others_did_since_stays() {
        put(ana, hers, FIRST);
        put(ana, hers, new Cell(2, 1));
        assertAccepted(play.ask(ana, new SessionCommand.Undo(WALL)));
        assertThat(wall().cell(hers)).contains(FIRST);
        put(Playing.FACILITATOR, hers, new Cell(1, 3));
        assertRefused(play.ask(ana, new SessionCommand.Undo(WALL)), Refusal.NOTHING_TO_UNDO);
        assertThat(wall().cell(hers)).contains(new Cell(1, 3));
        assertRefused(play.ask(ben, new SessionCommand.Undo(WALL)), Refusal.NOTHING_TO_UNDO);
    }

    @Test
    void undoing_never_breaks_a_rule() {
        put(ana, hers, FIRST);
        put(ana, hers, new Cell(2, 1));
        put(ben, his, FIRST);
        assertRefused(play.ask(ana, new SessionCommand.Undo(WALL)), Refusal.CELL_TAKEN);
    }

    @Test
    void conveners_begin_in_their_room_and_everybody_else_in_the_garden() {
        PersonId carla = play.join("carla");
        put(ana, hers, FIRST);
        put(ben, his, new Cell(1, 3));
        play.until("rooms");
        var rooms = play.state().groupings().get(new RunId("rooms"));
        assertThat(rooms.of(ana)).map(room -> room.number()).contains(1);
        assertThat(rooms.of(ben)).map(room -> room.number()).contains(3);
        assertThat(rooms.of(carla)).isEmpty();
    }

    @Test
    void everybody_goes_where_they_like_as_often_as_they_like() {
        put(ana, hers, FIRST);
        put(ben, his, new Cell(1, 2));
        play.until("rooms");
        assertAccepted(go(ana, "rooms-r2"));
        assertAccepted(go(ana, "rooms-r1"));
        assertRefused(go(ana, "rooms-r3"), Refusal.NO_SUCH_CHOICE);
        assertAccepted(play.ask(ana, new SessionCommand.Go(new RunId("rooms"), Optional.empty())));
        assertThat(play.state().groupings().get(new RunId("rooms")).of(ana)).isEmpty();
    }

    @Test
    void a_topic_that_comes_into_a_running_slot_opens_a_room_at_once() {
        put(ana, hers, FIRST);
        play.until("rooms");
        assertAccepted(put(ben, his, new Cell(1, 2)));
        assertAccepted(go(ana, "rooms-r2"));
        assertRefused(put(ana, hers, new Cell(2, 2)), Refusal.ALREADY_BEGUN);
        play.until("news");
        ItemId late = call(ben, "ilatetopicben", WALL);
        assertRefused(put(ben, late, new Cell(1, 3)), Refusal.ALREADY_BEGUN);
        assertAccepted(put(ben, late, new Cell(2, 3)));
    }

    @Test
    void the_wall_closes_with_the_last_slot() {
        play.until("circle");
        assertRefused(put(ana, hers, FIRST), Refusal.NOT_OPEN);
    }

    @Test
    void notes_stay_in_the_room_until_its_end_and_then_everybody_reads_them() {
        put(ana, hers, FIRST);
        play.until("rooms");
        go(ben, "rooms-r1");
        ItemId note = new ItemId("inoteofben");
        write(ben, "notes", note, Map.of("text", "We began with the silence"));
        ItemId outside = new ItemId("inoteofcarla");
        PersonId carla = play.join("carla");
        assertRefused(write(carla, "notes", outside, Map.of("text", "From the garden")), Refusal.NOT_IN_GROUP);
        assertThat(sees(carla, note)).isFalse();
        assertThat(sees(ana, note)).isTrue();
        assertThat(play.state().items().find(note).orElseThrow().parents()).containsExactly(hers);
        play.until("news");
        assertThat(sees(carla, note)).isTrue();
    }

    @Test
    void the_convener_reports_once_and_others_only_when_no_convener_is_left() {
        put(ana, hers, FIRST);
        play.until("rooms");
        go(ben, "rooms-r1");
        Map<String, String> words = Map.of("said", "A lot", "next", "A second meeting");
        assertRefused(write(ben, "reports", new ItemId("ireportofben"), words), Refusal.NOT_YOURS);
        assertAccepted(write(ana, "reports", new ItemId("ireportofana"), words));
        assertRefused(write(ana, "reports", new ItemId("ireportagain"), words), Refusal.CAP_REACHED);
        play.ask(ana, new SessionCommand.Withdraw(new ItemId("ireportofana")));
        play.ask(ana, new SessionCommand.Leave());
        assertAccepted(write(ben, "reports", new ItemId("ireportofben"), words));
    }

    @Test
    void a_suggestion_tears_nobody_apart_and_is_taken_over_only_as_far_as_it_fits() {
        ItemId second = call(ana, "isecondofana", WALL);
        assertRefused(play.ask(ana, new SessionCommand.Suggest(WALL, true)), Refusal.NOT_ALLOWED);
        assertAccepted(play.ask(Playing.FACILITATOR, new SessionCommand.Suggest(WALL, true)));
        assertThat(wall().boards().proposal().orElseThrow().change().moves()).hasSize(3);
        put(ben, his, FIRST);
        play.ask(Playing.FACILITATOR, new SessionCommand.TakeOver(WALL, List.of()));
        assertThat(wall().cell(his)).contains(FIRST);
        assertThat(wall().cell(hers).map(Cell::slot))
                .isNotEqualTo(wall().cell(second).map(Cell::slot));
        assertThat(wall().boards().proposal()).isEmpty();
    }

    @Test
    void without_a_number_there_is_a_room_for_every_six_people() {
        Playing many = new Playing("open-space", Map.of(), Mode.LIVE, 7);
        for (int i = 0; i < 13; i++) {
            many.join("p" + i);
        }
        many.until("wall");
        Wall laid = new Wall(
                many.state(), many.state().method().step(new StepId("wall")).orElseThrow(), WALL);
        assertThat(laid.rooms()).isEqualTo(3);
    }

    private Wall wall() {
        return new Wall(
                play.state(), play.state().method().step(new StepId("wall")).orElseThrow(), WALL);
    }

    private ItemId call(PersonId by, String id, RunId run) {
        ItemId item = new ItemId(id);
        assertAccepted(play.ask(
                by,
                new SessionCommand.Write(
                        run, item, "topics", Map.of("text", "Topic " + id), List.of(), Optional.empty(), true)));
        return item;
    }

    private Answer put(PersonId by, ItemId topic, Cell cell) {
        return play.ask(
                by,
                new SessionCommand.Put(
                        WALL, topic, Optional.of(cell.id()), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private Answer merge(PersonId by, ItemId item, ItemId into) {
        return play.ask(by, new SessionCommand.Merge(WALL, item, Optional.of(into)));
    }

    private void interest(PersonId by, ItemId topic, boolean on) {
        assertAccepted(play.ask(by, new SessionCommand.Interest(WALL, topic, on)));
    }

    private Answer go(PersonId by, String room) {
        return play.ask(by, new SessionCommand.Go(new RunId("rooms"), Optional.of(new GroupId(room))));
    }

    private Answer write(PersonId by, String collection, ItemId item, Map<String, String> fields) {
        return play.ask(
                by,
                new SessionCommand.Write(
                        new RunId("rooms"), item, collection, fields, List.of(), Optional.empty(), true));
    }

    private boolean sees(PersonId person, ItemId item) {
        return Views.layersOf(play.state(), person).stream()
                .anyMatch(layer -> Views.whole(play.state(), layer).containsKey("item/" + item));
    }

    private static void assertAccepted(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
    }

    private static void assertRefused(Answer answer, Refusal reason) {
        assertThat(answer).isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }
}
