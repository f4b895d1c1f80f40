package org.palabre.core.agenda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.palabre.core.board.Change;
import org.palabre.core.board.Spot;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.StepId;
import org.palabre.core.vote.ballot.Tally;

/**
 * Where the topics that have no place yet could go: no convener in two places at one time, what the same people want to hear not at the
 * same time, popular ones apart and in the first rooms. Greedy by popularity, then swaps as long as they help; the same wall gives the
 * same answer. What has a place keeps it.
 */
final class Placement {
    /** Under which name the suggestion stands in the record. */
    static final String SOURCE = "placement/1";

    private static final int MOST_PASSES = 20;

    private final Wall wall;
    private final Map<ItemId, Integer> popularity = new HashMap<>();
    private final Map<ItemId, Integer> slotOf = new HashMap<>();
    private final List<ItemId> loose = new ArrayList<>();

    private Placement(Wall wall) {
        this.wall = wall;
        wall.topics().forEach(topic -> {
            popularity.put(topic.id(), wall.boards().interestedIn(topic.id()).size() + votes(topic.id()));
            wall.cell(topic.id())
                    .ifPresentOrElse(cell -> slotOf.put(topic.id(), cell.slot()), () -> loose.add(topic.id()));
        });
        loose.sort(Comparator.comparingInt((ItemId topic) -> -popularity.getOrDefault(topic, 0)));
    }

    /** Empty when everything has a place or nothing is free. */
    static Change of(Wall wall) {
        return new Placement(wall).change();
    }

    private Change change() {
        for (ItemId topic : loose) {
            open(topic)
                    .min(Comparator.comparingLong((Integer slot) -> cost(topic, slot))
                            .thenComparing(slot -> inSlot(slot).size())
                            .thenComparing(slot -> slot))
                    .ifPresent(slot -> slotOf.put(topic, slot));
        }
        for (int pass = 0; pass < MOST_PASSES && improve(); pass++) {}
        return Change.moves(inRooms());
    }

    private Stream<Integer> open(ItemId topic) {
        return IntStream.rangeClosed(1, wall.slots())
                .boxed()
                .filter(slot -> !wall.isBegun(slot) && free(slot) > 0 && !torn(topic, slot));
    }

    private int free(int slot) {
        return wall.rooms() - inSlot(slot).size();
    }

    private List<ItemId> inSlot(int slot) {
        return slotOf.entrySet().stream()
                .filter(entry -> entry.getValue() == slot)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private boolean torn(ItemId topic, int slot) {
        Set<PersonId> conveners = wall.conveners(topic);
        return inSlot(slot).stream()
                .filter(other -> !other.equals(topic))
                .anyMatch(other -> wall.conveners(other).stream().anyMatch(conveners::contains));
    }

    /** What it costs the room that these are at the same time: people who want both, and two crowds at once. */
    private long cost(ItemId topic, int slot) {
        return inSlot(slot).stream()
                .filter(other -> !other.equals(topic))
                .mapToLong(other -> 2L * both(topic, other)
                        + Math.min(popularity.getOrDefault(topic, 0), popularity.getOrDefault(other, 0)))
                .sum();
    }

    private long both(ItemId a, ItemId b) {
        Set<PersonId> common = new HashSet<>(wall.boards().interestedIn(a));
        common.retainAll(wall.boards().interestedIn(b));
        return common.size();
    }

    private boolean improve() {
        boolean better = false;
        for (ItemId a : loose) {
            for (ItemId b : loose) {
                Integer slotA = slotOf.get(a);
                Integer slotB = slotOf.get(b);
                if (slotA != null && slotB != null && !slotA.equals(slotB)) {
                    better |= swap(a, slotA, b, slotB);
                }
            }
        }
        return better;
    }

    private boolean swap(ItemId a, int slotA, ItemId b, int slotB) {
        long before = cost(a, slotA) + cost(b, slotB);
        slotOf.put(a, slotB);
        slotOf.put(b, slotA);
        boolean kept = !torn(a, slotB) && !torn(b, slotA) && cost(a, slotB) + cost(b, slotA) < before;
        if (!kept) {
            slotOf.put(a, slotA);
            slotOf.put(b, slotB);
        }
        return kept;
    }

    /** The popular ones first, into the free rooms in their order. */
    private List<Change.Move> inRooms() {
        List<Change.Move> moves = new ArrayList<>();
        Set<Cell> taken = new HashSet<>();
        for (ItemId topic : loose) {
            Optional.ofNullable(slotOf.get(topic))
                    .flatMap(slot -> IntStream.rangeClosed(1, wall.rooms())
                            .mapToObj(room -> new Cell(slot, room))
                            .filter(cell -> wall.at(cell).isEmpty() && !taken.contains(cell))
                            .findFirst())
                    .ifPresent(cell -> {
                        taken.add(cell);
                        moves.add(new Change.Move(topic, Optional.of(Spot.in(cell.id()))));
                    });
        }
        return moves;
    }

    /** How many supported it in the vote that the step names ({@code basis}). */
    private int votes(ItemId topic) {
        return wall.step()
                .props()
                .word("basis")
                .flatMap(basis -> wall.state().latest(new StepId(basis)))
                .flatMap(run -> wall.state().vote(run.id()).tally())
                .flatMap(tally -> tally.rows().stream()
                        .filter(row -> row.item().equals(topic))
                        .findFirst())
                .map(Tally.Row::votes)
                .orElse(0);
    }
}
