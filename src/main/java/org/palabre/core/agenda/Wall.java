package org.palabre.core.agenda;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.palabre.core.board.Area;
import org.palabre.core.board.Board;
import org.palabre.core.board.Boards;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Step;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.Status;
import org.palabre.core.session.StepRun;

/** The agenda wall of one {@code agenda} step as it stands: slots × rooms, one topic at most in each cell. */
public record Wall(SessionState state, Step step, RunId run) {
    private static final String WORD = "agenda";
    private static final int MOST_ROOMS = 100;
    private static final int PEOPLE_A_ROOM = 6;

    /** The wall that a step reads ({@code in}); empty where it reads none, or none was opened yet. */
    public static Optional<Wall> readBy(SessionState state, Step reader) {
        return reader.in().stream()
                .flatMap(name -> state.method().everyStep().stream()
                        .filter(step ->
                                step.kind().equals(WORD) && step.id().value().equals(name)))
                .flatMap(step -> state.latest(step.id()).stream().map(run -> new Wall(state, step, run.id())))
                .findFirst();
    }

    public Boards boards() {
        return state.board(run);
    }

    public Board board() {
        return boards().shared();
    }

    public int slots() {
        return Math.max(1, step.props().part("slots").number("count", 1));
    }

    /** How many rooms to begin with: the number of the method, or one for every six people. */
    public int roomsToLay() {
        int people = (int) state.participants().count();
        int enough = Math.max(1, (people + PEOPLE_A_ROOM - 1) / PEOPLE_A_ROOM);
        int said = step.props().part("rooms").number("count", 0);
        return Math.min(said > 0 ? said : enough, MOST_ROOMS);
    }

    /** How many rooms there are. */
    public int rooms() {
        return board().areas().keySet().stream()
                .flatMap(area -> Cell.of(area).stream())
                .mapToInt(Cell::room)
                .max()
                .orElse(0);
    }

    /** The cells of these rooms in every slot, as areas of the board. */
    public List<Area> cells(int fromRoom, int toRoom) {
        return IntStream.rangeClosed(1, slots())
                .boxed()
                .flatMap(slot -> IntStream.rangeClosed(fromRoom, toRoom).mapToObj(room -> new Cell(slot, room).area()))
                .toList();
    }

    public boolean has(Cell cell) {
        return board().areas().containsKey(cell.id());
    }

    /** Topics that stand by themselves, oldest first: those on the wall and those that wait for a place. */
    public Stream<Item> topics() {
        return step.in().stream().flatMap(name -> state.items().in(name)).filter(topic -> !board().joins()
                .containsKey(topic.id()));
    }

    public boolean isTopic(ItemId item) {
        return !board().joins().containsKey(item)
                && state.items()
                        .find(item)
                        .filter(topic -> topic.stands() && step.in().contains(topic.collection()))
                        .isPresent();
    }

    /** Whoever called this topic, or one that became part of it. */
    public Set<PersonId> conveners(ItemId topic) {
        Set<PersonId> conveners = new LinkedHashSet<>();
        board().whole(topic)
                .flatMap(id -> state.items().find(id).stream())
                .filter(Item::stands)
                .forEach(item -> conveners.add(item.author()));
        return conveners;
    }

    public Optional<Cell> cell(ItemId topic) {
        return board().spot(topic).flatMap(spot -> Cell.of(spot.area()));
    }

    /** The topic in this cell. */
    public Optional<ItemId> at(Cell cell) {
        return board().in(cell.id()).stream().filter(this::isTopic).findFirst();
    }

    /** The topics of a slot, by room. */
    public List<ItemId> in(int slot) {
        return List.copyOf(taken(slot).values());
    }

    /** The rooms of a slot in which something takes place, with their topics. */
    public SortedMap<Integer, ItemId> taken(int slot) {
        SortedMap<Integer, ItemId> taken = new TreeMap<>();
        board().spots().forEach((topic, spot) -> Cell.of(spot.area())
                .filter(cell -> cell.slot() == slot && has(cell) && isTopic(topic))
                .ifPresent(cell -> taken.putIfAbsent(cell.room(), topic)));
        return taken;
    }

    /** The run in which the rooms of this slot are open now. */
    public Optional<StepRun> running(int slot) {
        return runsOf(slot).filter(run -> !run.isOver()).findFirst();
    }

    /** Whether the rooms of this slot have opened, or were passed over. */
    public boolean isBegun(int slot) {
        return runsOf(slot).findAny().isPresent();
    }

    /** Whether the wall still changes: as long as there is a slot to come. */
    public boolean isOpen() {
        return state.status() == Status.OPEN
                && IntStream.rangeClosed(1, slots())
                        .anyMatch(slot -> !isBegun(slot) || running(slot).isPresent());
    }

    /** Several where a facilitator opens a slot once more. */
    private Stream<StepRun> runsOf(int slot) {
        return state.runs().stream().filter(other -> state.method()
                .step(other.id().step())
                .filter(reads -> reads.kind().equals("sessions")
                        && reads.in().contains(step.id().value()))
                .filter(reads -> slotOf(reads, other) == slot)
                .isPresent());
    }

    /** The slot that a run of a {@code sessions} step plays: the one it names, else its round. */
    public static int slotOf(Step sessions, StepRun run) {
        int round = run.rounds().isEmpty()
                ? run.id().round()
                : run.rounds().getLast().number();
        return sessions.props().number("slot", round);
    }
}
