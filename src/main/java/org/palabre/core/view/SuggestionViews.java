package org.palabre.core.view;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.core.board.Boards;
import org.palabre.core.board.Change;
import org.palabre.core.board.Proposal;
import org.palabre.core.board.Search;
import org.palabre.core.board.Spot;
import org.palabre.core.id.AreaId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.RunId;
import org.palabre.core.method.Step;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Layer;
import org.palabre.core.sight.Sight;

/** How suggested arrangements look; for the eyes of those who may take them over, and naming only cards that these may read. */
final class SuggestionViews {
    private final SessionState state;

    SuggestionViews(SessionState state) {
        this.state = state;
    }

    Map<Layer, Fact> proposal(RunId run) {
        Layer layer = layer(run);
        return boards(run)
                .proposal()
                .map(proposal -> Map.<Layer, Fact>of(layer, proposed(proposal, layer)))
                .orElse(Map.of());
    }

    Map<Layer, Fact> search(RunId run) {
        Search search = boards(run).search();
        return search.phase() == Search.Phase.IDLE
                ? Map.of()
                : Map.of(layer(run), new Fact.OfSearch(search.round(), search.grain(), search.phase()));
    }

    private Layer layer(RunId run) {
        return state.method().step(run.step()).filter(this::isForAll).isPresent() ? Layer.ALL : Layer.CREW;
    }

    private boolean isForAll(Step step) {
        return step.kind().equals("organise") && !step.props().word("by", "all").equals("facilitator");
    }

    private Fact proposed(Proposal proposal, Layer layer) {
        Change change = proposal.change();
        return new Fact.OfProposal(
                proposal.source(),
                change.areas().stream()
                        .flatMap(shape -> shape.as().stream())
                        .map(area -> area.id())
                        .map(area -> new Fact.Suggested(area, label(proposal, area), gist(proposal, area, layer)))
                        .toList(),
                change.moves().stream()
                        .filter(move -> isOpen(move.item(), layer))
                        .flatMap(move -> move.to().stream()
                                .map(spot -> new Fact.Placing(move.item(), spot.area(), spot.x(), spot.y())))
                        .toList(),
                proposal.themes().map(Proposal.Themes::round),
                proposal.themes().flatMap(themes -> StepViews.flag(themes.basicMode())),
                proposal.themes().map(themes -> themes.alone().stream()
                        .filter(item -> isOpen(item, layer))
                        .toList()));
    }

    /** Words of a group are words of its cards: as long as one of them may not be read, it has none. */
    private String label(Proposal proposal, AreaId area) {
        boolean open = cards(proposal, area).allMatch(item -> isOpen(item, Layer.ALL) || isOpen(item, Layer.CREW));
        return open ? proposal.area(area).orElseThrow().label() : "";
    }

    private Optional<ItemId> gist(Proposal proposal, AreaId area, Layer layer) {
        return proposal.themes().stream()
                .flatMap(themes -> themes.gists().stream())
                .filter(gist -> gist.area().equals(area))
                .map(Proposal.Gist::item)
                .filter(item -> isOpen(item, layer))
                .findFirst();
    }

    private static Stream<ItemId> cards(Proposal proposal, AreaId area) {
        return proposal.change().moves().stream()
                .filter(move -> move.to().map(Spot::area).filter(area::equals).isPresent())
                .map(Change.Move::item);
    }

    private boolean isOpen(ItemId id, Layer layer) {
        return state.items()
                .find(id)
                .map(item -> Sight.layers(state, item))
                .filter(layers -> layers.contains(Layer.ALL) || layers.contains(layer))
                .isPresent();
    }

    private Boards boards(RunId run) {
        return state.board(run);
    }
}
