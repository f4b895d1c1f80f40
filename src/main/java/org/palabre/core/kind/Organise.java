package org.palabre.core.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.core.board.Area;
import org.palabre.core.board.Board;
import org.palabre.core.board.BoardEvent;
import org.palabre.core.board.Boards;
import org.palabre.core.board.Change;
import org.palabre.core.id.AreaId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.organise.Harvest;
import org.palabre.core.organise.Mode;
import org.palabre.core.organise.OrganiseDesk;
import org.palabre.core.organise.Placings;
import org.palabre.core.organise.SuggestionDesk;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Asked;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;
import org.palabre.core.step.Writing;
import org.palabre.core.vote.VoteEvent;

/**
 * <b>organise</b>: items on a board, in groups that people make ({@code cluster}) or the method names ({@code buckets}), on a plane
 * ({@code matrix}, {@code constellation}) or in one list ({@code order}); all on one board, or each on their own.
 */
record Organise() implements Kind {
    private static final int CARDS_OF_A_BOT = 5;

    @Override
    public String word() {
        return "organise";
    }

    @Override
    public List<SessionEvent> opening(Moment moment) {
        List<Area> areas = Mode.of(moment.step()).areas(moment.step());
        return List.of(new SessionEvent.InBoard(new BoardEvent.Changed(
                moment.id(), Optional.empty(), Asked.CLOCK, BoardEvent.Act.LAID, Change.areas(areas))));
    }

    @Override
    public List<SessionEvent> closing(Moment moment) {
        List<SessionEvent> events = new ArrayList<>(new Harvest(moment).events());
        Placings.count(moment)
                .ifPresent(tally -> events.add(new SessionEvent.InVote(new VoteEvent.Counted(moment.id(), tally))));
        return events;
    }

    @Override
    public Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        if (command instanceof SessionCommand.Done) {
            return Ready.answer(moment, by, command);
        }
        if (!may(moment, by)) {
            return Refusal.NOT_ALLOWED.refused();
        }
        OrganiseDesk desk = new OrganiseDesk(moment, by);
        return switch (command) {
            case SessionCommand.Write write
            when Mode.later(moment.step()).contains(write.collection()) ->
                Writing.write(moment, by, write, Writing.terms(moment, write.collection()));
            case SessionCommand.Put put -> desk.put(put);
            case SessionCommand.SetArea area -> desk.area(area);
            case SessionCommand.Fuse fuse -> desk.fuse(fuse);
            case SessionCommand.Undo ignored -> desk.undo();
            case SessionCommand.Suggest suggest -> new SuggestionDesk(moment, by).suggest(suggest);
            case SessionCommand.TakeOver takeOver -> new SuggestionDesk(moment, by).takeOver(takeOver);
            default -> Refusal.NOT_ALLOWED.refused();
        };
    }

    private static boolean may(Moment moment, PersonId by) {
        return switch (moment.step().props().word("by", "all")) {
            case "facilitator" -> moment.isCrew(by);
            case "each" -> moment.isParticipant(by);
            default -> moment.isParticipant(by) || moment.isCrew(by);
        };
    }

    @Override
    public boolean awaits(Moment moment, PersonId person) {
        return moment.isParticipant(person) && may(moment, person);
    }

    @Override
    public boolean begun(Moment moment, PersonId person) {
        return finished(moment, person) || board(moment, person).last(person).isPresent();
    }

    private static Board board(Moment moment, PersonId person) {
        Boards boards = moment.state().board(moment.id());
        return boards.of(Mode.isPrivate(moment.step()) ? Optional.of(person) : Optional.empty());
    }

    /** A bot puts a few cards somewhere, each to a place of its own choice, then is content. */
    @Override
    public List<SessionCommand> play(Moment moment, Player player) {
        PersonId me = player.person();
        if (finished(moment, me) || !may(moment, me)) {
            return List.of();
        }
        List<SessionCommand> asked = new ArrayList<>();
        Board board = board(moment, me);
        List<ItemId> loose = moment.inputs(me)
                .map(Item::id)
                .filter(item -> board.spot(item).isEmpty())
                .limit(CARDS_OF_A_BOT)
                .toList();
        List<AreaId> areas = new ArrayList<>(
                moment.state().board(moment.id()).shared().areas().keySet());
        for (ItemId item : loose) {
            if (Mode.of(moment.step()) == Mode.CLUSTER
                    && (areas.isEmpty() || player.chance().nextInt(5) == 0)) {
                AreaId made = new AreaId("a" + Long.toString(player.chance().nextLong(1L << 40), 36));
                asked.add(
                        new SessionCommand.SetArea(moment.id(), made, Optional.of(player.say("theme")), List.of(item)));
                areas.add(made);
            } else {
                asked.add(new SessionCommand.Put(
                        moment.id(),
                        item,
                        player.oneOf(areas),
                        Optional.of(player.chance().nextInt(101) / 100.0),
                        Optional.of(player.chance().nextInt(101) / 100.0),
                        Optional.empty()));
            }
        }
        asked.add(new SessionCommand.Done(moment.id(), true));
        return asked;
    }
}
