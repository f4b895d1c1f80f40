package org.palabre.core.agenda;

import java.util.List;
import java.util.Optional;
import org.palabre.core.board.BoardEvent;
import org.palabre.core.board.Boards;
import org.palabre.core.board.Change;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionEvent;

/**
 * Two topics become one session, when the conveners of both agree: one asks, the other says yes. The facilitator may do it at once. Each
 * topic stays what it was, and can be taken out again.
 */
record Merging(Wall wall, PersonId by, boolean crew) {

    Answer merge(ItemId item, ItemId into) {
        if (!wall.isTopic(item) || !wall.isTopic(into) || item.equals(into)) {
            return Refusal.NO_SUCH_ITEM.refused();
        }
        WallRules rules = new WallRules(wall);
        if (rules.isBegun(item) || rules.isBegun(into)) {
            return Refusal.ALREADY_BEGUN.refused();
        }
        Optional<Integer> slot = wall.cell(into).map(Cell::slot);
        if (slot.isPresent() && rules.isTorn(item, slot.get(), into)) {
            return Refusal.CONVENER_BUSY.refused(slot.get());
        }
        boolean offered = Optional.ofNullable(wall.boards().offers().get(item))
                .filter(into::equals)
                .isPresent();
        boolean mine = convenes(item);
        if (crew || (convenes(into) && (mine || offered))) {
            return merged(item, into);
        }
        if (!mine) {
            return Refusal.NOT_YOURS.refused();
        }
        return offered ? Answer.accept() : accept(new BoardEvent.Offered(wall.run(), item, into, by, true));
    }

    private Answer merged(ItemId item, ItemId into) {
        List<Change.Move> off = wall.cell(item).stream()
                .map(cell -> new Change.Move(item, Optional.empty()))
                .toList();
        return changed(BoardEvent.Act.MERGED, new Change(off, List.of(), join(item, Optional.of(into))));
    }

    /** Takes a topic out of the one it became part of; or takes an offer back, or declines it. */
    Answer part(ItemId item) {
        Boards boards = wall.boards();
        Optional<ItemId> host = Optional.ofNullable(boards.shared().joins().get(item));
        Optional<ItemId> asked = Optional.ofNullable(boards.offers().get(item));
        if (host.isEmpty() && asked.isEmpty()) {
            return Answer.accept();
        }
        boolean concerned = crew
                || wall.conveners(item).contains(by)
                || (host.isEmpty() && asked.filter(this::convenes).isPresent());
        if (!concerned) {
            return Refusal.NOT_YOURS.refused();
        }
        if (host.isEmpty()) {
            return accept(new BoardEvent.Offered(wall.run(), item, asked.get(), by, false));
        }
        return new WallRules(wall).isBegun(host.get())
                ? Refusal.ALREADY_BEGUN.refused()
                : changed(BoardEvent.Act.SPLIT, new Change(List.of(), List.of(), join(item, Optional.empty())));
    }

    private boolean convenes(ItemId topic) {
        boolean conveners =
                wall.step().props().part("may").word("merge", "conveners").equals("conveners");
        return conveners && wall.conveners(topic).contains(by);
    }

    private static List<Change.Join> join(ItemId item, Optional<ItemId> into) {
        return List.of(new Change.Join(item, into));
    }

    private Answer changed(BoardEvent.Act act, Change change) {
        return accept(new BoardEvent.Changed(wall.run(), Optional.empty(), by, act, change));
    }

    private static Answer accept(BoardEvent event) {
        return Answer.accept(new SessionEvent.InBoard(event));
    }
}
