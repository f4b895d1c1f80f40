package org.palabre.core.kind;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.session.Answer;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.sight.Layer;
import org.palabre.core.sight.Sight;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;
import org.palabre.core.step.TurnPlace;

/**
 * <b>pitch</b>: items are told one after the other, {@code each} so long, in the plenary or at each table. The bell only
 * signals; people pass the turn.
 */
record Pitch() implements Kind {
    @Override
    public String word() {
        return "pitch";
    }

    @Override
    public boolean awaits(Moment moment, PersonId person) {
        return false;
    }

    @Override
    public Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        return Ready.answer(moment, by, command);
    }

    @Override
    public int turns(Moment moment, Optional<Group> group) {
        return items(moment, group).size();
    }

    @Override
    public Optional<Duration> turnLength(Moment moment, Optional<Group> group, int index) {
        return moment.step().props().duration("each");
    }

    @Override
    public Optional<Item> turnItem(Moment moment, Optional<Group> group, int index) {
        List<Item> items = items(moment, group);
        return index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
    }

    /** A story is told by the one who listened to it; anything else, by who wrote it, where their name is known. */
    @Override
    public Optional<PersonId> turnPerson(Moment moment, Optional<Group> group, int index) {
        return tellsForAnother(moment) ? turnItem(moment, group, index).map(Item::author) : Optional.empty();
    }

    @Override
    public List<TurnPlace> order(Moment moment, Optional<Group> group) {
        boolean listener = tellsForAnother(moment);
        return items(moment, group).stream()
                .map(item -> new TurnPlace(
                        listener ? Optional.of(item.author()) : Optional.empty(),
                        Optional.of(item.id()),
                        Optional.empty()))
                .toList();
    }

    private static boolean tellsForAnother(Moment moment) {
        return moment.step().props().word("speaker", "").equals("listener");
    }

    /** What is told in the plenary, or at this table, in its order. */
    static List<Item> items(Moment moment, Optional<Group> group) {
        return moment.inputs()
                .filter(item -> group.isEmpty() ? inPlenary(moment, item) : atTable(moment, item, group.get()))
                .sorted(Comparator.comparingLong(Item::born))
                .toList();
    }

    private static boolean inPlenary(Moment moment, Item item) {
        return Sight.layers(moment.state(), item).contains(Layer.ALL);
    }

    /** Told at the table of the person whose item it is. */
    private static boolean atTable(Moment moment, Item item, Group group) {
        boolean seen = group.members().stream().allMatch(member -> Sight.sees(moment.state(), member, item));
        PersonId home = item.owner();
        return seen && group.has(home);
    }

    @Override
    public List<SessionCommand> play(Moment moment, Player player) {
        return List.of();
    }
}
