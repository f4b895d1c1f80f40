package org.palabre.core.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.item.ItemEvent;
import org.palabre.core.method.See;
import org.palabre.core.method.Step;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand.Write;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.sight.Sight;

/** The machinery shared by all steps in which people write items. */
public final class Writing {
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 4000;

    /** Of one person in one step, where the method sets no cap: what anybody can lay into a room has a bound. */
    public static final int MOST = 1000;

    private Writing() {}

    /**
     * @param fields the field ids an item may have here, with their types
     * @param cap how many items one may write; 0: as many as one likes
     * @param perGroup whether the cap is the group's
     * @param parents how many items it must come from, of those the writer can see
     * @param about the person it is about, when somebody else writes it
     */
    public record Terms(Map<String, String> fields, int cap, boolean perGroup, int parents, Optional<PersonId> about) {
        public Terms {
            fields = Map.copyOf(fields);
        }
    }

    /** The usual terms of a step: the fields of its collection, its {@code cap}, and no parents. */
    public static Terms terms(Moment moment, String collection) {
        Map<String, String> fields = new HashMap<>();
        Optional.ofNullable(moment.state().method().artefacts().get(collection))
                .ifPresentOrElse(
                        artefact -> artefact.fields().forEach(field -> fields.put(field.id(), field.type())),
                        () -> fields.put("text", "text"));
        return new Terms(fields, moment.step().props().number("cap", 0), isJoint(moment.step()), 0, Optional.empty());
    }

    /** Writes a new item or revises one that stands. */
    public static Answer write(Moment moment, PersonId by, Write command, Terms terms) {
        if (!collections(moment).contains(command.collection())) {
            return Refusal.BAD_VALUE.refused("in: one of " + collections(moment));
        }
        Optional<Answer> fault = fault(moment, by, command, terms);
        if (fault.isPresent()) {
            return fault.get();
        }
        Optional<Item> before = moment.state().items().find(command.item());
        return before.isPresent() ? revise(moment, by, command, before.get()) : create(moment, by, command, terms);
    }

    /** Whether groups write here together: what they write is signed by the group, and the cap is the group's. */
    public static boolean isJoint(Step step) {
        return step.inGroups() && step.seen().authors() == See.Authors.GROUP;
    }

    /** Whether this person may change the item: its author, or the group that signs it, while the step takes input. */
    public static boolean mayChange(Moment moment, PersonId by, Item item) {
        boolean own = item.author().equals(by);
        boolean together = isJoint(moment.step()) || item.about().isPresent();
        boolean ours = together
                && item.group().isPresent()
                && item.about().filter(by::equals).isEmpty()
                && moment.group(by).map(Group::id).equals(item.group());
        return own || ours;
    }

    /** Collections this step writes to. */
    public static List<String> collections(Moment moment) {
        return moment.step().out().isEmpty()
                ? List.of(moment.step().id().value())
                : moment.step().out();
    }

    private static Answer create(Moment moment, PersonId by, Write command, Terms terms) {
        if (blank(command.fields())) {
            return Refusal.EMPTY.refused();
        }
        Optional<Group> group = moment.group(by);
        if (moment.step().inGroups() && group.isEmpty()) {
            return Refusal.NOT_IN_GROUP.refused();
        }
        int cap = terms.cap() > 0 ? terms.cap() : MOST;
        if (written(moment, by, command, terms) >= cap) {
            return Refusal.CAP_REACHED.refused(cap);
        }
        return Answer.accept(new SessionEvent.InItems(new ItemEvent.Written(
                command.item(),
                moment.id(),
                command.collection(),
                by,
                terms.about(),
                group.map(Group::id),
                command.fields(),
                command.parents(),
                command.signed())));
    }

    private static Answer revise(Moment moment, PersonId by, Write command, Item before) {
        if (!before.run().equals(moment.id()) || !before.collection().equals(command.collection())) {
            return Refusal.ALREADY_THERE.refused();
        }
        if (!mayChange(moment, by, before)) {
            return Refusal.NOT_YOURS.refused();
        }
        if (same(before, command)) {
            return Answer.accept();
        }
        if (command.base().filter(base -> base != before.revision()).isPresent()) {
            return Refusal.CHANGED_MEANWHILE.refused();
        }
        if (blank(command.fields())) {
            return Answer.accept(new SessionEvent.InItems(new ItemEvent.Withdrawn(before.id(), by)));
        }
        return Answer.accept(new SessionEvent.InItems(
                new ItemEvent.Revised(before.id(), by, command.fields(), command.parents(), command.signed())));
    }

    private static boolean same(Item before, Write command) {
        return !before.withdrawn()
                && before.fields().equals(command.fields())
                && before.parents().equals(command.parents())
                && before.signed() == command.signed();
    }

    /** How much counts against the cap. What one person wrote is found at once; what a group wrote, or what is about somebody, is looked for. */
    private static long written(Moment moment, PersonId by, Write command, Terms terms) {
        Optional<Group> group = moment.group(by);
        boolean ofGroup = terms.perGroup() && group.isPresent();
        boolean own = terms.cap() == 0 || terms.about().isEmpty() && !ofGroup;
        Stream<Item> items = own
                ? moment.state().items().by(by, moment.id()).stream()
                : moment.state()
                        .items()
                        .of(moment.id())
                        .filter(item -> terms.about().isPresent()
                                ? item.about().equals(terms.about())
                                : item.group().equals(group.map(Group::id)));
        return items.filter(item -> item.collection().equals(command.collection()))
                .count();
    }

    private static Optional<Answer> fault(Moment moment, PersonId by, Write command, Terms terms) {
        for (Map.Entry<String, String> field : command.fields().entrySet()) {
            String type = terms.fields().get(field.getKey());
            if (type == null) {
                return Optional.of(Refusal.BAD_VALUE.refused(
                        "fields: " + Set.copyOf(terms.fields().keySet())));
            }
            int longest = type.equals("text") ? LONGEST_TEXT : LONGEST_LINE;
            if (field.getValue().length() > longest) {
                return Optional.of(Refusal.TOO_LONG.refused(longest));
            }
        }
        boolean visible = command.parents().stream().allMatch(parent -> maySee(moment, by, parent));
        if (!visible) {
            return Optional.of(Refusal.NO_SUCH_ITEM.refused());
        }
        boolean enough = command.parents().size() >= terms.parents()
                || moment.inputs(by).limit(terms.parents()).count() < terms.parents();
        return enough ? Optional.empty() : Optional.of(Refusal.NEED_PARENTS.refused(terms.parents()));
    }

    private static boolean maySee(Moment moment, PersonId by, ItemId item) {
        return moment.state()
                .items()
                .find(item)
                .filter(found -> Sight.sees(moment.state(), by, found))
                .isPresent();
    }

    private static boolean blank(Map<String, String> fields) {
        return fields.values().stream().allMatch(String::isBlank);
    }
}
