package org.palabre.core.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.core.grouping.Choice;
import org.palabre.core.grouping.Encounters;
import org.palabre.core.grouping.Group;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.grouping.GroupingEvent;
import org.palabre.core.grouping.Seating;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.StepId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Props;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;

/**
 * <b>group</b>: forms groups of a {@code size}, merges former groups into larger ones, or lets people {@code choose} a topic. Size
 * and merge form at once; choice forms when the step closes.
 */
record GroupKind() implements Kind {
    private static final int USUAL_SIZE = 4;

    @Override
    public String word() {
        return "group";
    }

    @Override
    public List<SessionEvent> opening(Moment moment) {
        return byChoice(moment) ? List.of() : List.of(form(moment, 0));
    }

    @Override
    public List<SessionEvent> closing(Moment moment) {
        boolean formed = moment.state().groupings().containsKey(moment.id())
                && !groupingOf(moment).groups().isEmpty();
        return byChoice(moment) && !formed ? List.of(form(moment, 0)) : List.of();
    }

    @Override
    public Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        return switch (command) {
            case SessionCommand.Wish wish when byChoice(moment) && moment.isParticipant(by) -> wish(moment, by, wish);
            case SessionCommand.Regroup ignored
            when moment.isCrew(by) ->
                Answer.accept(form(moment, groupingOf(moment).seed() + 1));
            case SessionCommand.Place place when moment.isCrew(by) -> place(moment, place);
            default -> Ready.answer(moment, by, command);
        };
    }

    private static Answer wish(Moment moment, PersonId by, SessionCommand.Wish wish) {
        boolean known = wish.item().isEmpty()
                || topics(moment).map(Item::id).anyMatch(wish.item().get()::equals);
        return known
                ? Answer.accept(new SessionEvent.InGrouping(new GroupingEvent.Wished(moment.id(), by, wish.item())))
                : Refusal.NO_SUCH_CHOICE.refused();
    }

    private static Answer place(Moment moment, SessionCommand.Place place) {
        if (!moment.isParticipant(place.person())) {
            return Refusal.NO_SUCH_PERSON.refused();
        }
        return groupingOf(moment).find(place.group()).isPresent()
                ? Answer.accept(new SessionEvent.InGrouping(
                        new GroupingEvent.Placed(moment.id(), place.person(), Optional.of(place.group()))))
                : Refusal.NO_SUCH_CHOICE.refused();
    }

    @Override
    public boolean awaits(Moment moment, PersonId person) {
        return byChoice(moment) && moment.isParticipant(person);
    }

    @Override
    public boolean finished(Moment moment, PersonId person) {
        return !byChoice(moment) || groupingOf(moment).wishes().containsKey(person);
    }

    /** What people choose from. */
    private static Stream<Item> topics(Moment moment) {
        return into(moment).word("choose").stream().flatMap(name -> moment.named(name, Optional.empty()));
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

    private static SessionEvent form(Moment moment, long turn) {
        long seed = turn == 0 ? seed(moment) : turn;
        Encounters met =
                Encounters.of(moment.state().groupings().minus(moment.id()).values());
        List<Group> chosen = byChoice(moment) ? chosen(moment) : List.of();
        List<Group> groups = chosen.isEmpty() ? seated(moment, met, seed) : chosen; // nothing to choose from: by size
        double fresh = met.newShare(groups.stream().map(Group::members).toList());
        return new SessionEvent.InGrouping(new GroupingEvent.Formed(moment.id(), groups, seed, fresh));
    }

    private static long seed(Moment moment) {
        return moment.state().plan().seed() * 31 + moment.id().value().hashCode();
    }

    private static List<Group> seated(Moment moment, Encounters met, long seed) {
        int size = into(moment).number("size", USUAL_SIZE);
        List<List<PersonId>> blocks = blocks(moment);
        int people = blocks.stream().mapToInt(List::size).sum();
        if (people == 0) {
            return List.of();
        }
        int count = Math.min(blocks.size(), Seating.groupsFor(people, size));
        List<List<PersonId>> seated = Seating.seat(blocks, count, met, seed);
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < seated.size(); i++) {
            groups.add(new Group(groupId(moment, i + 1), i + 1, seated.get(i), Optional.empty()));
        }
        return groups;
    }

    /** People who stay together: the groups that are merged, or everybody alone. */
    private static List<List<PersonId>> blocks(Moment moment) {
        Optional<Grouping> merged = into(moment).word("merge").map(StepId::new).flatMap(moment.state()::grouping);
        List<PersonId> people = moment.people();
        List<List<PersonId>> blocks = new ArrayList<>();
        merged.ifPresent(grouping -> grouping.groups().stream()
                .map(group -> group.members().stream().filter(people::contains).toList())
                .filter(members -> !members.isEmpty())
                .forEach(blocks::add));
        people.stream()
                .filter(person -> blocks.stream().noneMatch(block -> block.contains(person)))
                .forEach(person -> blocks.add(List.of(person)));
        return blocks;
    }

    private static List<Group> chosen(Moment moment) {
        List<ItemId> topics = topics(moment).map(Item::id).toList();
        List<Choice.Around> around = Choice.groups(
                moment.people(),
                groupingOf(moment).wishes(),
                topics,
                into(moment).number("min", 1),
                into(moment).number("max", 0));
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < around.size(); i++) {
            Choice.Around made = around.get(i);
            groups.add(new Group(groupId(moment, i + 1), i + 1, made.people(), Optional.of(made.topic())));
        }
        return groups;
    }

    private static GroupId groupId(Moment moment, int number) {
        return new GroupId(moment.id() + "-" + number);
    }

    @Override
    public List<SessionCommand> play(Moment moment, Player player) {
        if (finished(moment, player.person())) {
            return List.of();
        }
        return player.oneOf(topics(moment).toList()).stream()
                .map(item -> (SessionCommand) new SessionCommand.Wish(moment.id(), Optional.of(item.id())))
                .toList();
    }
}
