package org.palabre.core.seating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.palabre.core.grouping.Encounters;
import org.palabre.core.grouping.Group;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.id.PersonId;

/**
 * The next seating of a café. Tables stay where they are, with their notes; people move. A table that would be left with
 * fewer than two people closes.
 *
 * @param fresh whether people should meet others than before
 */
public record Rotation(Stay stay, Mix mix, boolean fresh) {
    private static final int GOING_BACK = 5;
    private static final int STAYING = 1000;

    /** Who keeps their seat. {@code CALLER}: who called the topic, which is who hosts it. */
    public enum Stay {
        NONE,
        HOST,
        CALLER,
        NEW_HOST;

        public static Stay of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Where the others go: to different tables, all to the next one, or back to where they began. */
    public enum Mix {
        DISPERSE,
        CAROUSEL,
        HOME;

        public static Mix of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Every table, the closed ones empty, and how many pairs had to meet again. */
    public record Turned(List<Group> groups, int forced) {
        public Turned {
            groups = List.copyOf(groups);
        }
    }

    /** @param people who takes part now */
    public Turned turn(Grouping before, List<PersonId> people, Encounters met, long seed) {
        if (people.isEmpty() || before.groups().isEmpty()) {
            return new Turned(before.groups(), 0);
        }
        List<Group> tables = open(before.groups(), people);
        Map<Integer, PersonId> hosts = new HashMap<>();
        for (int table = 0; table < tables.size(); table++) {
            int at = table;
            host(before, tables.get(table), people).ifPresent(host -> hosts.put(at, host));
        }
        List<List<PersonId>> seated =
                switch (mix) {
                    case DISPERSE -> disperse(before, tables, people, hosts, met, seed);
                    case CAROUSEL -> proposed(tables, people, hosts, next(tables, hosts));
                    case HOME -> proposed(tables, people, hosts, home(before, tables));
                };
        return new Turned(closedAndOpen(before.groups(), tables, seated, hosts), forced(tables, people, hosts));
    }

    /** The tables that people can be sent to. */
    private static List<Group> open(List<Group> groups, List<PersonId> people) {
        List<Group> used = groups.stream()
                .filter(group -> group.members().stream().anyMatch(people::contains))
                .toList();
        List<Group> tables = used.isEmpty() ? groups : used;
        return tables.subList(0, Sizes.atMost(tables.size(), people.size()));
    }

    private Optional<PersonId> host(Grouping before, Group table, List<PersonId> people) {
        Stream<PersonId> here = table.members().stream().filter(people::contains);
        return switch (stay) {
            case NONE -> Optional.empty();
            case HOST, CALLER -> table.host().filter(people::contains).or(here::findFirst);
            case NEW_HOST -> {
                Set<PersonId> hosted = new HashSet<>();
                Stream.concat(before.past().stream(), Stream.of(before.groups()))
                        .flatMap(List::stream)
                        .forEach(group -> group.host().ifPresent(hosted::add));
                List<PersonId> guests = here.filter(person -> !table.host().equals(Optional.of(person)))
                        .toList();
                yield guests.stream()
                        .filter(guest -> !hosted.contains(guest))
                        .findFirst()
                        .or(() -> guests.stream().findFirst());
            }
        };
    }

    private List<List<PersonId>> disperse(
            Grouping before,
            List<Group> tables,
            List<PersonId> people,
            Map<Integer, PersonId> hosts,
            Encounters met,
            long seed) {
        Map<PersonId, Integer> pinned = new HashMap<>();
        hosts.forEach((table, host) -> pinned.put(host, table));
        Party party = new Party(
                people.stream().map(List::of).toList(),
                tables.size(),
                pinned,
                drawbacks(before, tables),
                fresh ? new Prices(met, Encounters.of(List.of()), List.of()) : Prices.none());
        return Seating.seat(party, fresh ? List.of(closedForm(before, tables, hosts)) : List.of(), seed);
    }

    /** The seats that everybody had at the first seating, turned as often as there were rotations since. */
    private static Map<PersonId, Integer> closedForm(
            Grouping before, List<Group> tables, Map<Integer, PersonId> hosts) {
        Map<PersonId, Integer> proposal = new HashMap<>();
        List<Group> first =
                before.past().isEmpty() ? before.groups() : before.past().getFirst();
        int rotation = before.past().size() + 1;
        for (int begun = 0; begun < Math.min(first.size(), tables.size()); begun++) {
            List<PersonId> guests = first.get(begun).members().stream()
                    .filter(person -> !hosts.containsValue(person))
                    .toList();
            for (int seat = 0; seat < guests.size(); seat++) {
                PersonId guest = guests.get(seat);
                Latin.table(tables.size(), begun, seat, rotation).ifPresent(table -> proposal.put(guest, table));
            }
        }
        return proposal;
    }

