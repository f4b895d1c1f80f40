package org.palabre.core.kind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.core.grouping.Choice;
import org.palabre.core.grouping.Encounters;
import org.palabre.core.grouping.Group;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.StepId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Props;
import org.palabre.core.seating.Company;
import org.palabre.core.seating.Party;
import org.palabre.core.seating.Prices;
import org.palabre.core.seating.Seating;
import org.palabre.core.seating.Sizes;
import org.palabre.core.step.Moment;

/** Makes the groups that the {@code into} of a {@code group} step asks for. */
final class Arranging {
    private static final int USUAL_SIZE = 4;
    private static final int USUAL_MIN = 2;
    /** Two of the same kind cost more than having met twice, or less than having met once. */
    private static final int DIFFER = 5 * Prices.MET;

    private static final int BALANCE = 1;

    private final Moment moment;
    private final Props into;
    private final Encounters met;
    private final long seed;

    /** @param met who met whom before, not counting what this step formed earlier */
    Arranging(Moment moment, Encounters met, long seed) {
        this.moment = moment;
        this.into = moment.step().props().part("into");
        this.met = met;
        this.seed = seed;
    }

    /** The seed of a run's first try. */
    static long seed(Moment moment) {
        return moment.state().plan().seed() * 31 + moment.id().value().hashCode();
    }

    static GroupId groupId(Moment moment, int number) {
        return new GroupId(moment.id() + "-" + number);
    }

    List<Group> groups() {
        if (into.says("manual")) {
            int count = Sizes.atMost(into.number("count", 1), moment.people().size());
            return numbered(Collections.nCopies(count, List.of()));
        }
        List<Group> chosen = into.has("choose") ? chosen() : List.of();
        List<Group> groups = chosen.isEmpty() ? numbered(seated()) : chosen; // nothing to choose from: by size
        return groups.stream().map(this::cast).toList();
    }

    private List<List<PersonId>> seated() {
        if (into.has("by")) {
            return alike(into.word("by", ""));
        }
        List<List<PersonId>> blocks = blocks();
        int people = blocks.stream().mapToInt(List::size).sum();
        if (people == 0) {
            return List.of();
        }
        int wanted = into.has("count") ? Sizes.atMost(into.number("count", 1), people) : Sizes.groupsOf(size(), people);
        return Seating.seat(Party.free(blocks, Math.min(blocks.size(), wanted), prices()), seed);
    }

    private int size() {
        int roles = into.parts("roles").size();
        return roles > 0 ? roles : into.number("size", USUAL_SIZE);
    }

    private Prices prices() {
        Set<String> avoided = Set.copyOf(moment.step().props().words("avoid"));
        List<Grouping> apart = avoided.stream()
                .flatMap(id -> moment.state().grouping(new StepId(id)).stream())
                .toList();
        List<Prices.Trait> traits = moment.step().props().parts("aim").stream()
                .flatMap(aim -> Stream.concat(
                        aim.word("differ_on").map(id -> new Prices.Trait(values(id), DIFFER)).stream(),
                        aim.word("balance").map(id -> new Prices.Trait(values(id), BALANCE)).stream()))
                .toList();
        return new Prices(met, Encounters.of(apart), traits);
    }

    /** What people said of themselves, here or when they were grouped before. */
    private Map<PersonId, String> values(String attribute) {
        Map<PersonId, String> values = new HashMap<>();
        moment.state().runs().stream()
                .flatMap(run -> Optional.ofNullable(moment.state().groupings().get(run.id())).stream())
                .forEach(grouping -> values.putAll(grouping.values(attribute)));
        return values;
    }

