package org.palabre.core.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.core.agenda.Rooms;
import org.palabre.core.agenda.Wall;
import org.palabre.core.grouping.Group;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.grouping.GroupingEvent;
import org.palabre.core.grouping.Meetings;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Person;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;
import org.palabre.core.step.Writing;

/**
 * <b>sessions</b>: one slot of an agenda, its topics in parallel rooms. Everybody goes where they learn or contribute, as often as they
 * like; who is in no room is in the garden. People in a room write notes together, and its convener a report.
 */
record Sessions() implements Kind {
    @Override
    public String word() {
        return "sessions";
    }

    @Override
    public List<SessionEvent> opening(Moment moment) {
        List<Group> rooms = Wall.readBy(moment.state(), moment.step())
                .map(wall -> Rooms.of(wall, Wall.slotOf(moment.step(), moment.run()), moment.id(), moment.people()))
                .orElse(List.of());
        return List.of(new SessionEvent.InGrouping(new GroupingEvent.Formed(moment.id(), rooms, 0, Meetings.NONE)));
    }

    @Override
    public Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        return switch (command) {
            case SessionCommand.Go go when moment.isParticipant(by) -> go(moment, by, go);
            case SessionCommand.Write write
            when isReport(moment, write.collection()) && !mayReport(moment, by) -> Refusal.NOT_YOURS.refused();
            case SessionCommand.Write write ->
                Writing.write(moment, by, onTopic(moment, by, write), terms(moment, write.collection()));
            default -> Ready.answer(moment, by, command);
        };
    }

    private static Answer go(Moment moment, PersonId by, SessionCommand.Go go) {
        Optional<GroupId> here = moment.group(by).map(Group::id);
        if (here.equals(go.room())) {
            return Answer.accept();
        }
        boolean known = go.room().isEmpty()
                || moment.grouping()
                        .flatMap(rooms -> rooms.find(go.room().get()))
                        .isPresent();
        return known
                ? Answer.accept(new SessionEvent.InGrouping(new GroupingEvent.Placed(moment.id(), by, go.room())))
                : Refusal.NO_SUCH_CHOICE.refused();
    }

    /** What is written in a room comes from its topic. */
    private static SessionCommand.Write onTopic(Moment moment, PersonId by, SessionCommand.Write write) {
        List<ItemId> topic = moment.group(by).flatMap(Group::topic).stream().toList();
        return write.parents().isEmpty()
                ? new SessionCommand.Write(
                        write.run(),
                        write.item(),
                        write.collection(),
                        write.fields(),
                        topic,
                        write.about(),
                        write.signed())
                : write;
    }

    /** One report for each room; as many notes as they like. */
    private static Writing.Terms terms(Moment moment, String collection) {
        Writing.Terms usual = Writing.terms(moment, collection);
        return new Writing.Terms(usual.fields(), isReport(moment, collection) ? 1 : 0, true, 0, Optional.empty());
    }

    private static boolean isReport(Moment moment, String collection) {
        return moment.step().props().word("report").filter(collection::equals).isPresent();
    }

    /** The conveners of the room one is in; where none of them is left in the session, anybody in it. */
    private static boolean mayReport(Moment moment, PersonId by) {
        List<PersonId> conveners =
                moment.group(by).map(room -> conveners(moment, room)).orElse(List.of());
        return conveners.contains(by) || conveners.isEmpty() && moment.group(by).isPresent();
    }

    /** Those who called the topic of this room and are still in the session. */
    private static List<PersonId> conveners(Moment moment, Group room) {
        return Wall.readBy(moment.state(), moment.step())
                .map(wall -> conveners(moment, wall, room))
                .orElse(List.of());
    }

    private static List<PersonId> conveners(Moment moment, Wall wall, Group room) {
        return room.topic().stream()
                .flatMap(topic -> wall.conveners(topic).stream())
                .filter(person -> moment.isParticipant(person)
                        && moment.state().person(person).filter(Person::present).isPresent())
                .toList();
    }

    private static Optional<Item> report(Moment moment, Group room) {
        return moment.step().props().word("report").stream()
                .flatMap(collection -> moment.state().items().of(moment.id()).filter(item -> item.collection()
                        .equals(collection)))
                .filter(item -> item.group().filter(room.id()::equals).isPresent())
                .findFirst();
    }

    private static Optional<Group> hosted(Moment moment, PersonId person) {
        return Wall.readBy(moment.state(), moment.step())
                .flatMap(wall -> moment.grouping().map(Grouping::groups).orElse(List.of()).stream()
                        .filter(room -> conveners(moment, wall, room).contains(person))
                        .findFirst());
    }

    /** The room this person is in, if nobody who called its topic is left. */
    private static Optional<Group> orphaned(Moment moment, PersonId person) {
        return moment.group(person).filter(room -> conveners(moment, room).isEmpty());
    }

    /** The room waits for the reports. */
    @Override
    public boolean awaits(Moment moment, PersonId person) {
        return moment.step().props().has("report") && hosted(moment, person).isPresent();
    }

    @Override
    public boolean finished(Moment moment, PersonId person) {
        return moment.run().done().contains(person)
                || hosted(moment, person).flatMap(room -> report(moment, room)).isPresent();
    }

    /** Conveners note and report in their room; others wander, and note now and then. */
    @Override
    public List<SessionCommand> play(Moment moment, Player player) {
        PersonId me = player.person();
        if (moment.run().done().contains(me)) {
            return List.of();
        }
        List<SessionCommand> asked = new ArrayList<>();
        Optional<Group> mine = hosted(moment, me).or(() -> orphaned(moment, me));
        List<Group> rooms = moment.grouping().map(Grouping::groups).orElse(List.of());
        if (mine.isPresent()) {
            asked.add(new SessionCommand.Go(moment.id(), Optional.of(mine.get().id())));
            moment.step()
                    .props()
                    .word("report")
                    .filter(ignored -> report(moment, mine.get()).isEmpty())
                    .ifPresent(to -> asked.add(Bots.write(moment, player, to, List.of(), Optional.empty())));
        } else {
            asked.add(new SessionCommand.Go(moment.id(), player.oneOf(rooms).map(Group::id)));
        }
        moment.step()
                .props()
                .word("notes")
                .ifPresent(notes -> asked.add(Bots.write(moment, player, notes, List.of(), Optional.empty())));
        if (player.chance().nextInt(3) == 0 || mine.isPresent()) {
            asked.add(new SessionCommand.Done(moment.id(), true));
        }
        return asked;
    }
}
