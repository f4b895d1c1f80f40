package org.palabre.core.view;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.core.grouping.Group;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.session.Decision;
import org.palabre.core.session.Pulse;
import org.palabre.core.session.Selection;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Crowd;
import org.palabre.core.sight.Layer;
import org.palabre.core.sight.Sight;
import org.pcollections.TreePVector;

/** How votes, selections, groups, decisions and pulses look. */
final class PartViews {
    private final SessionState state;
    private final ItemViews items;
    private final StepViews steps;

    PartViews(SessionState state) {
        this.state = state;
        this.items = new ItemViews(state);
        this.steps = new StepViews(state);
    }

    Optional<Fact> selection(RunId run) {
        Selection selection = state.selections().get(run);
        if (selection == null) {
            return Optional.empty();
        }
        List<Fact.Saved> saved = selection.saved().entrySet().stream()
                .filter(entry -> isPublic(entry.getKey()))
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(ItemId::value)))
                .map(entry -> new Fact.Saved(entry.getKey(), items.ref(entry.getValue())))
                .toList();
        return Optional.of(new Fact.OfSelection(
                run,
                publicOnes(selection.chosen()),
                saved,
                publicOnes(selection.tied()),
                reasons(selection),
                selection.open(),
                selection.champions()));
    }

    private Map<ItemId, List<Selection.Reason>> reasons(Selection selection) {
        return selection.reasons().entrySet().stream()
                .filter(entry -> isPublic(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Fact> pick(RunId run, PersonId person) {
        Selection selection = state.selections().get(run);
        List<ItemId> picks = selection == null ? null : selection.perPerson().get(person);
        return picks == null
                ? Optional.empty()
                : Optional.of(new Fact.OfSelection(run, picks, List.of(), List.of(), Map.of(), 0, 0));
    }

    Optional<Fact> grouping(RunId run, boolean withMembers) {
        return Optional.ofNullable(state.groupings().get(run))
                .filter(grouping -> !grouping.groups().isEmpty())
                .map(grouping -> new Fact.OfGrouping(
                        run,
                        run,
                        grouping.groups().stream()
                                .map(group -> line(group, withMembers || namesAll(run)))
                                .toList(),
                        withMembers ? Optional.of(grouping.meetings().share()) : Optional.empty(),
                        withMembers ? Optional.of(grouping.meetings().again()) : Optional.empty(),
                        withMembers ? Optional.of(grouping.meetings().forced()) : Optional.empty()));
    }

    /** Whether the method shows everybody by name where they are: rooms one may change at any time. */
    private boolean namesAll(RunId run) {
        return state.method()
                .step(run.step())
                .filter(step -> step.kind().equals("sessions")
                        && step.props().word("map", "counts").equals("names"))
                .isPresent();
    }

    private Fact.GroupLine line(Group group, boolean withMembers) {
        return new Fact.GroupLine(
                group.id(),
                group.number(),
                group.members().size(),
                group.topic().filter(this::isPublic),
                withMembers
                        ? Optional.of(group.members().stream().map(items::ref).toList())
                        : Optional.empty(),
                withMembers ? group.host() : Optional.empty());
    }

    Optional<Fact> group(GroupId id) {
        for (Map.Entry<RunId, Grouping> entry : state.groupings().entrySet()) {
            Optional<Group> group = entry.getValue().find(id);
            if (group.isPresent()) {
                return group.map(g -> new Fact.OfGroup(
                        id,
                        entry.getKey(),
                        g.number(),
                        g.topic(),
                        g.members().stream().map(items::ref).toList(),
                        g.host(),
                        steps.roles(g),
                        steps.subject(g)));
            }
        }
        return Optional.empty();
    }

    /** Only where a crowd's writing is dealt out, and nothing while it is not for everybody: a count would tell of it. */
    Optional<Fact> crowd(RunId run) {
        int shares = Crowd.shares(state);
        boolean open = shares > 1
                && state.items()
                        .of(run)
                        .findFirst()
                        .filter(item -> Sight.layers(state, item).contains(Layer.ALL))
                        .isPresent();
        int items = state.items().byRun().getOrDefault(run, TreePVector.empty()).size();
        return open ? Optional.of(new Fact.OfCrowd(run, items, shares)) : Optional.empty();
    }

    Optional<Fact> wishes(RunId run) {
        return Optional.ofNullable(state.groupings().get(run))
                .filter(grouping -> !grouping.wishes().isEmpty())
                .map(grouping -> new Fact.Wishes(grouping.wishes().values().stream()
                        .filter(this::isPublic)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))));
    }

    Optional<Fact> wish(RunId run, PersonId person) {
        return Optional.ofNullable(state.groupings().get(run))
                .map(grouping -> grouping.wishes().get(person))
                .map(Fact.MyWish::new);
    }

    /** What one said of oneself; a word left empty is one's silence. */
    Optional<Fact> told(RunId run, PersonId person) {
        return Optional.ofNullable(state.groupings().get(run))
                .map(grouping -> grouping.told().get(person))
                .map(Fact.Told::new);
    }

    Fact decision(int n) {
        Decision decision = state.decisions().get(n);
        return new Fact.OfDecision(
                String.valueOf(n),
                decision.run(),
                decision.statement(),
                publicOnes(decision.about()),
                new Fact.Speaker(
                        decision.role().name().toLowerCase(Locale.ROOT),
                        state.person(decision.by()).flatMap(person -> person.name())),
                decision.behalf(),
                decision.basis(),
                decision.rationale(),
                Optional.of(decision.objections()).filter(text -> !text.isEmpty()));
    }

    Optional<Fact> pulse(RunId run) {
        String measure = state.method()
                .step(run.step())
                .map(step -> step.props().word("measure", "custom"))
                .orElse("custom");
        return state.pulse(run).result().map(result -> pulse(measure, result));
    }

    private static Fact pulse(String measure, Pulse.Result result) {
        if (result.n() < result.k()) {
            return new Fact.OfPulse(measure, result.k(), Optional.empty(), Optional.empty(), Optional.of(true));
        }
        List<Fact.PulseMean> values = result.means().stream()
                .map(mean -> new Fact.PulseMean(mean.question(), mean.mean()))
                .toList();
        return new Fact.OfPulse(measure, result.k(), Optional.of(result.n()), Optional.of(values), Optional.empty());
    }

    private List<ItemId> publicOnes(List<ItemId> ids) {
        return ids.stream().filter(this::isPublic).toList();
    }

    private boolean isPublic(ItemId id) {
        return state.items()
                .find(id)
                .filter(item -> Sight.layers(state, item).contains(Layer.ALL))
                .isPresent();
    }
}
