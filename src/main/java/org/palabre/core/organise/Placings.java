package org.palabre.core.organise;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.board.Board;
import org.palabre.core.board.Boards;
import org.palabre.core.board.Spot;
import org.palabre.core.id.ItemId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Props;
import org.palabre.core.session.Person;
import org.palabre.core.step.Moment;
import org.palabre.core.vote.ballot.Ballot;
import org.palabre.core.vote.ballot.Count;
import org.palabre.core.vote.ballot.Question;
import org.palabre.core.vote.ballot.Tally;
import org.palabre.core.vote.grades.Scores;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What came of a plane whose axes mean something: to place an item is to score it by each axis, from 0 (left, below) to 100. So it is
 * counted as a vote by score is, and a selection, a conversation and the record can rest on it. Of private planes an item counts from
 * {@code k} people on; of one plane for all, where it lies is the only mark.
 */
public final class Placings {
    /** From how many people on the placings of an item are told, where the method says nothing else. */
    public static final int FEWEST = 3;

    private static final int WIDTH = 100;

    private Placings() {}

    /** Empty where the axes have no names, or where not enough was placed. */
    public static Optional<Tally> count(Moment moment) {
        Props props = moment.step().props();
        List<String> axes = props.words("axes");
        if (Mode.of(moment.step()) != Mode.MATRIX || axes.size() != 2) {
            return Optional.empty();
        }
        boolean apart = Mode.isPrivate(moment.step());
        Boards boards = moment.state().board(moment.id());
        Collection<Board> planes = apart ? boards.own().values() : List.of(boards.shared());
        List<ItemId> items = moment.inputs().map(Item::id).toList();
        List<Ballot> ballots = planes.stream()
                .map(plane -> ballot(plane, items, axes))
                .filter(ballot -> !ballot.isEmpty())
                .toList();
        int fewest = apart ? props.number("k", FEWEST) : 1;
        List<ItemId> told =
                items.stream().filter(item -> placed(ballots, item) >= fewest).toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Props asked = new Props(Map.of("criteria", axes, "scale", List.of("0", String.valueOf(WIDTH))));
        int electorate = apart ? Math.max(here(moment), ballots.size()) : 1;
        Count count = new Scores().count(Question.of(asked, told, electorate), ballots);
        return Optional.of(new Tally(
                "score",
                electorate,
                ballots.size(),
                0,
                Optional.empty(),
                axes,
                count.rows(),
                List.of(),
                new HashMap<>(count.figures())));
    }

    private static Ballot ballot(Board plane, List<ItemId> items, List<String> axes) {
        PMap<ItemId, PMap<String, Integer>> marks = HashTreePMap.empty();
        for (ItemId item : items) {
            Optional<Spot> spot = plane.spot(item);
            if (spot.isPresent()) {
                marks = marks.plus(
                        item,
                        HashTreePMap.singleton(axes.getFirst(), mark(spot.get().x()))
                                .plus(axes.getLast(), mark(spot.get().y())));
            }
        }
        return new Ballot(marks, HashTreePMap.empty(), false);
    }

    private static int mark(double place) {
        return (int) Math.round(Math.clamp(place, 0.0, 1.0) * WIDTH);
    }

    private static long placed(List<Ballot> ballots, ItemId item) {
        return ballots.stream()
                .filter(ballot -> ballot.marks().containsKey(item))
                .count();
    }

    private static int here(Moment moment) {
        return (int) moment.state().participants().filter(Person::present).count();
    }
}