    /** To come back to a table costs a little; to stay where one sits is no change, so rather meet people again. */
    private static Map<PersonId, Map<Integer, Integer>> drawbacks(Grouping before, List<Group> tables) {
        Map<PersonId, Map<Integer, Integer>> costs = new HashMap<>();
        before.past().stream().flatMap(List::stream).forEach(group -> cost(costs, tables, group, GOING_BACK));
        before.groups().forEach(group -> cost(costs, tables, group, STAYING));
        return costs;
    }

    private static void cost(
            Map<PersonId, Map<Integer, Integer>> costs, List<Group> tables, Group group, int drawback) {
        int table = number(tables, group);
        group.members().forEach(person -> costs.computeIfAbsent(person, ignored -> new HashMap<>())
                .put(table, drawback));
    }

    private static int number(List<Group> tables, Group group) {
        return IntStream.range(0, tables.size())
                .filter(table -> tables.get(table).id().equals(group.id()))
                .findFirst()
                .orElse(-1);
    }

    private static Map<PersonId, Integer> next(List<Group> tables, Map<Integer, PersonId> hosts) {
        Map<PersonId, Integer> next = new HashMap<>();
        for (int table = 0; table < tables.size(); table++) {
            int to = (table + 1) % tables.size();
            tables.get(table).members().stream()
                    .filter(person -> !hosts.containsValue(person))
                    .forEach(person -> next.put(person, to));
        }
        return next;
    }

    private static Map<PersonId, Integer> home(Grouping before, List<Group> tables) {
        Map<PersonId, Integer> home = new HashMap<>();
        List<Group> first =
                before.past().isEmpty() ? before.groups() : before.past().getFirst();
        first.forEach(group -> {
            int table = number(tables, group);
            group.members().stream().filter(ignored -> table >= 0).forEach(person -> home.put(person, table));
        });
        return home;
    }

    /** People where they are sent; who is sent nowhere sits where there is most room, and nobody alone. */
    private static List<List<PersonId>> proposed(
            List<Group> tables, List<PersonId> people, Map<Integer, PersonId> hosts, Map<PersonId, Integer> sent) {
        List<List<PersonId>> seated = new ArrayList<>();
        tables.forEach(ignored -> seated.add(new ArrayList<>()));
        hosts.forEach((table, host) -> seated.get(table).add(host));
        List<PersonId> free = new ArrayList<>();
        for (PersonId person : people) {
            if (!hosts.containsValue(person)) {
                Optional.ofNullable(sent.get(person))
                        .map(seated::get)
                        .orElse(free)
                        .add(person);
            }
        }
        free.forEach(person -> Company.smallest(seated).add(person));
        return Company.nobodyAlone(seated);
    }

    private List<Group> closedAndOpen(
            List<Group> all, List<Group> tables, List<List<PersonId>> seated, Map<Integer, PersonId> hosts) {
        return all.stream()
                .map(group -> {
                    int table = number(tables, group);
                    List<PersonId> here = table < 0 ? List.of() : seated.get(table);
                    Optional<PersonId> host =
                            Optional.ofNullable(hosts.get(table)).filter(here::contains);
                    List<PersonId> order = Stream.concat(
                                    host.stream(), here.stream().filter(p -> !host.equals(Optional.of(p))))
                            .toList();
                    return group.seating(order, host);
                })
                .toList();
    }

    private int forced(List<Group> tables, List<PersonId> people, Map<Integer, PersonId> hosts) {
        if (!fresh || mix != Mix.DISPERSE) {
            return 0;
        }
        int forced = 0;
        for (int table = 0; table < tables.size(); table++) {
            boolean hosted = hosts.containsKey(table);
            long leaving = tables.get(table).members().stream()
                    .filter(people::contains)
                    .filter(person -> !hosts.containsValue(person))
                    .count();
            forced += Pigeonhole.again((int) leaving, tables.size() - 1, hosted);
        }
        return forced;
    }
}
