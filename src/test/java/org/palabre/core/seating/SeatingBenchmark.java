package org.palabre.core.seating;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.palabre.core.grouping.Encounters;
import org.palabre.core.grouping.Group;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.grouping.GroupingEvent;
import org.palabre.core.grouping.Meetings;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;

/**
 * How long it takes to seat a crowd: {@code main} prints milliseconds of one core's time for the first seating and for each rotation, with the
 * number of pairs who meet again. Run by hand, as figures depend on the machine; the first line is without any warming up.
 */
final class SeatingBenchmark {
    private static final int ROTATIONS = 4;

    private SeatingBenchmark() {}

    /** @param words people (1000) and seats at a table (5) */
    public static void main(String[] words) {
        int people = words.length > 0 ? Integer.parseInt(words[0]) : 1000;
        int seats = words.length > 1 ? Integer.parseInt(words[1]) : 5;
        for (int round = 0; round < 3; round++) {
            measure(people, seats, round);
        }
    }

    private static void measure(int count, int seats, long seed) {
        List<PersonId> people =
                IntStream.range(0, count).mapToObj(i -> new PersonId("p" + i)).toList();
        StringBuilder line = new StringBuilder(count + " people at tables of " + seats + ":");
        long start = cpu();
        Party party = Party.free(people.stream().map(List::of).toList(), Sizes.groupsOf(seats, count), Prices.none());
        List<Group> groups = new ArrayList<>();
        for (List<PersonId> members : Seating.seat(party, seed)) {
            int number = groups.size() + 1;
            groups.add(new Group(new GroupId("tables-" + number), number, List.of(), Optional.empty())
                    .seating(members, Optional.of(members.getFirst())));
        }
        line.append(" first ").append(ms(start)).append(" ms");
        RunId tables = new RunId("tables");
        Grouping now = Grouping.EMPTY.evolve(new GroupingEvent.Formed(tables, groups, seed, Meetings.NONE));
        for (int turn = 1; turn <= ROTATIONS; turn++) {
            start = cpu();
            Encounters met = Encounters.of(List.of(now));
            Rotation.Turned turned =
                    new Rotation(Rotation.Stay.HOST, Rotation.Mix.DISPERSE, true).turn(now, people, met, seed + turn);
            Meetings meetings =
                    Meetings.of(turned.groups().stream().map(Group::members).toList(), met, turned.forced());
            line.append(", rotation ")
                    .append(turn)
                    .append(' ')
                    .append(ms(start))
                    .append(" ms");
            line.append(" (").append(meetings.again()).append(" again)");
            now = now.evolve(
                    new GroupingEvent.Rotated(tables, new RunId("move:" + turn), turned.groups(), seed, meetings));
        }
        System.out.println(line);
    }

    /** Of this thread alone, so that a busy machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long ms(long start) {
        return (cpu() - start) / 1_000_000;
    }
}
