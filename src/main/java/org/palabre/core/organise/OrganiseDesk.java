package org.palabre.core.organise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.core.board.Area;
import org.palabre.core.board.Board;
import org.palabre.core.board.BoardEvent;
import org.palabre.core.board.Boards;
import org.palabre.core.board.Change;
import org.palabre.core.board.Spot;
import org.palabre.core.id.AreaId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.step.Moment;

/** Answers what people ask of a board of items. Of two who move the same card the last one wins; nothing else is touched. */
public final class OrganiseDesk {
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_ID = 24;
    private static final int MOST_AREAS = 200;

    private final Moment moment;
    private final PersonId by;
    private final Optional<PersonId> whose;
    private final Boards boards;
    private final Board board;
    private final Mode mode;

    public OrganiseDesk(Moment moment, PersonId by) {
        this.moment = moment;
        this.by = by;
        this.whose = Mode.isPrivate(moment.step()) ? Optional.of(by) : Optional.empty();
        this.boards = moment.state().board(moment.id());
        this.board = boards.of(whose);
        this.mode = Mode.of(moment.step());
    }

    public Answer put(SessionCommand.Put command) {
        if (!reads(command.item())) {
            return Refusal.NO_SUCH_ITEM.refused();
        }
        if (command.area().isEmpty()) {
            return board.spot(command.item()).isEmpty()
                    ? Answer.accept()
                    : changed(BoardEvent.Act.TAKEN, Change.move(command.item(), Optional.empty()));
        }
        AreaId area = command.area().get();
        if (!isArea(area)) {
            return Refusal.NO_SUCH_CHOICE.refused();
        }
        if (mode.isPlane() && (command.x().isEmpty() || command.y().isEmpty())) {
            return Refusal.BAD_VALUE.refused("x, y: 0..1");
        }
        Optional<Spot> spot = Optional.of(spot(command, area));
        return spot.equals(board.spot(command.item()))
                ? Answer.accept()
                : changed(BoardEvent.Act.PUT, Change.move(command.item(), spot));
    }

    private Spot spot(SessionCommand.Put command, AreaId area) {
        return mode.isPlane()
                ? new Spot(area, command.x().orElse(0.0), command.y().orElse(0.0))
                : new Spot(area, place(area, command.item(), command.before()), 0);
    }

    /** In a list, half way between its neighbours: so two who insert in different places never meet. */
    private double place(AreaId area, ItemId item, Optional<ItemId> before) {
        List<ItemId> others =
                board.in(area).stream().filter(other -> !other.equals(item)).toList();
        int index = before.map(others::indexOf).filter(found -> found >= 0).orElse(others.size());
        double after = index == 0 ? 0 : x(others.get(index - 1));
        return index == others.size()
                ? (others.isEmpty() ? 1 : after + 1)
                : index == 0 ? x(others.get(0)) - 1 : (after + x(others.get(index))) / 2;
    }

    private double x(ItemId item) {
        return board.spot(item).map(Spot::x).orElse(0.0);
    }

    /** Makes a group, renames it, splits cards off into it, or dissolves it. */
    public Answer area(SessionCommand.SetArea command) {
        if (mode != Mode.CLUSTER) {
            return Refusal.NOT_ALLOWED.refused();
        }
        Optional<Area> before = Optional.ofNullable(board.areas().get(command.area()));
        if (command.label().isEmpty()) {
            return before.isEmpty() ? Answer.accept() : dissolved(before.get());
        }
        if (command.label().get().length() > LONGEST_LABEL) {
            return Refusal.TOO_LONG.refused(LONGEST_LABEL);
        }
        if (command.area().value().length() > LONGEST_ID || board.areas().size() >= MOST_AREAS) {
            return Refusal.BAD_VALUE.refused("area: at most " + MOST_AREAS);
        }
        if (!command.items().stream().allMatch(this::reads)) {
            return Refusal.NO_SUCH_ITEM.refused();
        }
        Area area = before.map(known -> known.named(command.label().get()))
                .orElseGet(() -> new Area(
                        command.area(), command.label().get(), board.areas().size() + 1.0));
        if (before.filter(area::equals).isPresent() && command.items().isEmpty()) {
            return Answer.accept();
        }
        BoardEvent.Act act = before.isPresent()
                ? BoardEvent.Act.NAMED
                : splits(command.items()) ? BoardEvent.Act.SPLIT : BoardEvent.Act.MADE;
        return changed(
                act,
                new Change(
                        moves(
                                command.items(),
                                command.area(),
                                board.in(command.area()).size()),
                        List.of(new Change.Shape(area.id(), Optional.of(area))),
                        List.of()));
    }

