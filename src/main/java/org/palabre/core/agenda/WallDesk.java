package org.palabre.core.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.core.board.Area;
import org.palabre.core.board.BoardEvent;
import org.palabre.core.board.Change;
import org.palabre.core.board.Proposal;
import org.palabre.core.board.Spot;
import org.palabre.core.grouping.GroupingEvent;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;

/** Answers what people ask of an agenda wall. Conveners arrange their own topics; the facilitator may arrange all. */
public final class WallDesk {
    private static final int MOST_ROOMS = 100;

    private final Wall wall;
    private final WallRules rules;
    private final PersonId by;
    private final boolean crew;

    public WallDesk(Wall wall, PersonId by, boolean crew) {
        this.wall = wall;
        this.rules = new WallRules(wall);
        this.by = by;
        this.crew = crew;
    }

    public Answer put(SessionCommand.Put command) {
        ItemId topic = command.item();
        if (!wall.isTopic(topic)) {
            return Refusal.NO_SUCH_ITEM.refused();
        }
        if (!mayPlace(topic)) {
            return Refusal.NOT_YOURS.refused();
        }
        Change.Move move = new Change.Move(topic, command.area().map(Spot::in));
        if (move.to().equals(wall.board().spot(topic))) {
            return Answer.accept();
        }
        BoardEvent.Act act = move.to().isPresent() ? BoardEvent.Act.PUT : BoardEvent.Act.TAKEN;
        Optional<Answer.Refused> fault = rules.fault(move, List.of());
        return fault.isPresent() ? fault.get() : changed(act, Change.moves(List.of(move)));
    }

    public Answer merge(SessionCommand.Merge command) {
        Merging merging = new Merging(wall, by, crew);
        return command.into()
                .map(into -> merging.merge(command.item(), into))
                .orElseGet(() -> merging.part(command.item()));
    }

    public Answer interest(SessionCommand.Interest command) {
        if (wall.step().props().word("interest", "counts").equals("none")) {
            return Refusal.NOT_ALLOWED.refused();
        }
        if (!wall.isTopic(command.item())) {
            return Refusal.NO_SUCH_ITEM.refused();
        }
        return wall.boards().interestedIn(command.item()).contains(by) == command.on()
                ? Answer.accept()
                : Answer.accept(board(new BoardEvent.Interested(wall.run(), command.item(), by, command.on())));
    }

    public Answer undo() {
        Optional<Change> back = wall.board().undo(by);
        if (back.isEmpty()) {
            return Refusal.NOTHING_TO_UNDO.refused();
        }
        Optional<Answer.Refused> fault = rules.fault(back.get());
        return fault.isPresent() ? fault.get() : changed(BoardEvent.Act.UNDONE, back.get());
    }

    /** More rooms, or fewer as long as nothing is in them. */
    public Answer rooms(int count) {
        if (!crew) {
            return Refusal.NOT_ALLOWED.refused();
        }
        if (count < 1 || count > MOST_ROOMS) {
            return Refusal.BAD_VALUE.refused("count: 1.." + MOST_ROOMS);
        }
        int now = wall.rooms();
        List<Area> cells = wall.cells(Math.min(now, count) + 1, Math.max(now, count));
        if (count >= now) {
            return cells.isEmpty() ? Answer.accept() : changed(BoardEvent.Act.MADE, Change.areas(cells));
        }
        List<Change.Shape> gone = cells.stream()
                .map(cell -> new Change.Shape(cell.id(), Optional.empty()))
                .toList();
        Change fewer = new Change(List.of(), gone, List.of());
        Optional<Answer.Refused> fault = rules.fault(fewer);
        return fault.isPresent() ? fault.get() : changed(BoardEvent.Act.REMOVED, fewer);
    }

    /** Works out where topics without a place could go, or puts that away. */
    public Answer suggest(boolean on) {
        if (!crew) {
            return Refusal.NOT_ALLOWED.refused();
        }
        Change change = on ? Placement.of(wall) : Change.NONE;
        Change before = wall.boards().proposal().map(Proposal::change).orElse(Change.NONE);
        return before.equals(change) ? Answer.accept() : Answer.accept(proposed(change));
    }

    /** Takes a suggestion over, whole or for some topics, as far as it still fits; what was taken over is suggested no more. */
    public Answer takeOver(List<ItemId> items) {
        if (!crew) {
            return Refusal.NOT_ALLOWED.refused();
        }
        List<Change.Move> fitting = new ArrayList<>();
        for (Change.Move move : suggested()) {
            boolean meant = items.isEmpty() || items.contains(move.item());
            boolean loose = wall.isTopic(move.item()) && wall.cell(move.item()).isEmpty();
            if (meant && loose && rules.fault(move, fitting).isEmpty()) {
                fitting.add(move);
            }
        }
        if (fitting.isEmpty()) {
            return Refusal.NO_SUCH_CHOICE.refused();
        }
        List<SessionEvent> events = new ArrayList<>(events(BoardEvent.Act.ACCEPTED, Change.moves(fitting)));
        events.add(proposed(Change.moves(suggested().stream()
                .filter(move -> !items.isEmpty() && !items.contains(move.item()))
                .toList())));
        return new Answer.Accepted(events);
    }

    private List<Change.Move> suggested() {
        return wall.boards()
                .proposal()
                .map(proposal -> proposal.change().moves())
                .orElse(List.of());
    }

    private boolean mayPlace(ItemId topic) {
        return crew
                || switch (wall.step().props().word("place", "conveners")) {
                    case "anyone" -> true;
                    case "facilitator" -> false;
                    default -> wall.conveners(topic).contains(by);
                };
    }

    private Answer changed(BoardEvent.Act act, Change change) {
        return new Answer.Accepted(events(act, change));
    }

    /** The change, and a room for each topic that comes into a slot whose rooms are open already. */
    private List<SessionEvent> events(BoardEvent.Act act, Change change) {
        List<SessionEvent> events = new ArrayList<>();
        events.add(board(new BoardEvent.Changed(wall.run(), Optional.empty(), by, act, change)));
        for (Change.Move move : change.moves()) {
            move.to()
                    .map(Spot::area)
                    .flatMap(Cell::of)
                    .flatMap(cell -> wall.running(cell.slot())
                            .map(run -> new GroupingEvent.Opened(
                                    run.id(), Rooms.group(run.id(), cell.room(), move.item(), List.of()))))
                    .ifPresent(opened -> events.add(new SessionEvent.InGrouping(opened)));
        }
        return events;
    }

    private SessionEvent proposed(Change change) {
        return board(new BoardEvent.Proposed(wall.run(), Placement.SOURCE, change, Optional.empty()));
    }

    private static SessionEvent board(BoardEvent event) {
        return new SessionEvent.InBoard(event);
    }
}
