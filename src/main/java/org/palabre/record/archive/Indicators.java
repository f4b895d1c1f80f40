package org.palabre.record.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.item.Item;
import org.palabre.core.item.Items;
import org.palabre.core.session.Person;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionState;
import org.palabre.record.document.Measures;
import org.palabre.record.document.Votes;

/**
 * How the room took part, as a whole: computed on everybody who came to take part, silent people and those who left included,
 * never for a person, and not at all for fewer than {@value #LEAST}. Values to two decimals.
 */
final class Indicators {
    static final int LEAST = 4;
    private static final String PEOPLE = "people";
    private static final String ITEMS = "items";

    private final Replay replay;
    private final SessionState state;
    private final Disclosure disclosure;
    private final Set<PersonId> roster;
    private final List<Measures.Indicator> made = new ArrayList<>();

    Indicators(Replay replay, Disclosure disclosure) {
        this.replay = replay;
        this.state = replay.end();
        this.disclosure = disclosure;
        this.roster = state.people().values().stream()
                .filter(person -> person.role() == Role.PARTICIPANT)
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    List<Measures.Indicator> all(List<Votes.Count> tallies, List<Votes.Kept> selections) {
        contributions();
        encounters();
        Set<Item> finals = finals();
        if (!finals.isEmpty()) {
            lineage(finals);
        }
        minority(tallies, selections);
        return made;
    }

    /** Of what got less than the middle support in a vote that a selection rests on: how much of it somebody saved. */
    private void minority(List<Votes.Count> tallies, List<Votes.Kept> selections) {
        int below = 0;
        int saved = 0;
        for (Votes.Kept selection : selections) {
            Set<String> low = tallies.stream()
                    .filter(tally ->
                            selection.basis().filter(tally.run()::equals).isPresent())
                    .flatMap(tally -> Formulas.belowMedian(tally.rows()).stream())
                    .filter(item -> !selection.chosen().contains(item))
                    .collect(Collectors.toSet());
            below += low.size();
            saved += (int) selection.saved().stream()
                    .filter(one -> low.contains(one.item()))
                    .count();
        }
        if (below > 0) {
            add("minority_survival", saved / (double) below, below, ITEMS);
        }
    }

    /** What people wrote or told, and what still stands, whoever may read it. */
    private void contributions() {
        Map<PersonId, Integer> made = new HashMap<>();
        kept().forEach(item -> Stream.concat(Stream.of(item.author()), item.about().stream())
                .distinct()
                .forEach(person -> made.merge(person, 1, Integer::sum)));
        int[] counts =
                roster.stream().mapToInt(person -> made.getOrDefault(person, 0)).toArray();
        add("contributed_share", Formulas.share(counts), roster.size(), PEOPLE);
        Formulas.gini(counts).ifPresent(gini -> add("gini_contributions", gini, roster.size(), PEOPLE));
        Formulas.effective(counts).ifPresent(share -> add("effective_contributors", share, roster.size(), PEOPLE));
    }

    private Stream<Item> kept() {
        return state.items().byId().values().stream().filter(item -> item.stands() && disclosure.isKept(item));
    }

    private static boolean isOf(Item item, PersonId person) {
        return item.author().equals(person)
                || item.about().filter(person::equals).isPresent();
    }

    private void encounters() {
        List<List<Group>> seated = replay.seatings().stream()
                .map(Replay.Seating::groups)
                .filter(groups -> !groups.isEmpty())
                .toList();
        if (!seated.isEmpty() && roster.size() > 1) {
            Set<Set<PersonId>> met = new HashSet<>();
            seated.forEach(groups -> groups.forEach(group -> meet(group, met)));
            double pairs = roster.size() * (roster.size() - 1) / 2.0;
            add("encounter_coverage", met.size() / pairs, roster.size(), PEOPLE);
        }
    }

    private void meet(Group group, Set<Set<PersonId>> met) {
        List<PersonId> members =
                group.members().stream().filter(roster::contains).distinct().toList();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                met.add(Set.of(members.get(i), members.get(j)));
            }
        }
    }

    /** Commitments, and what decisions are about. */
    private Set<Item> finals() {
        Items items = state.items();
        Stream<Item> promised = kept().filter(item -> state.method()
                .step(item.run().step())
                .filter(step -> step.kind().equals("commit"))
                .isPresent());
        Stream<Item> decided = state.decisions().stream()
                .flatMap(decision -> decision.about().stream())
                .flatMap(id -> items.find(id).stream())
                .filter(Item::stands);
        return Stream.concat(promised, decided).filter(disclosure::isOpen).collect(Collectors.toSet());
    }

    private void lineage(Set<Item> finals) {
        Set<Item> roots = Family.ancestors(state.items(), finals);
        roots.addAll(finals);
        long reached = roster.stream()
                .filter(person -> roots.stream().anyMatch(item -> isOf(item, person)))
                .count();
        add("lineage_reach", reached / (double) Math.max(1, roster.size()), roster.size(), PEOPLE);
        boolean grouped = state.groupings().values().stream()
                .anyMatch(grouping -> grouping.groups().size() > 1);
        if (grouped) {
            long crossed = finals.stream().filter(this::crosses).count();
            add("cross_pollination", crossed / (double) finals.size(), finals.size(), ITEMS);
        }
    }

    /** Whether it grew from the work of two groups of one and the same grouping. */
    private boolean crosses(Item item) {
        Map<RunId, Set<GroupId>> groups = Family.ancestors(state.items(), List.of(item)).stream()
                .flatMap(ancestor -> ancestor.group().stream())
                .flatMap(group -> grouping(group).map(run -> Map.entry(run, group)).stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return groups.values().stream().anyMatch(ofOne -> ofOne.size() > 1);
    }

    private Optional<RunId> grouping(GroupId group) {
        return state.groupings().entrySet().stream()
                .filter(entry -> entry.getValue().find(group).isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void add(String id, double value, int n, String of) {
        boolean suppressed = roster.size() < LEAST;
        made.add(new Measures.Indicator(
                id,
                id.replace('_', '-') + "/1",
                suppressed ? Optional.empty() : Optional.of(Formulas.rounded(value)),
                n,
                of,
                suppressed));
    }
}
