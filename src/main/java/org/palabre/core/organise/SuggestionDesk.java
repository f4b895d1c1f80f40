package org.palabre.core.organise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.board.Area;
import org.palabre.core.board.Board;
import org.palabre.core.board.BoardEvent;
import org.palabre.core.board.Boards;
import org.palabre.core.board.Change;
import org.palabre.core.board.Proposal;
import org.palabre.core.board.Search;
import org.palabre.core.board.Spot;
import org.palabre.core.id.AreaId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.step.Moment;

/** Answers what people ask about suggested groups: to have some, to take them over in part or whole, to put them away. */
public final class SuggestionDesk {
    private final Moment moment;
    private final PersonId by;
    private final Boards boards;
    private final Board board;

    public SuggestionDesk(Moment moment, PersonId by) {
        this.moment = moment;
        this.by = by;
        this.boards = moment.state().board(moment.id());
        this.board = boards.shared();
    }

    /** Has groups suggested, or puts the suggestion away. */
    public Answer suggest(SessionCommand.Suggest command) {
        boolean asks = moment.isCrew(by)
                || moment.step().props().word("asked_by", "facilitator").equals("all");
        if (!Assistance.isFor(moment.step()) || !asks) {
            return Refusal.NOT_ALLOWED.refused();
        }
        if (!command.on()) {
            boolean nothing = boards.proposal().isEmpty() && boards.search().phase() == Search.Phase.IDLE;
            return nothing
                    ? Answer.accept()
                    : happened(new BoardEvent.Proposed(moment.id(), by.value(), Change.NONE, Optional.empty()));
        }
        double grain = command.grain().orElse(boards.search().grain());
        return grain >= Search.LEAST && grain <= Search.MOST
                ? happened(new BoardEvent.Sought(moment.id(), by, grain))
                : Refusal.BAD_VALUE.refused("grain: " + Search.LEAST + ".." + Search.MOST);
    }

    /** Takes a suggestion over, for some cards or for all; what a person has placed stays where it is. */
    public Answer takeOver(SessionCommand.TakeOver command) {
        Optional<Proposal> proposal = boards.proposal();
        Optional<Integer> round = proposal.flatMap(Proposal::themes).map(Proposal.Themes::round);
        if (command.round().isPresent() && !command.round().equals(round)) {
            return Refusal.CHANGED_MEANWHILE.refused();
        }
        List<ItemId> items = command.items();
        List<Change.Move> taken = proposal.map(found -> found.standing(board)).orElse(List.of()).stream()
                .filter(move -> items.isEmpty() || items.contains(move.item()))
                .filter(move -> reads(move.item()))
                .toList();
        if (proposal.isEmpty() || taken.isEmpty()) {
            return Refusal.NO_SUCH_CHOICE.refused();
        }
        return happened(accepted(proposal.get(), taken));
    }

    private BoardEvent accepted(Proposal proposal, List<Change.Move> taken) {
        Map<AreaId, Integer> filled = new HashMap<>();
        List<Change.Move> moves = new ArrayList<>();
        Map<AreaId, Area> made = new LinkedHashMap<>();
        for (Change.Move move : taken) {
            AreaId area = move.to().orElseThrow().area();
            int before = filled.merge(area, 1, Integer::sum);
            moves.add(new Change.Move(move.item(), Optional.of(new Spot(area, end(area) + before, 0))));
            if (!board.areas().containsKey(area)) {
                proposal.area(area)
                        .ifPresent(as -> made.putIfAbsent(
                                area, new Area(area, as.label(), board.areas().size() + made.size() + 1.0)));
            }
        }
        List<Change.Shape> areas = made.values().stream()
                .map(area -> new Change.Shape(area.id(), Optional.of(area)))
                .toList();
        return new BoardEvent.Changed(
                moment.id(),
                Optional.empty(),
                by,
                BoardEvent.Act.ACCEPTED,
                new Change(moves, areas, List.of()),
                Optional.of(proposal.source()));
    }

    /** Where the last card of an area lies. */
    private double end(AreaId area) {
        List<ItemId> cards = board.in(area);
        return cards.isEmpty() ? 0 : board.spot(cards.getLast()).map(Spot::x).orElse(0.0);
    }

    private boolean reads(ItemId id) {
        return moment.state()
                .items()
                .find(id)
                .filter(item -> moment.reads(by, item))
                .isPresent();
    }

    private static Answer happened(BoardEvent event) {
        return Answer.accept(new SessionEvent.InBoard(event));
    }
}
