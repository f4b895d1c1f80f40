package org.palabre.core.organise;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palabre.core.board.Board;
import org.palabre.core.board.BoardEvent;
import org.palabre.core.board.Boards;
import org.palabre.core.board.Change;
import org.palabre.core.board.Proposal;
import org.palabre.core.board.Search;
import org.palabre.core.board.Spot;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.RunId;
import org.palabre.core.method.Step;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.core.step.Moment;

/**
 * The machine beside a board on which people make groups ({@code assist: suggest}): what it is to work on, and what comes of its
 * answer. It only ever suggests; what people placed it never moves. Pure.
 */
public final class Assistance {
    private Assistance() {}

    /** Whether the method lets a machine suggest something on this board. */
    static boolean isFor(Step step) {
        return step.kind().equals("organise")
                && Mode.of(step) == Mode.CLUSTER
                && !Mode.isPrivate(step)
                && step.props().word("assist", "none").equals("suggest");
    }

    /** Whether somebody wants suggestions anywhere; cheap, for asking after every commit. */
    public static boolean isWanted(SessionState state) {
        return state.boards().entrySet().stream()
                .anyMatch(entry -> entry.getValue().search().isWanted()
                        && state.run(entry.getKey()).filter(StepRun::takesInput).isPresent());
    }

    /** What is to be worked on now; empty when all that is wanted is there. */
    public static Optional<Quest> quest(SessionState state) {
        return state.boards().keySet().stream()
                .sorted()
                .flatMap(run -> moment(state, run).stream())
                .flatMap(moment -> quest(moment).stream())
                .findFirst();
    }

    private static Optional<Moment> moment(SessionState state, RunId id) {
        return state.run(id).filter(StepRun::takesInput).flatMap(run -> state.method()
                .step(id.step())
                .filter(Assistance::isFor)
                .map(step -> new Moment(state, step, run, run.openedAt())));
    }

    private static Optional<Quest> quest(Moment moment) {
        Boards boards = moment.state().board(moment.id());
        Deal deal = new Deal(moment);
        return switch (boards.search().phase()) {
            case WAITING -> Optional.of(deal.afresh());
            case ANSWERED -> deal.isBehind() ? Optional.of(deal.anchored()) : Optional.empty();
            case IDLE, FAILED -> Optional.empty();
        };
    }

    /** Takes down what the machine says, as far as it still fits: for loose cards, into groups that are there or would be made. */
    public static Answer answer(SessionState state, SessionCommand.OfMachine said) {
        Optional<Moment> moment = moment(state, said.run());
        Search search = state.board(said.run()).search();
        boolean wanted = search.isWanted() && search.round() == said.round();
        if (moment.isEmpty() || !wanted) {
            return Refusal.NOT_ALLOWED.refused();
        }
        boolean late = search.phase() == Search.Phase.ANSWERED && !new Deal(moment.get()).isBehind();
        if (late) {
            return Refusal.NOT_ALLOWED.refused();
        }
        return switch (said) {
            case SessionCommand.GiveUp ignored -> event(new BoardEvent.Unanswered(said.run()));
            case SessionCommand.Propose propose -> event(fitting(moment.get(), propose));
        };
    }

    private static BoardEvent fitting(Moment moment, SessionCommand.Propose said) {
        Board board = moment.state().board(moment.id()).shared();
        Set<ItemId> loose = new HashSet<>();
        new Deal(moment).loose().forEach(item -> loose.add(item.id()));
        List<Change.Move> moves = new Proposal(said.source(), said.change(), Optional.empty())
                .standing(board).stream()
                        .filter(move -> loose.contains(move.item()))
                        .toList();
        List<Change.Shape> areas = said.change().areas().stream()
                .filter(shape -> moves.stream()
                        .flatMap(move -> move.to().map(Spot::area).stream())
                        .anyMatch(shape.area()::equals))
                .toList();
        Proposal.Themes themes = said.themes();
        return new BoardEvent.Proposed(
                said.run(),
                said.source(),
                new Change(moves, areas, List.of()),
                Optional.of(new Proposal.Themes(
                        themes.round(),
                        themes.basicMode(),
                        themes.gists(),
                        themes.alone().stream().filter(loose::contains).toList())));
    }

    private static Answer event(BoardEvent event) {
        return Answer.accept(new SessionEvent.InBoard(event));
    }

    /** The cards that a proposal names. */
    static Stream<ItemId> named(Proposal proposal) {
        return Stream.concat(
                proposal.change().moves().stream().map(Change.Move::item),
                proposal.themes().stream().flatMap(themes -> themes.alone().stream()));
    }
}
