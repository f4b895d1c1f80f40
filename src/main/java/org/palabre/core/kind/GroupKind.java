package org.palabre.core.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.grouping.Encounters;
import org.palabre.core.grouping.Group;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.grouping.GroupingEvent;
import org.palabre.core.grouping.Meetings;
import org.palabre.core.grouping.Repair;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Props;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;
import org.pcollections.HashTreePMap;

/**
 * <b>group</b>: forms groups of a {@code size}, a {@code count} of groups, merges former groups into larger ones, or lets people
 * {@code choose} a topic. All form at once but choice, which forms when the step closes, and groups made by hand: the facilitator
 * fills them, and who is left is placed when the step closes.
 */
record GroupKind() implements Kind {
    @Override
    public String word() {
        return "group";
    }

    @Override
    public List<SessionEvent> opening(Moment moment) {
        return asks(moment) ? List.of() : List.of(form(moment, Arranging.seed(moment)));
    }

    @Override
    public List<SessionEvent> closing(Moment moment) {
        if (into(moment).says("manual")) {
            return Repair.complete(moment.id(), groupingOf(moment), moment.people()).stream()
                    .map(event -> (SessionEvent) new SessionEvent.InGrouping(event))
                    .toList();
        }
        boolean formed = moment.state().groupings().containsKey(moment.id())
                && !groupingOf(moment).groups().isEmpty();
        return asks(moment) && !formed ? List.of(form(moment, Arranging.seed(moment))) : List.of();
    }

    @Override
    public Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        return switch (command) {
            case SessionCommand.Wish wish when byChoice(moment) && moment.isParticipant(by) -> wish(moment, by, wish);
            case SessionCommand.Tell tell when moment.isParticipant(by) -> tell(moment, by, tell);
            case SessionCommand.Regroup ignored
            when moment.isCrew(by) ->
                Answer.accept(form(moment, groupingOf(moment).seed() + 1));
            case SessionCommand.Place place when moment.isCrew(by) -> place(moment, place);
            case SessionCommand.Host host -> host(moment, by, host);
            default -> Ready.answer(moment, by, command);
        };
    }

    private static Answer wish(Moment moment, PersonId by, SessionCommand.Wish wish) {
        boolean known = wish.item().isEmpty()
                || Arranging.topics(moment).map(Item::id).anyMatch(wish.item().get()::equals);
        return known
                ? Answer.accept(new SessionEvent.InGrouping(new GroupingEvent.Wished(moment.id(), by, wish.item())))
                : Refusal.NO_SUCH_CHOICE.refused();
    }

    private static Answer tell(Moment moment, PersonId by, SessionCommand.Tell tell) {
        Optional<Props> asked = moment.step().props().parts("ask").stream()
                .filter(ask -> ask.word("id", "").equals(tell.attribute()))
                .findFirst();
        boolean known = asked.isPresent()
                && (tell.value().isEmpty()
                        || asked.get().words("values").contains(tell.value().get()));
        return known
                ? Answer.accept(new SessionEvent.InGrouping(
                        new GroupingEvent.Told(moment.id(), by, tell.attribute(), tell.value())))
                : Refusal.NO_SUCH_CHOICE.refused();
    }

    /** A table that loses its host to another one has a new one at once. */
    private static Answer place(Moment moment, SessionCommand.Place place) {
        if (!moment.isParticipant(place.person())) {
            return Refusal.NO_SUCH_PERSON.refused();
        }
        Grouping grouping = groupingOf(moment);
        if (grouping.find(place.group()).isEmpty()) {
            return Refusal.NO_SUCH_CHOICE.refused();
        }
        Optional<Group> left =
                grouping.of(place.person()).filter(group -> !group.id().equals(place.group()));
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SessionEvent.InGrouping(
                new GroupingEvent.Placed(moment.id(), place.person(), Optional.of(place.group()))));
        left.filter(group -> group.host().filter(place.person()::equals).isPresent())
                .flatMap(group -> group.members().stream()
                        .filter(member -> !member.equals(place.person()))
                        .findFirst()
                        .map(next -> new GroupingEvent.Hosted(moment.id(), group.id(), next)))
                .ifPresent(hosted -> events.add(new SessionEvent.InGrouping(hosted)));
        return new Answer.Accepted(events);
    }

    /** Anybody at a table may take over as its host; the facilitator may name one. */
    private static Answer host(Moment moment, PersonId by, SessionCommand.Host command) {
        Optional<Group> group = groupingOf(moment).of(command.person());
        boolean may = moment.isCrew(by) || by.equals(command.person());
        if (!may || group.isEmpty() || !moment.step().props().has("host")) {
            return Refusal.NOT_ALLOWED.refused();
        }
        return group.get().host().filter(command.person()::equals).isPresent()
                ? Answer.accept()
                : Answer.accept(new SessionEvent.InGrouping(
                        new GroupingEvent.Hosted(moment.id(), group.get().id(), command.person())));
    }

    @Override
    public boolean awaits(Moment moment, PersonId person) {
        return asks(moment) && moment.isParticipant(person);
    }

    @Override
    public boolean finished(Moment moment, PersonId person) {
        boolean wished = !byChoice(moment) || groupingOf(moment).wishes().containsKey(person);
        return wished && unanswered(moment, person).isEmpty();
    }

    /** What this person has not said of themselves yet. */
    private static List<Props> unanswered(Moment moment, PersonId person) {
        Map<String, String> told = groupingOf(moment).told().getOrDefault(person, HashTreePMap.empty());
        return moment.step().props().parts("ask").stream()
                .filter(ask -> !told.containsKey(ask.word("id", "")))
                .toList();
    }

    /** Whether people say something first, and the groups form when the step closes. */
    private static boolean asks(Moment moment) {
        return byChoice(moment) || moment.step().props().has("ask");
    }

    private static boolean byChoice(Moment moment) {
        return into(moment).has("choose");
    }

    private static Props into(Moment moment) {
        return moment.step().props().part("into");
    }

    private static Grouping groupingOf(Moment moment) {
        return moment.state().groupings().getOrDefault(moment.id(), Grouping.EMPTY);
    }

    private static SessionEvent form(Moment moment, long seed) {
        Encounters met =
                Encounters.of(moment.state().groupings().minus(moment.id()).values());
        List<Group> groups = new Arranging(moment, met, seed).groups();
        Meetings meetings = Meetings.of(groups.stream().map(Group::members).toList(), met, 0);
        return new SessionEvent.InGrouping(new GroupingEvent.Formed(moment.id(), groups, seed, meetings));
    }

    @Override
    public List<SessionCommand> play(Moment moment, Player player) {
        if (finished(moment, player.person())) {
            return List.of();
        }
        List<Props> open = unanswered(moment, player.person());
        if (!open.isEmpty()) {
            Optional<String> value = player.oneOf(open.getFirst().words("values"));
            return List.of(new SessionCommand.Tell(moment.id(), open.getFirst().word("id", ""), value));
        }
        return player.oneOf(Arranging.topics(moment).toList()).stream()
                .map(item -> (SessionCommand) new SessionCommand.Wish(moment.id(), Optional.of(item.id())))
                .toList();
    }
}
