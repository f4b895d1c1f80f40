package org.palabre.core.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.palabre.core.agenda.Wall;
import org.palabre.core.board.Board;
import org.palabre.core.board.Boards;
import org.palabre.core.id.AreaId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.organise.Mode;
import org.palabre.core.organise.Placings;
import org.palabre.core.organise.Spread;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.core.sight.Eye;
import org.palabre.core.sight.Layer;
import org.palabre.core.sight.Sight;

/** How boards look. A card's place is known to those who may read the card; a private board to its owner alone. */
final class BoardViews {
    private final SessionState state;
    private final Eye everybody;

    BoardViews(SessionState state) {
        this.state = state;
        this.everybody = new Eye(state, Set.of(Layer.ALL));
    }

    /** The key of something on a board: {@code spot/wall/i4k}. */
    static Key key(String kind, RunId run, Object thing) {
        return Key.of(kind, run + "/" + thing);
    }

    static Key own(String kind, RunId run, Object thing, PersonId owner) {
        return Key.of(kind, run + "/" + thing, owner);
    }

    Map<Layer, Fact> area(Key key) {
        Optional<PersonId> owner = owner(key);
        Board board = board(key, owner);
        return Optional.ofNullable(board.areas().get(new AreaId(thing(key))))
                .map(area -> Map.<Layer, Fact>of(
                        owner.<Layer>map(Layer.Me::new).orElse(Layer.ALL),
                        new Fact.OfArea(run(key), area.id(), area.label(), area.place())))
                .orElse(Map.of());
    }

    Map<Layer, Fact> spot(Key key) {
        Optional<PersonId> owner = owner(key);
        ItemId item = new ItemId(thing(key));
        Board board = board(key, owner);
        Optional<ItemId> into = Optional.ofNullable(board.joins().get(item));
        if (board.spot(item).isEmpty() && into.isEmpty()) {
            return Map.of();
        }
        Fact fact = new Fact.OfSpot(
                run(key),
                item,
                board.spot(item).map(spot -> spot.area()),
                board.spot(item).map(spot -> spot.x()),
                board.spot(item).map(spot -> spot.y()),
                into);
        Map<Layer, Fact> facts = new HashMap<>();
        state.items().find(item).map(found -> Sight.layers(state, found)).ifPresent(layers -> layers.stream()
                .filter(layer -> owner.isEmpty())
                .forEach(layer -> facts.put(layer, fact)));
        owner.filter(person -> state.items()
                        .find(item)
                        .filter(found -> Sight.sees(state, person, found))
                        .isPresent())
                .ifPresent(person -> facts.put(new Layer.Me(person), fact));
        return facts;
    }

    /** How large a wall is, and which of its slots have begun. */
    Optional<Fact> wall(RunId run) {
        return state.method()
                .step(run.step())
                .filter(step -> step.kind().equals("agenda"))
                .map(step -> new Wall(state, step, run))
                .map(wall -> new Fact.OfWall(
                        run,
                        wall.slots(),
                        wall.rooms(),
                        IntStream.rangeClosed(1, wall.slots())
                                .filter(wall::isBegun)
                                .boxed()
                                .toList(),
                        wall.isOpen()));
    }

    /** Once everybody has placed for themselves and the step has closed; only of what all may read. */
    Optional<Fact> spread(RunId run) {
        return state.method()
                .step(run.step())
                .filter(step -> step.kind().equals("organise")
                        && Mode.isPrivate(step)
                        && Mode.of(step).isPlane()
                        && state.run(run).filter(StepRun::isOver).isPresent())
                .map(step -> Spread.of(
                        boards(run),
                        state.items().byId().keySet().stream()
                                .filter(this::isPublic)
                                .sorted()
                                .toList(),
                        step.props().number("k", Placings.FEWEST)))
                .filter(rows -> !rows.isEmpty())
                .map(Fact.Spreads::new);
    }

    /** Counts of what everybody may see; never who. */
    Optional<Fact> interest(RunId run) {
        Map<ItemId, Integer> counts = new HashMap<>();
        boards(run).interest().forEach((item, people) -> {
            if (isPublic(item) && !people.isEmpty()) {
                counts.put(item, people.size());
            }
        });
        return counts.isEmpty() ? Optional.empty() : Optional.of(new Fact.Interests(counts));
    }

    Optional<Fact> interests(RunId run, PersonId person) {
        List<ItemId> items = boards(run).interestsOf(person);
        return items.isEmpty() ? Optional.empty() : Optional.of(new Fact.MyInterests(items));
    }

    /** Which topics ask to become part of which: conveners settle it in the open. */
    Optional<Fact> offers(RunId run) {
        List<Fact.Offer> offers = boards(run).offers().entrySet().stream()
                .filter(entry -> isPublic(entry.getKey()) && isPublic(entry.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Fact.Offer(entry.getKey(), entry.getValue()))
                .toList();
        return offers.isEmpty() ? Optional.empty() : Optional.of(new Fact.Offers(offers));
    }

    /** What one could take back. */
    Optional<Fact> undo(RunId run, PersonId person) {
        Boards boards = boards(run);
        return boards.shared()
                .last(person)
                .or(() -> boards.of(Optional.of(person)).last(person))
                .map(done -> new Fact.Undoable(done.act()));
    }

    private Board board(Key key, Optional<PersonId> owner) {
        return boards(run(key)).of(owner);
    }

    private Boards boards(RunId run) {
        return state.board(run);
    }

    private static Optional<PersonId> owner(Key key) {
        return key.scope().isEmpty() ? Optional.empty() : Optional.of(new PersonId(key.scope()));
    }

    private static RunId run(Key key) {
        return new RunId(key.id().substring(0, key.id().indexOf('/')));
    }

    private static String thing(Key key) {
        return key.id().substring(key.id().indexOf('/') + 1);
    }

    private boolean isPublic(ItemId id) {
        return state.items().find(id).filter(everybody::sees).isPresent();
    }
}
