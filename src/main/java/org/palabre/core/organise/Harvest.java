package org.palabre.core.organise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palabre.core.board.Area;
import org.palabre.core.board.Board;
import org.palabre.core.id.ItemId;
import org.palabre.core.item.Item;
import org.palabre.core.item.ItemEvent;
import org.palabre.core.session.Asked;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.step.Moment;

/**
 * What a board leaves when it closes: an item for each group that holds a card, with these cards as its parents. Cards that lie alone stay
 * themselves ({@code alone: keep}), so that no group swallows a rare idea. Closing again revises; it never writes twice.
 */
public record Harvest(Moment moment) {

    public List<SessionEvent> events() {
        if (moment.step().out().isEmpty() || Mode.of(moment.step()).isPlane()) {
            return List.of();
        }
        List<SessionEvent> events = new ArrayList<>();
        Set<ItemId> made = new HashSet<>();
        Board board = moment.state().board(moment.id()).shared();
        Set<ItemId> grouped = new HashSet<>();
        for (Area area : board.inOrder()) {
            List<ItemId> cards =
                    board.in(area.id()).stream().filter(this::stands).toList();
            if (!cards.isEmpty()) {
                grouped.addAll(cards);
                made.add(keep(area.id().value(), label(area), cards, events));
            }
        }
        if (moment.step().props().word("alone", "keep").equals("keep")) {
            moment.inputs()
                    .filter(item ->
                            !grouped.contains(item.id()) && !board.joins().containsKey(item.id()))
                    .forEach(item -> made.add(
                            keep(item.id().value(), Cards.words(moment.state(), item), List.of(item.id()), events)));
        }
        moment.state()
                .items()
                .of(moment.id())
                .filter(item -> item.collection().equals(moment.output()) && !made.contains(item.id()))
                .forEach(item -> events.add(new SessionEvent.InItems(new ItemEvent.Withdrawn(item.id(), Asked.CLOCK))));
        return events;
    }

    private ItemId keep(String name, String label, List<ItemId> cards, List<SessionEvent> events) {
        ItemId id = new ItemId(moment.id() + "." + name);
        Map<String, String> fields = Map.of(field(), label);
        Optional<Item> before = moment.state().items().find(id);
        boolean same = before.filter(item -> item.stands()
                        && item.fields().equals(fields)
                        && item.parents().equals(cards))
                .isPresent();
        if (!same) {
            events.add(new SessionEvent.InItems(
                    before.isPresent()
                            ? new ItemEvent.Revised(id, Asked.CLOCK, fields, cards, false)
                            : new ItemEvent.Written(
                                    id,
                                    moment.id(),
                                    moment.output(),
                                    Asked.CLOCK,
                                    Optional.empty(),
                                    Optional.empty(),
                                    fields,
                                    cards,
                                    false)));
        }
        return id;
    }

    private String label(Area area) {
        String language = moment.state().plan().language();
        return area.label().isEmpty()
                ? moment.step().texts().at("buckets." + area.id() + ".label").in(language)
                : area.label();
    }

    private String field() {
        return Optional.ofNullable(moment.state().method().artefacts().get(moment.output()))
                .map(artefact -> artefact.fields().getFirst().id())
                .orElse("text");
    }

    private boolean stands(ItemId id) {
        return moment.state().items().find(id).filter(Item::stands).isPresent();
    }
}