    private boolean splits(List<ItemId> items) {
        return items.stream().anyMatch(item -> board.spot(item).isPresent());
    }

    private Answer dissolved(Area area) {
        List<Change.Move> off = board.in(area.id()).stream()
                .map(item -> new Change.Move(item, Optional.empty()))
                .toList();
        return changed(
                BoardEvent.Act.REMOVED,
                new Change(off, List.of(new Change.Shape(area.id(), Optional.empty())), List.of()));
    }

    public Answer fuse(SessionCommand.Fuse command) {
        boolean known =
                board.areas().containsKey(command.area()) && board.areas().containsKey(command.into());
        if (mode != Mode.CLUSTER || !known || command.area().equals(command.into())) {
            return Refusal.NO_SUCH_CHOICE.refused();
        }
        return changed(
                BoardEvent.Act.MERGED,
                new Change(
                        moves(
                                board.in(command.area()),
                                command.into(),
                                board.in(command.into()).size()),
                        List.of(new Change.Shape(command.area(), Optional.empty())),
                        List.of()));
    }

    private List<Change.Move> moves(List<ItemId> items, AreaId area, int from) {
        List<Change.Move> moves = new ArrayList<>();
        for (ItemId item : items) {
            moves.add(new Change.Move(item, Optional.of(new Spot(area, from + moves.size() + 1.0, 0))));
        }
        return moves;
    }

    /** Cards never come to lie in a group that is gone, nor leave one that would vanish under them. */
    public Answer undo() {
        return board.undo(by)
                .map(back -> changed(BoardEvent.Act.UNDONE, standing(back)))
                .orElseGet(Refusal.NOTHING_TO_UNDO::refused);
    }

    private Change standing(Change back) {
        List<AreaId> coming = back.areas().stream()
                .filter(shape -> shape.as().isPresent())
                .map(Change.Shape::area)
                .toList();
        List<Change.Move> moves = new ArrayList<>(back.moves().stream()
                .map(move -> move.to()
                                .filter(spot -> isArea(spot.area()) || coming.contains(spot.area()))
                                .isPresent()
                        ? move
                        : new Change.Move(move.item(), Optional.empty()))
                .toList());
        back.areas().stream()
                .filter(shape -> shape.as().isEmpty())
                .flatMap(shape -> board.in(shape.area()).stream())
                .filter(item -> moves.stream().noneMatch(move -> move.item().equals(item)))
                .forEach(item -> moves.add(new Change.Move(item, Optional.empty())));
        return new Change(moves, back.areas(), back.joins());
    }

    private Answer happened(BoardEvent event) {
        return Answer.accept(new SessionEvent.InBoard(event));
    }

    private boolean isArea(AreaId area) {
        return board.areas().containsKey(area) || boards.shared().areas().containsKey(area);
    }

    private boolean reads(ItemId id) {
        return moment.state()
                .items()
                .find(id)
                .filter(item -> moment.reads(by, item))
                .isPresent();
    }

    private Answer changed(BoardEvent.Act act, Change change) {
        return happened(new BoardEvent.Changed(moment.id(), whose, by, act, change));
    }
}
