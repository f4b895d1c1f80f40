package org.palabre.core.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.core.id.AreaId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Cards lying in areas. Each card and each area is by itself: of two people who move the same card the last one wins, and
 * nothing else is touched. Immutable.
 *
 * @param joins cards that became part of others
 * @param acts the latest acts that can be undone, oldest first
 * @param marks what still is as people took it over from a suggestion
 */
public record Board(
        PMap<AreaId, Area> areas,
        PMap<ItemId, Spot> spots,
        PMap<ItemId, ItemId> joins,
        PVector<Done> acts,
        Marks marks) {
    public static final Board EMPTY = new Board(
            HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), TreePVector.empty(), Marks.NONE);

    private static final int REMEMBERED = 100;

    /** An act with what takes it back. */
    public record Done(PersonId by, BoardEvent.Act act, Change change, Change back) {}

    public Optional<Spot> spot(ItemId item) {
        return Optional.ofNullable(spots.get(item));
    }

    public List<Area> inOrder() {
        return areas.values().stream()
                .sorted(Comparator.comparingDouble(Area::place).thenComparing(Area::id))
                .toList();
    }

    /** The cards in this area, in their order. */
    public List<ItemId> in(AreaId area) {
        return spots.entrySet().stream()
                .filter(entry -> entry.getValue().area().equals(area))
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<ItemId, Spot> e) -> e.getValue().x())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The card itself and those that became part of it, of theirs too. */
    public Stream<ItemId> whole(ItemId item) {
        return Stream.concat(
                Stream.of(item),
                joins.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(item))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .flatMap(this::whole));
    }

    /** What takes the last act of this person back, as far as everything still lies as they left it; empty: nothing does. */
    public Optional<Change> undo(PersonId by) {
        return last(by).map(this::stillThere).filter(change -> !change.changesNothing());
    }

    /** The last act of this person that was not taken back. */
    public Optional<Done> last(PersonId by) {
        return acts.stream().filter(done -> done.by().equals(by)).reduce((first, second) -> second);
    }

    Board changed(BoardEvent.Changed e) {
        Change back = inverse(e.change());
        Board board = after(e.change(), marks.after(this, e));
        return switch (e.act()) {
            case LAID -> board;
            case UNDONE ->
                board.with(last(e.by()).<PVector<Done>>map(acts::minus).orElse(acts));
            default -> {
                PVector<Done> more = acts.plus(new Done(e.by(), e.act(), e.change(), back));
                yield board.with(more.size() > REMEMBERED ? more.minus(0) : more);
            }
        };
    }

    private Board with(PVector<Done> remembered) {
        return new Board(areas, spots, joins, remembered, marks);
    }

    private Board after(Change change, Marks marked) {
        PMap<AreaId, Area> places = areas;
        PMap<ItemId, Spot> cards = spots;
        PMap<ItemId, ItemId> parts = joins;
        for (Change.Shape shape : change.areas()) {
            places = shape.as().isPresent()
                    ? places.plus(shape.area(), shape.as().get())
                    : places.minus(shape.area());
        }
        for (Change.Move move : change.moves()) {
            cards = move.to().isPresent() ? cards.plus(move.item(), move.to().get()) : cards.minus(move.item());
        }
        for (Change.Join join : change.joins()) {
            parts = join.into().isPresent()
                    ? parts.plus(join.item(), join.into().get())
                    : parts.minus(join.item());
        }
        return new Board(places, cards, parts, acts, marked);
    }

    private Change inverse(Change change) {
        return new Change(
                change.moves().stream()
                        .map(move -> new Change.Move(move.item(), spot(move.item())))
                        .toList(),
                change.areas().stream()
                        .map(shape -> new Change.Shape(shape.area(), Optional.ofNullable(areas.get(shape.area()))))
                        .toList(),
                change.joins().stream()
                        .map(join -> new Change.Join(join.item(), Optional.ofNullable(joins.get(join.item()))))
                        .toList());
    }

    /** Of an act's way back, what nobody has touched since. */
    private Change stillThere(Done done) {
        List<Change.Move> moves = new ArrayList<>();
        for (int i = 0; i < done.back().moves().size(); i++) {
            if (spot(done.change().moves().get(i).item())
                    .equals(done.change().moves().get(i).to())) {
                moves.add(done.back().moves().get(i));
            }
        }
        List<Change.Shape> shapes = new ArrayList<>();
        for (int i = 0; i < done.back().areas().size(); i++) {
            Change.Shape made = done.change().areas().get(i);
            if (Optional.ofNullable(areas.get(made.area())).equals(made.as())) {
                shapes.add(done.back().areas().get(i));
            }
        }
        List<Change.Join> parts = new ArrayList<>();
        for (int i = 0; i < done.back().joins().size(); i++) {
            Change.Join made = done.change().joins().get(i);
            if (Optional.ofNullable(joins.get(made.item())).equals(made.into())) {
                parts.add(done.back().joins().get(i));
            }
        }
        return new Change(moves, shapes, parts);
    }
}
