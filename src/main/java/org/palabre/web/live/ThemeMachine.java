package org.palabre.web.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import org.palabre.core.board.Area;
import org.palabre.core.board.Change;
import org.palabre.core.board.Proposal;
import org.palabre.core.board.Spot;
import org.palabre.core.id.AreaId;
import org.palabre.core.id.ItemId;
import org.palabre.core.organise.Quest;
import org.palabre.core.session.SessionCommand;
import org.palabre.live.Machine;
import org.palabre.themes.Idea;
import org.palabre.themes.Suggestion;
import org.palabre.themes.Theme;
import org.palabre.themes.ThemeDesk;
import org.palabre.themes.cluster.Grain;

/** Themes as groups of a board: what people placed is a constraint, what was suggested before stays where newcomers come. */
@ApplicationScoped
public class ThemeMachine implements Machine {
    private static final String SOURCE = "themes/1 ";

    private final ThemeDesk desk;

    ThemeMachine(ThemeDesk desk) {
        this.desk = desk;
    }

    @Override
    public CompletionStage<SessionCommand.Propose> answer(Quest quest) {
        List<Idea> ideas = ideas(quest);
        return (quest.isAnchored() ? desk.arrive(ideas) : desk.suggest(ideas, new Grain(quest.grain())))
                .thenApply(found -> proposal(quest, found));
    }

    static List<Idea> ideas(Quest quest) {
        return quest.cards().stream()
                .map(card -> new Idea(
                        card.words(),
                        Optional.empty(),
                        card.group().map(OptionalInt::of).orElse(OptionalInt.empty())))
                .toList();
    }

    /** Groups of people keep their id, others get one. A theme with no loose card in it suggests nothing. */
    static SessionCommand.Propose proposal(Quest quest, Suggestion found) {
        List<Change.Move> moves = new ArrayList<>();
        List<Area> areas = new ArrayList<>();
        List<Proposal.Gist> gists = new ArrayList<>();
        Map<Integer, AreaId> made = new HashMap<>();
        for (Theme theme : found.themes()) {
            List<Quest.Card> loose = theme.members().stream()
                    .map(quest.cards()::get)
                    .filter(card -> !card.isPlaced())
                    .toList();
            if (!loose.isEmpty()) {
                Optional<Quest.Group> known = theme.number() < quest.groups().size()
                        ? Optional.of(quest.groups().get(theme.number()))
                        : Optional.empty();
                AreaId area = known.map(Quest.Group::area)
                        .orElseGet(() -> made.computeIfAbsent(theme.number(), _ -> quest.fresh(made.size())));
                loose.forEach(card -> moves.add(new Change.Move(card.item(), Optional.of(Spot.in(area)))));
                gists.add(new Proposal.Gist(area, item(quest, theme.medoid())));
                if (known.filter(Quest.Group::isThere).isEmpty()) {
                    String label = known.flatMap(Quest.Group::label).orElse(theme.label());
                    areas.add(new Area(area, label, areas.size() + 1.0));
                }
            }
        }
        return new SessionCommand.Propose(
                quest.run(),
                SOURCE + found.model(),
                new Change(moves, Change.areas(areas).areas(), List.of()),
                new Proposal.Themes(
                        quest.round(),
                        found.isBasicMode(),
                        gists,
                        found.alone().stream().map(it -> item(quest, it)).toList()));
    }

    private static ItemId item(Quest quest, int index) {
        return quest.cards().get(index).item();
    }
}
