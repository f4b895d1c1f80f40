package org.palabre.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.core.board.Board;
import org.palabre.core.board.Spot;
import org.palabre.core.id.AreaId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Mode;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.sight.Layer;
import org.palabre.core.view.Fact;
import org.palabre.core.view.Views;
import org.palabre.core.vote.ballot.Tally;

/** Items on boards of every mode, under the hands of several people. */
class OrganiseTest {
    private static final AreaId WARM = new AreaId("awarm");
    private static final AreaId COLD = new AreaId("acold");
    private static final AreaId WHOLE = new AreaId("whole");

    private Playing play = Playing.file("boards.yaml", Map.of(), Mode.LIVE);
    private PersonId ana;
    private PersonId ben;
    private PersonId carla;
    private final ItemId soup = new ItemId("isoup0000");
    private final ItemId bread = new ItemId("ibread000");
    private final ItemId snow = new ItemId("isnow0000");

    @BeforeEach
    void three_ideas_are_written() {
        ana = play.join("ana");
        ben = play.join("ben");
        carla = play.join("carla");
        play.until("write");
        List.of(soup, bread, snow)
                .forEach(idea -> play.ask(
                        ana,
                        new SessionCommand.Write(
                                new RunId("write"),
                                idea,
                                "ideas",
                                Map.of("text", "Idea " + idea),
                                List.of(),
                                Optional.empty(),
                                false,
                                Optional.empty())));
    }

    @Test
    void groups_are_made_renamed_split_merged_and_dissolved_by_anybody() {
        play.until("themes_made");
        area(ana, WARM, "Warm", soup, bread);
        area(ben, COLD, "Cold", snow);
        area(ben, WARM, "Warm things");
        assertThat(board().areas().get(WARM).label()).isEqualTo("Warm things");
        area(carla, new AreaId("abaked"), "Baked", bread);
        assertThat(board().in(WARM)).containsExactly(soup);
        play.ask(ana, new SessionCommand.Fuse(run(), COLD, WARM));
        assertThat(board().in(WARM)).containsExactly(soup, snow);
        assertThat(board().areas()).doesNotContainKey(COLD);
        play.ask(ana, new SessionCommand.SetArea(run(), WARM, Optional.empty(), List.of()));
        assertThat(board().spots()).containsOnlyKeys(bread);
    }

    @Test
    void the_last_hand_on_a_card_wins_and_undo_takes_back_only_what_is_still_ones_own() {
        play.until("themes_made");
        area(ana, WARM, "Warm", soup, bread);
        area(ben, COLD, "Cold");
        put(ben, soup, COLD);
        assertThat(board().spot(soup).map(Spot::area)).contains(COLD);
        play.ask(ana, new SessionCommand.Undo(run()));
        assertThat(board().areas()).doesNotContainKey(WARM);
        assertThat(board().spot(soup).map(Spot::area)).contains(COLD);
        assertThat(board().spot(bread)).isEmpty();
        play.ask(ben, new SessionCommand.Undo(run()));
        assertThat(board().spot(soup)).as("its group is gone, so it is loose").isEmpty();
    }

    @Test
    void each_group_becomes_a_theme_and_a_lone_idea_stays_itself() {
        play.until("themes_made");
        area(ana, WARM, "Warm", soup, bread);
        play.next();
        assertThat(themes()).extracting(item -> item.fields().get("text")).containsExactly("Warm", "Idea " + snow);
        assertThat(themes().getFirst().parents()).containsExactly(soup, bread);
        play.ask(Playing.FACILITATOR, new SessionCommand.Back(Optional.empty()));
        play.until("themes_made");
        put(ben, snow, WARM);
        play.next();
        assertThat(themes()).extracting(item -> item.fields().get("text")).containsExactly("Warm");
        assertThat(themes().getFirst().parents()).containsExactly(soup, bread, snow);
    }

    @Test
    void buckets_are_those_of_the_method() {
        play.until("sort");
        put(ana, soup, new AreaId("now"));
        assertThat(board().in(new AreaId("now"))).containsExactly(soup);
        assertRefused(put(ana, soup, new AreaId("never")), Refusal.NO_SUCH_CHOICE);
        assertRefused(area(ana, WARM, "Warm"), Refusal.NOT_ALLOWED);
    }

    @Test
    void in_a_list_two_can_insert_in_different_places() {
        play.until("line");
        put(ana, soup, WHOLE);
        put(ben, bread, WHOLE);
        play.ask(
                carla,
                new SessionCommand.Put(
                        run(), snow, Optional.of(WHOLE), Optional.empty(), Optional.empty(), Optional.of(bread)));
        assertThat(board().in(WHOLE)).containsExactly(soup, snow, bread);
        play.ask(
                ben,
                new SessionCommand.Put(
                        run(), bread, Optional.of(WHOLE), Optional.empty(), Optional.empty(), Optional.of(soup)));
        assertThat(board().in(WHOLE)).containsExactly(bread, soup, snow);
    }