    /** One group for each value, more where it has many people; who gave none, or would be alone, goes where there is room. */
    private List<List<PersonId>> alike(String attribute) {
        Map<PersonId, String> values = values(attribute);
        Map<String, List<List<PersonId>>> byValue = new TreeMap<>();
        List<PersonId> rest = new ArrayList<>();
        for (PersonId person : moment.people()) {
            Optional.ofNullable(values.get(person))
                    .ifPresentOrElse(
                            value -> byValue.computeIfAbsent(value, ignored -> new ArrayList<>())
                                    .add(List.of(person)),
                            () -> rest.add(person));
        }
        List<List<PersonId>> groups = new ArrayList<>();
        byValue.values().forEach(people -> {
            int count = into.has("size") ? Sizes.groupsOf(size(), people.size()) : 1;
            Seating.seat(Party.free(people, count, prices()), seed)
                    .forEach(group -> groups.add(new ArrayList<>(group)));
        });
        if (groups.isEmpty()) {
            return rest.isEmpty() ? List.of() : List.of(rest);
        }
        rest.forEach(person ->
                groups.stream().min(Comparator.comparingInt(List::size)).ifPresent(group -> group.add(person)));
        return Company.nobodyAlone(groups).stream()
                .filter(group -> !group.isEmpty())
                .toList();
    }

    /** People who stay together: the groups that are merged or kept, or everybody alone. */
    private List<List<PersonId>> blocks() {
        Optional<Grouping> together = into.word("merge")
                .or(() -> moment.step().props().word("keep"))
                .map(StepId::new)
                .flatMap(moment.state()::grouping);
        List<PersonId> people = moment.people();
        List<List<PersonId>> blocks = new ArrayList<>();
        together.ifPresent(grouping -> grouping.groups().stream()
                .map(group -> group.members().stream().filter(people::contains).toList())
                .filter(members -> !members.isEmpty())
                .forEach(blocks::add));
        Set<PersonId> held = blocks.stream().flatMap(List::stream).collect(Collectors.toSet());
        people.stream().filter(person -> !held.contains(person)).forEach(person -> blocks.add(List.of(person)));
        return blocks;
    }

    /** What people choose from. */
    static Stream<Item> topics(Moment moment) {
        return moment.step().props().part("into").word("choose").stream()
                .flatMap(name -> moment.named(name, Optional.empty()));
    }

    private List<Group> chosen() {
        List<Item> topics = topics(moment).toList();
        Map<PersonId, ItemId> callers = callers(topics);
        List<Choice.Around> around = Choice.groups(
                moment.people(),
                wishes().plusAll(callers),
                topics.stream().map(Item::id).toList(),
                into.number("min", USUAL_MIN),
                into.number("max", 0));
        List<Group> groups = new ArrayList<>();
        for (Choice.Around made : around) {
            int number = groups.size() + 1;
            groups.add(new Group(groupId(moment, number), number, made.people(), Optional.of(made.topic())));
        }
        return groups;
    }

    private org.pcollections.PMap<PersonId, ItemId> wishes() {
        return moment.state()
                .groupings()
                .getOrDefault(moment.id(), Grouping.EMPTY)
                .wishes();
    }

    /** Where callers host, they are at the table they called: the first of their topics. */
    private Map<PersonId, ItemId> callers(List<Item> topics) {
        Map<PersonId, ItemId> callers = new HashMap<>();
        if (moment.step().props().word("host", "").equals("caller")) {
            topics.stream()
                    .sorted(Comparator.comparingLong(Item::born))
                    .forEach(topic -> callers.putIfAbsent(topic.owner(), topic.id()));
        }
        return callers;
    }

    private List<Group> numbered(List<List<PersonId>> seated) {
        List<Group> groups = new ArrayList<>();
        for (List<PersonId> people : seated) {
            int number = groups.size() + 1;
            groups.add(new Group(groupId(moment, number), number, people, Optional.empty()));
        }
        return groups;
    }

    /** Gives out the roles of the method, and the host's. */
    private Group cast(Group group) {
        Map<PersonId, String> roles = new HashMap<>();
        List<String> parts = into.words("roles");
        for (int i = 0; i < Math.min(parts.size(), group.members().size()); i++) {
            roles.put(group.members().get(i), parts.get(i));
        }
        host(group).ifPresent(host -> roles.put(host, Group.HOST));
        return new Group(group.id(), group.number(), group.members(), group.topic(), roles);
    }

    private Optional<PersonId> host(Group group) {
        return switch (moment.step().props().word("host", "none")) {
            case "any" -> group.members().stream().findFirst();
            case "caller" ->
                group.topic()
                        .flatMap(moment.state().items()::find)
                        .map(Item::owner)
                        .filter(group::has)
                        .or(() -> group.members().stream().findFirst());
            default -> Optional.empty();
        };
    }
}
