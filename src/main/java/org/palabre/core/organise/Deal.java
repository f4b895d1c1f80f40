package org.palabre.core.organise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palabre.core.board.Area;
import org.palabre.core.board.Board;
import org.palabre.core.board.Boards;
import org.palabre.core.board.Change;
import org.palabre.core.board.Proposal;
import org.palabre.core.board.Search;
import org.palabre.core.board.Spot;
import org.palabre.core.id.AreaId;
import org.palabre.core.id.ItemId;
import org.palabre.core.item.Item;
import org.palabre.core.sight.Layer;
import org.palabre.core.sight.Sight;
import org.palabre.core.step.Moment;

/** The cards of a board as they are dealt to the machine: only those that everybody who sees its suggestion may read (P6). */
final class Deal {
    private final Moment moment;
    private final Boards boards;
    private final Board board;
    private final List<Item> items;

    Deal(Moment moment) {
        this.moment = moment;
        this.boards = moment.state().board(moment.id());
        this.board = boards.shared();
        this.items = moment.inputs()
                .filter(item -> item.stands() && isOpen(item) && !board.joins().containsKey(item.id()))
                .toList();
    }

    private boolean isOpen(Item item) {
        return moment.step().props().word("by", "all").equals("facilitator")
                ? Sight.isBeforeTheCrew(moment.state(), item)
                : Sight.layers(moment.state(), item).contains(Layer.ALL);
    }

    /** The cards that nobody has placed. */
    List<Item> loose() {
        return items.stream().filter(item -> board.spot(item.id()).isEmpty()).toList();
    }

    /** Whether there are cards that the suggestion says nothing of, or it names some that are gone. */
    boolean isBehind() {
        Optional<Proposal> proposal = boards.proposal();
        Set<ItemId> known = new HashSet<>();
        proposal.ifPresent(found -> {
            found.standing(board).forEach(move -> known.add(move.item()));
            found.themes().ifPresent(themes -> known.addAll(themes.alone()));
        });
        return loose().stream().anyMatch(item -> !known.contains(item.id()))
                || proposal.filter(found -> !gone(found).isEmpty()).isPresent();
    }

    /** Cards of the suggestion that may not be read any more. */
    private Set<ItemId> gone(Proposal proposal) {
        Set<ItemId> gone = new HashSet<>();
        Assistance.named(proposal).filter(item -> board.spot(item).isEmpty()).forEach(gone::add);
        items.forEach(item -> gone.remove(item.id()));
        gone.removeIf(item -> board.joins().containsKey(item));
        return gone;
    }

    /** All loose cards, beside the groups that people made. */
    Quest afresh() {
        return quest(false, Optional.empty());
    }

    /** What came since, beside the groups that people made and those that are suggested. */
    Quest anchored() {
        return quest(true, boards.proposal());
    }

    private Quest quest(boolean anchored, Optional<Proposal> before) {
        Map<ItemId, AreaId> lies = new HashMap<>();
        before.ifPresent(found -> found.standing(board)
                .forEach(move -> move.to().map(Spot::area).ifPresent(area -> lies.put(move.item(), area))));
        items.forEach(item -> board.spot(item.id()).map(Spot::area).ifPresent(area -> lies.put(item.id(), area)));
        lies.keySet().retainAll(items.stream().map(Item::id).toList());
        List<AreaId> areas = areas(before);
        List<AreaId> filled = areas.stream().filter(lies::containsValue).toList();
        List<Quest.Card> cards = items.stream()
                .map(item -> new Quest.Card(
                        item.id(),
                        Cards.words(moment.state(), item),
                        Optional.ofNullable(lies.get(item.id()))
                                .map(filled::indexOf)
                                .filter(index -> index >= 0),
                        board.spot(item.id()).isPresent()))
                .toList();
        Search search = boards.search();
        return new Quest(
                moment.id(),
                search.round(),
                search.grain(),
                anchored,
                cards,
                filled.stream().map(area -> group(area, before)).toList(),
                next(areas));
    }

    /** Those on the board in their order, then those that are suggested. */
    private List<AreaId> areas(Optional<Proposal> before) {
        List<AreaId> areas =
                new ArrayList<>(board.inOrder().stream().map(Area::id).toList());
        before.ifPresent(found -> found.change().areas().stream()
                .map(Change.Shape::area)
                .filter(area -> !areas.contains(area))
                .forEach(areas::add));
        return areas;
    }

    /** A group whose name may come from a card that is gone gets another. */
    private Quest.Group group(AreaId area, Optional<Proposal> before) {
        Optional<Area> there = Optional.ofNullable(board.areas().get(area));
        Optional<String> label = there.map(Area::label)
                .or(() -> before.filter(found -> lost(found, area).isEmpty())
                        .flatMap(found -> found.area(area))
                        .map(Area::label));
        return new Quest.Group(area, label, there.isPresent());
    }

    private List<Change.Move> lost(Proposal proposal, AreaId area) {
        Set<ItemId> gone = gone(proposal);
        return proposal.change().moves().stream()
                .filter(move -> gone.contains(move.item())
                        && move.to().map(Spot::area).filter(area::equals).isPresent())
                .toList();
    }

    private int next(List<AreaId> areas) {
        String start = "m" + boards.search().round() + "-";
        return areas.stream()
                .map(AreaId::value)
                .filter(id -> id.matches(start + "\\d{1,6}"))
                .mapToInt(id -> Integer.parseInt(id.substring(start.length())) + 1)
                .max()
                .orElse(0);
    }
}
