package org.palabre.record.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.palabre.core.board.Marks;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.AreaId;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.Ids;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.method.See;
import org.palabre.core.method.Step;
import org.palabre.core.session.SessionState;
import org.palabre.record.document.Assurance;
import org.palabre.record.document.Votes;
import org.palabre.record.document.Written;

/** What is told across items: themes with how far they spread, signals that were kept, and what people were told before. */
final class Gathered {
    private static final String THEME = "theme";
    private static final Set<String> RARE = Set.of("intense", "dividing", "surprising");
    private static final String SIGNAL = "signal";

    private final Replay replay;
    private final SessionState state;
    private final Disclosure disclosure;
    private final Nodes nodes;

    Gathered(Replay replay, Disclosure disclosure, Nodes nodes) {
        this.replay = replay;
        this.state = replay.end();
        this.disclosure = disclosure;
        this.nodes = nodes;
    }

    List<Written.Theme> themes() {
        return nodes.open().stream()
                .filter(item -> isKind(item, THEME))
                .map(this::theme)
                .toList();
    }

    /** Counted on what everybody may read, so that nothing hidden changes it; told only of enough people. */
    private Written.Theme theme(Item theme) {
        Set<PersonId> hands = Family.ancestors(state.items(), List.of(theme)).stream()
                .filter(disclosure::isOpen)
                .map(Item::owner)
                .collect(Collectors.toSet());
        boolean enough = hands.size() >= Indicators.LEAST;
        Set<ItemId> parents = new HashSet<>(theme.parents());
        return new Written.Theme(
                nodes.open(theme.id()).orElse(""),
                nodes.readableParents(theme.id(), parents),
                enough ? Optional.of(hands.size()) : Optional.empty(),
                enough ? groups(hands) : Optional.empty(),
                suggested(theme));
    }

    /** A theme that a board left has the name of its group in its id. */
    private Optional<Written.Suggested> suggested(Item theme) {
        Marks marks = state.board(theme.run()).shared().marks();
        List<String> sources = theme.parents().stream()
                .filter(card ->
                        state.items().find(card).filter(disclosure::isOpen).isPresent())
                .flatMap(card -> Optional.ofNullable(marks.cards().get(card)).stream())
                .toList();
        String group = theme.id().value().substring(theme.id().value().indexOf('.') + 1);
        Optional<String> named =
                Ids.isId(group) ? Optional.ofNullable(marks.names().get(new AreaId(group))) : Optional.empty();
        return sources.stream()
                .findFirst()
                .or(() -> named)
                .map(by -> new Written.Suggested(by, sources.size(), named.isPresent()));
    }

    /** Over the grouping that puts these people into the fewest groups: the one they stayed together in. */
    private Optional<Integer> groups(Set<PersonId> hands) {
        return replay.seatings().stream()
                .map(Replay.Seating::groups)
                .filter(groups -> groups.size() > 1)
                .map(groups -> seated(groups, hands))
                .filter(count -> count > 0)
                .min(Integer::compare);
    }

    private static int seated(List<Group> groups, Set<PersonId> hands) {
        Set<GroupId> found = groups.stream()
                .filter(group -> group.members().stream().anyMatch(hands::contains))
                .map(Group::id)
                .collect(Collectors.toSet());
        return found.size();
    }

    List<Votes.Signal> signals(List<Votes.Kept> selections) {
        List<Votes.Signal> found = new ArrayList<>();
        selections.forEach(selection -> selection
                .saved()
                .forEach(saved -> found.add(new Votes.Signal(saved.item(), "championed", Optional.of(saved.by())))));
        selections.forEach(selection -> selection.reasons().forEach((item, why) -> why.stream()
                .filter(RARE::contains)
                .forEach(reason -> found.add(new Votes.Signal(item, reason, Optional.empty())))));
        nodes.open().stream()
                .filter(item -> isKind(item, SIGNAL))
                .flatMap(item -> nodes.open(item.id()).stream())
                .forEach(item -> found.add(new Votes.Signal(item, "watched", Optional.empty())));
        return found.stream().distinct().toList();
    }

    private boolean isKind(Item item, String kind) {
        return Optional.ofNullable(state.method().artefacts().get(item.collection()))
                .filter(artefact -> artefact.kind().equals(kind))
                .isPresent();
    }

    /** The writing steps that ran, once each. */
    Assurance.Told told(String audience, int erased) {
        List<Assurance.Said> said = state.runs().stream()
                .map(run -> run.id().step())
                .distinct()
                .flatMap(step -> state.method().step(step).stream())
                .filter(step -> !step.out().isEmpty())
                .map(Gathered::said)
                .toList();
        return new Assurance.Told(audience, Indicators.LEAST, said, erased);
    }

    private static Assurance.Said said(Step step) {
        See see = step.seen();
        return new Assurance.Said(
                step.id().value(), word(see.during()), word(see.after()), word(see.authors()), step.keep());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
