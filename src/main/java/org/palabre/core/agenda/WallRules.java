package org.palabre.core.agenda;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.core.board.Change;
import org.palabre.core.board.Spot;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;

/** What no hand may do to an agenda wall: two topics in one cell, a convener in two places at one time, a slot that has begun undone. */
record WallRules(Wall wall) {

    /** @param with moves that will happen together with this one */
    Optional<Answer.Refused> fault(Change.Move move, List<Change.Move> with) {
        if (isBegun(move.item())) {
            return Optional.of(Refusal.ALREADY_BEGUN.refused());
        }
        if (move.to().isEmpty()) {
            return Optional.empty();
        }
        Optional<Cell> to = cell(move).filter(wall::has);
        if (to.isEmpty()) {
            return Optional.of(Refusal.NO_SUCH_CHOICE.refused());
        }
        Cell cell = to.get();
        if (wall.isBegun(cell.slot()) && wall.running(cell.slot()).isEmpty()) {
            return Optional.of(Refusal.ALREADY_BEGUN.refused());
        }
        boolean taken =
                wall.at(cell).filter(other -> !other.equals(move.item())).isPresent()
                        || with.stream().anyMatch(other -> other.to().equals(move.to()));
        if (taken) {
            return Optional.of(Refusal.CELL_TAKEN.refused());
        }
        boolean torn = isTorn(move.item(), cell.slot()) || tornBetween(move.item(), cell.slot(), with);
        return torn ? Optional.of(Refusal.CONVENER_BUSY.refused(cell.slot())) : Optional.empty();
    }

    /** The first fault of a change, its moves taken one by one. */
    Optional<Answer.Refused> fault(Change change) {
        boolean used = change.areas().stream()
                .anyMatch(shape ->
                        shape.as().isEmpty() && !wall.board().in(shape.area()).isEmpty());
        if (used) {
            return Optional.of(Refusal.CELL_TAKEN.refused());
        }
        boolean begun = change.joins().stream().anyMatch(this::concernsBegun);
        return begun
                ? Optional.of(Refusal.ALREADY_BEGUN.refused())
                : change.moves().stream()
                        .flatMap(move -> fault(move, List.of()).stream())
                        .findFirst();
    }

    /** Whether the rooms of this topic's slot have opened. */
    boolean isBegun(ItemId topic) {
        return wall.cell(topic).filter(cell -> wall.isBegun(cell.slot())).isPresent();
    }

    /** Whether one of this topic's conveners hosts another one in that slot. */
    boolean isTorn(ItemId topic, int slot) {
        return torn(topic, slot, Optional.empty());
    }

    /** The same, were it to become part of {@code host}. */
    boolean isTorn(ItemId topic, int slot, ItemId host) {
        return torn(topic, slot, Optional.of(host));
    }

    private boolean torn(ItemId topic, int slot, Optional<ItemId> host) {
        Set<PersonId> conveners = wall.conveners(topic);
        return wall.in(slot).stream()
                .filter(other ->
                        !other.equals(topic) && host.filter(other::equals).isEmpty())
                .anyMatch(other -> wall.conveners(other).stream().anyMatch(conveners::contains));
    }

    private boolean tornBetween(ItemId topic, int slot, List<Change.Move> with) {
        Set<PersonId> conveners = wall.conveners(topic);
        return with.stream()
                .filter(other -> cell(other).filter(to -> to.slot() == slot).isPresent())
                .anyMatch(other -> wall.conveners(other.item()).stream().anyMatch(conveners::contains));
    }

    private boolean concernsBegun(Change.Join join) {
        return isBegun(join.item())
                || join.into().filter(this::isBegun).isPresent()
                || Optional.ofNullable(wall.board().joins().get(join.item()))
                        .filter(this::isBegun)
                        .isPresent();
    }

    private static Optional<Cell> cell(Change.Move move) {
        return move.to().map(Spot::area).flatMap(Cell::of);
    }
}
