package org.palabre.core.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.core.grouping.Encounters;
import org.palabre.core.grouping.Group;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.grouping.GroupingEvent;
import org.palabre.core.grouping.Meetings;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.seating.Rotation.Mix;
import org.palabre.core.seating.Rotation.Stay;

class RotationTest {
    private static final RunId TABLES = new RunId("tables");
    private static final Rotation CAFE = new Rotation(Stay.HOST, Mix.DISPERSE, true);

    /** Thirty people at tables of five, hosts staying, three rounds: the case of the issue, whatever the seed. */
    @ParameterizedTest
    @CsvSource({
        "30, 5, 3, 1",
        "30, 5, 3, 2",
        "30, 5, 3, 3",
        "30, 5, 3, 4",
        "30, 5, 3, 5",
        "30, 5, 3, 6",
        "30, 5, 3, 7",
        "30, 5, 3, 8",
        "30, 5, 3, 9",
        "30, 5, 3, 10",
        "30, 5, 3, 11",
        "30, 5, 3, 12",
        "30, 5, 3, 13",
        "16, 4, 3, 7",
        "20, 4, 5, 7",
        "56, 7, 8, 7",
        "1000, 5, 4, 7",
        "28, 4, 5, 7",
        "35, 5, 4, 7",
        "40, 5, 4, 7",
        "60, 5, 3, 7",
        "25, 5, 3, 7"
    })
    void nobody_meets_a_table_mate_twice_where_that_is_possible(int people, int size, int rounds, long seed) {
        Cafe cafe = new Cafe(people, size, seed);
        for (int round = 1; round < rounds; round++) {
            cafe.turn(CAFE);
            assertThat(cafe.now().meetings().again()).as("round %d", round + 1).isZero();
            assertThat(cafe.now().groups()).allMatch(group -> group.members().size() == size);
        }
    }

    @Test
    void hosts_stay_and_guests_never_come_back_to_a_table() {
        Cafe cafe = new Cafe(30, 5, 11);
        List<Optional<PersonId>> hosts =
                cafe.now().groups().stream().map(Group::host).toList();
        cafe.turn(CAFE);
        cafe.turn(CAFE);
        assertThat(cafe.now().groups()).extracting(Group::host).isEqualTo(hosts);
        for (int table = 0; table < 6; table++) {
            List<PersonId> guests = new ArrayList<>();
            for (List<Group> seating : cafe.now().past().plus(cafe.now().groups())) {
                guests.addAll(seating.get(table).members().subList(1, 5));
            }
            assertThat(guests).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({"12, 4", "13, 4", "14, 4", "15, 5", "16, 4", "18, 6", "10, 5", "23, 4"})
    void who_is_no_host_leaves_the_table_at_every_change_even_where_people_have_to_meet_again(int people, int size) {
        for (long seed = 1; seed <= 20; seed++) {
            Cafe cafe = new Cafe(people, size, seed);
            for (int round = 1; round < 4; round++) {
                cafe.turn(CAFE);
                List<Group> before = cafe.now().past().getLast();
                List<Group> now = cafe.now().groups();
                for (int table = 0; table < now.size(); table++) {
                    List<PersonId> stayed = new ArrayList<>(now.get(table).members());
                    stayed.retainAll(before.get(table).members());
                    assertThat(stayed)
                            .as("seed %d, round %d", seed, round + 1)
                            .containsExactly(now.get(table).host().orElseThrow());
                }
            }
        }
    }

    @Test
    void where_arithmetic_forbids_it_the_number_of_repeats_is_told_beforehand() {
        Cafe cafe = new Cafe(12, 4, 3);
        cafe.turn(CAFE);
        // three guests of each table share two other tables
        assertThat(cafe.now().meetings().forced()).isEqualTo(3);
        assertThat(cafe.now().meetings().again()).isEqualTo(3);
    }

    @Test
    void the_same_seed_seats_the_same_people() {
        Cafe one = new Cafe(23, 4, 5);
        Cafe other = new Cafe(23, 4, 5);
        one.turn(CAFE);
        other.turn(CAFE);
        assertThat(one.now()).isEqualTo(other.now());
    }

    @Test
    void a_carousel_moves_whole_groups_to_the_next_table() {
        Cafe cafe = new Cafe(12, 4, 3);
        List<PersonId> first = cafe.now().groups().getFirst().members();
        cafe.turn(new Rotation(Stay.NONE, Mix.CAROUSEL, true));
        assertThat(cafe.now().groups().get(1).members()).containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void everybody_comes_home_in_the_end() {
        Cafe cafe = new Cafe(20, 4, 3);
        List<Group> home = cafe.now().groups();
        cafe.turn(new Rotation(Stay.NEW_HOST, Mix.DISPERSE, true));
        cafe.turn(new Rotation(Stay.NONE, Mix.HOME, true));
        for (int table = 0; table < home.size(); table++) {
            assertThat(cafe.now().groups().get(table).members())
                    .containsExactlyInAnyOrderElementsOf(home.get(table).members());
        }
    }

    @Test
    void a_new_host_has_not_hosted_before() {
        Cafe cafe = new Cafe(20, 4, 3);
        List<PersonId> hosts = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            cafe.now().groups().forEach(group -> hosts.add(group.host().orElseThrow()));
            cafe.turn(new Rotation(Stay.NEW_HOST, Mix.DISPERSE, true));
        }
        assertThat(hosts).doesNotHaveDuplicates();
    }

    @Test
    void a_table_whose_people_have_gone_closes_and_nobody_sits_alone() {
        Cafe cafe = new Cafe(12, 3, 3);
        cafe.people.subList(5, 12).clear();
        cafe.turn(CAFE);
        assertThat(cafe.now().groups())
                .extracting(group -> group.members().size())
                .containsOnly(0, 2, 3)
                .satisfies(sizes ->
                        assertThat(sizes.stream().mapToInt(size -> size).sum()).isEqualTo(5));
    }

    /** A café of so many people, the first at each table hosting. */
    private static final class Cafe {
        private final List<PersonId> people;
        private final long seed;
        private Grouping now = Grouping.EMPTY;

        Cafe(int count, int size, long seed) {
            this.seed = seed;
            people = new ArrayList<>(IntStream.range(0, count)
                    .mapToObj(i -> new PersonId("p" + i))
                    .toList());
            Party party =
                    Party.free(people.stream().map(List::of).toList(), Sizes.groupsOf(size, count), Prices.none());
            List<Group> groups = new ArrayList<>();
            for (List<PersonId> members : Seating.seat(party, seed)) {
                int number = groups.size() + 1;
                groups.add(new Group(new GroupId("tables-" + number), number, List.of(), Optional.empty())
                        .seating(members, Optional.of(members.getFirst())));
            }
            now = now.evolve(new GroupingEvent.Formed(TABLES, groups, seed, Meetings.NONE));
        }

        Grouping now() {
            return now;
        }

        void turn(Rotation rotation) {
            Encounters met = Encounters.of(List.of(now));
            Rotation.Turned turned =
                    rotation.turn(now, people, met, seed + now.past().size());
            RunId by = new RunId("move:" + (now.past().size() + 2));
            Meetings meetings =
                    Meetings.of(turned.groups().stream().map(Group::members).toList(), met, turned.forced());
            now = now.evolve(new GroupingEvent.Rotated(TABLES, by, turned.groups(), seed, meetings));
        }
    }
}