    @Test
    void a_private_plane_is_seen_by_its_owner_alone_and_the_spread_by_all_from_three_people_on() {
        play.until("map");
        place(ana, soup, 0.2, 0.4);
        place(ben, soup, 0.4, 0.4);
        place(ana, bread, 0.9, 0.9);
        String spot = "spot/map/" + soup;
        assertThat(Views.whole(play.state(), new Layer.Me(ana))).containsKey(spot);
        assertThat(Views.whole(play.state(), Layer.ALL)).doesNotContainKeys(spot, "spread/map");
        assertThat(Views.whole(play.state(), Layer.CREW)).doesNotContainKey(spot);
        place(carla, soup, 0.6, 0.4);
        play.next();
        Fact.Spreads spreads =
                (Fact.Spreads) Views.whole(play.state(), Layer.ALL).get("spread/map");
        assertThat(spreads.rows()).singleElement().satisfies(row -> {
            assertThat(row.item()).isEqualTo(soup);
            assertThat(row.n()).isEqualTo(3);
            assertThat(row.x()).isEqualTo(0.4);
            assertThat(row.dy()).isZero();
        });
    }

    @Test
    void a_matrix_leaves_a_count_by_its_axes_of_what_enough_people_placed() {
        play.until("map");
        place(ana, soup, 0.2, 0.4);
        place(ben, soup, 0.4, 0.4);
        place(carla, soup, 0.6, 0.7);
        place(ana, bread, 0.9, 0.9);
        assertThat(play.state().vote(run()).tally()).isEmpty();
        play.next();
        Tally tally = play.state().vote(new RunId("map")).tally().orElseThrow();
        assertThat(tally.criteria()).containsExactly("power", "interest");
        assertThat(tally.cast()).isEqualTo(3);
        assertThat(tally.rows()).singleElement().satisfies(row -> {
            assertThat(row.item()).isEqualTo(soup);
            assertThat(row.scores()).extracting(Tally.Score::mean).containsExactly(40.0, 50.0);
            assertThat(row.scores()).extracting(Tally.Score::median).containsExactly(40.0, 40.0);
        });
        assertThat(Views.whole(play.state(), Layer.ALL)).containsKey("tally/map");
    }

    @Test
    void where_all_place_on_one_plane_the_place_of_a_card_is_its_mark() {
        play = Playing.where("boards.yaml", "map", Map.of("by", "all"));
        three_ideas_are_written();
        play.until("map");
        place(ana, soup, 0.2, 0.4);
        place(ben, soup, 0.25, 0.8);
        play.next();
        Tally tally = play.state().vote(new RunId("map")).tally().orElseThrow();
        assertThat(tally.rows()).singleElement().satisfies(row -> assertThat(row.scores())
                .extracting(Tally.Score::mean)
                .containsExactly(25.0, 80.0));
    }

    @Test
    void in_a_constellation_all_place_the_same_points_where_nearness_is_the_meaning() {
        play = Playing.where("boards.yaml", "map", Map.of("mode", "constellation", "by", "all"));
        three_ideas_are_written();
        play.until("map");
        assertRefused(put(ana, soup, WHOLE), Refusal.BAD_VALUE);
        place(ana, soup, 0.2, 0.4);
        place(ben, soup, 0.25, 0.4);
        assertThat(board().spot(soup)).contains(new Spot(WHOLE, 0.25, 0.4));
        assertThat(Views.whole(play.state(), Layer.ALL)).containsKey("spot/map/" + soup);
    }

    private RunId run() {
        return play.state().current().orElseThrow().id();
    }

    private Board board() {
        return play.state().board(run()).shared();
    }

    private List<Item> themes() {
        return play.state().items().in("themes").toList();
    }

    private Answer area(PersonId by, AreaId area, String label, ItemId... items) {
        return play.ask(by, new SessionCommand.SetArea(run(), area, Optional.of(label), List.of(items)));
    }

    private Answer put(PersonId by, ItemId item, AreaId area) {
        return play.ask(
                by,
                new SessionCommand.Put(
                        run(), item, Optional.of(area), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private void place(PersonId by, ItemId item, double x, double y) {
        play.ask(
                by,
                new SessionCommand.Put(
                        run(), item, Optional.of(WHOLE), Optional.of(x), Optional.of(y), Optional.empty()));
    }

    private static void assertRefused(Answer answer, Refusal reason) {
        assertThat(answer).isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }
}
