package org.palabre.core.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.palabre.core.agenda.Cell;
import org.palabre.core.agenda.Wall;
import org.palabre.core.agenda.WallDesk;
import org.palabre.core.board.BoardEvent;
import org.palabre.core.board.Change;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Asked;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;
import org.palabre.core.step.Writing;

/**
 * <b>agenda</b>: the wall of slots × rooms. Conveners put their topics up, move, merge and split them; everybody says what they would come
 * to, which shows as counts; new topics may come at any time. The wall stays open as long as there is a slot to come.
 */
record Agenda() implements Kind {
    private static final int INTERESTS_OF_A_BOT = 5;

    @Override
    public String word() {
        return "agenda";
    }

    private static Wall wall(Moment moment) {
        return new Wall(moment.state(), moment.step(), moment.id());
    }

    @Override
    public List<SessionEvent> opening(Moment moment) {
        Wall wall = wall(moment);
        return List.of(new SessionEvent.InBoard(new BoardEvent.Changed(
                moment.id(),
                Optional.empty(),
                Asked.CLOCK,
                BoardEvent.Act.LAID,
                Change.areas(wall.cells(1, wall.roomsToLay())))));
    }

    @Override
    public boolean takes(Moment moment) {
        return moment.run().takesInput() || wall(moment).isOpen();
    }

    @Override
    public Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        WallDesk desk = new WallDesk(wall(moment), by, moment.isCrew(by));
        return switch (command) {
            case SessionCommand.Write write
            when !moment.step().out().isEmpty() ->
                Writing.write(moment, by, write, Writing.terms(moment, write.collection()));
            case SessionCommand.Put put -> desk.put(put);
            case SessionCommand.Merge merge -> desk.merge(merge);
            case SessionCommand.Interest interest -> desk.interest(interest);
            case SessionCommand.Undo ignored -> desk.undo();
            case SessionCommand.Rooms rooms -> desk.rooms(rooms.count());
            case SessionCommand.Suggest suggest -> desk.suggest(suggest.on());
            case SessionCommand.TakeOver takeOver -> desk.takeOver(takeOver.items());
            default -> Ready.answer(moment, by, command);
        };
    }

    /** The room waits for those whose topic has no place yet. */
    @Override
    public boolean awaits(Moment moment, PersonId person) {
        return moment.isParticipant(person)
                && wall(moment).topics().anyMatch(topic -> topic.author().equals(person));
    }

    @Override
    public boolean finished(Moment moment, PersonId person) {
        Wall wall = wall(moment);
        return moment.run().done().contains(person)
                || wall.topics().filter(topic -> topic.author().equals(person)).allMatch(topic -> wall.cell(topic.id())
                        .isPresent());
    }

    /** A bot shows some interest, puts its topics where it can, and is content where the wall is full. */
    @Override
    public List<SessionCommand> play(Moment moment, Player player) {
        PersonId me = player.person();
        Wall wall = wall(moment);
        if (moment.run().done().contains(me)) {
            return List.of();
        }
        List<Item> topics = wall.topics().toList();
        List<SessionCommand> asked = new ArrayList<>();
        if (wall.boards().interestsOf(me).isEmpty()) {
            IntStream.range(0, INTERESTS_OF_A_BOT)
                    .mapToObj(ignored -> player.oneOf(topics))
                    .flatMap(Optional::stream)
                    .distinct()
                    .forEach(topic -> asked.add(new SessionCommand.Interest(moment.id(), topic.id(), true)));
        }
        Optional<Item> homeless = topics.stream()
                .filter(topic ->
                        topic.author().equals(me) && wall.cell(topic.id()).isEmpty())
                .findFirst();
        List<Cell> free = homeless.map(topic -> free(wall, me)).orElse(List.of());
        player.oneOf(free)
                .ifPresent(cell -> asked.add(new SessionCommand.Put(
                        moment.id(),
                        homeless.orElseThrow().id(),
                        Optional.of(cell.id()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
        if (free.isEmpty()) {
            asked.add(new SessionCommand.Done(moment.id(), true));
        }
        return asked;
    }

    /** Cells in which this convener can be. */
    private static List<Cell> free(Wall wall, PersonId convener) {
        List<Cell> free = new ArrayList<>();
        int rooms = wall.rooms();
        for (int slot = 1; slot <= wall.slots(); slot++) {
            SortedMap<Integer, ItemId> taken = wall.taken(slot);
            boolean shut = wall.isBegun(slot)
                    || taken.values().stream()
                            .anyMatch(other -> wall.conveners(other).contains(convener));
            for (int room = 1; room <= rooms && !shut; room++) {
                if (!taken.containsKey(room)) {
                    free.add(new Cell(slot, room));
                }
            }
        }
        return free;
    }
}
