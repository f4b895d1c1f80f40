package org.palabre.record.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.palabre.core.id.RunId;
import org.palabre.core.id.StepId;
import org.palabre.core.method.Step;
import org.palabre.core.session.Selection;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.core.vote.ballot.Tally;
import org.palabre.record.document.Proceedings;
import org.palabre.record.document.Votes;

/** How items were weighed and what was kept of them, as a record tells it; each in the order the steps ran. */
final class Weighed {
    private static final Comparator<Votes.Weight> BEST_FIRST =
            Comparator.comparingInt(Votes.Weight::rank).thenComparingInt(row -> Nodes.number(row.item()));

    private final SessionState state;
    private final Nodes nodes;
    private final Pseudonyms people;
    private final List<Votes.Count> tallies;

    Weighed(SessionState state, Nodes nodes, Pseudonyms people) {
        this.state = state;
        this.nodes = nodes;
        this.people = people;
        this.tallies = state.runs().stream()
                .flatMap(run -> state.vote(run.id()).tally().stream().map(tally -> count(run.id(), tally)))
                .toList();
    }

    List<Votes.Count> tallies() {
        return tallies;
    }

    private Votes.Count count(RunId run, Tally tally) {
        Optional<Step> step = state.method().step(run.step());
        List<String> grades = step.map(found -> found.props().words("grades")).orElse(List.of());
        return new Votes.Count(
                run.value(),
                Parts.step(run),
                tally.method(),
                tally.electorate(),
                tally.cast(),
                tally.abstained(),
                tally.quorum(),
                labels(
                        step,
                        step.filter(found -> found.props().has("axes")).isPresent() ? "axes" : "criteria",
                        tally.criteria()),
                labels(step, "grades", grades),
                tally.rows().stream()
                        .flatMap(row -> nodes.open(row.item()).map(item -> weight(item, tally, row)).stream())
                        .sorted(BEST_FIRST)
                        .toList(),
                tally.objections().stream()
                        .flatMap(objection -> nodes
                                .open(objection.item())
                                .map(item -> new Votes.Objected(
                                        item, objection.words(), objection.by().map(people::of)))
                                .stream())
                        .toList(),
                new TreeMap<>(tally.figures()));
    }

    private static List<Proceedings.Label> labels(Optional<Step> step, String list, List<String> ids) {
        return ids.stream()
                .map(id -> new Proceedings.Label(id, Parts.text(step, list + "." + id + ".label")))
                .toList();
    }

    private static Votes.Weight weight(String item, Tally tally, Tally.Row row) {
        List<Votes.Scored> scores = IntStream.range(0, row.scores().size())
                .mapToObj(i -> scored(tally.criteria().get(i), row.scores().get(i)))
                .toList();
        return new Votes.Weight(
                item,
                row.rank(),
                row.votes(),
                row.sum(),
                Formulas.rounded(row.support().share()),
                Formulas.rounded(row.support().spread()),
                scores,
                row.grades(),
                row.grade(),
                new TreeMap<>(row.figures()));
    }

    private static Votes.Scored scored(String criterion, Tally.Score score) {
        return new Votes.Scored(criterion, score.n(), score.mean(), score.median(), score.spread());
    }

    /** Selections for the whole room; what each kept for themselves stays theirs. */
    List<Votes.Kept> selections() {
        List<Votes.Kept> made = new ArrayList<>();
        for (StepRun run : state.runs()) {
            Selection selection = state.selections().get(run.id());
            if (selection != null && selection.perPerson().isEmpty()) {
                made.add(kept(run.id(), selection));
            }
        }
        return made;
    }

    private Votes.Kept kept(RunId run, Selection selection) {
        List<Votes.Saved> saved = selection.saved().entrySet().stream()
                .flatMap(entry ->
                        nodes
                                .open(entry.getKey())
                                .map(item -> new Votes.Saved(item, people.of(entry.getValue())))
                                .stream())
                .sorted(Comparator.comparingInt(one -> Nodes.number(one.item())))
                .toList();
        return new Votes.Kept(
                run.value(),
                Parts.step(run),
                basis(run),
                bestFirst(run, nodes.open(selection.chosen())),
                saved,
                nodes.open(selection.tied()),
                reasons(selection));
    }

    private Map<String, List<String>> reasons(Selection selection) {
        Map<String, List<String>> reasons = new TreeMap<>();
        selection.reasons().forEach((id, why) -> nodes.open(id)
                .ifPresent(item -> reasons.put(
                        item,
                        why.stream()
                                .map(reason ->
                                        reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .toList())));
        return reasons;
    }

    List<String> bestFirst(RunId run, List<String> chosen) {
        Map<String, Integer> ranks = new HashMap<>();
        basis(run).stream()
                .flatMap(basis -> tallies.stream().filter(tally -> tally.run().equals(basis)))
                .flatMap(tally -> tally.rows().stream())
                .forEach(row -> ranks.putIfAbsent(row.item(), ranks.size()));
        return chosen.stream()
                .sorted(Comparator.comparingInt(item -> ranks.getOrDefault(item, Integer.MAX_VALUE)))
                .toList();
    }

    private Optional<String> basis(RunId run) {
        return state.method()
                .step(run.step())
                .flatMap(step -> step.props().word("basis"))
                .flatMap(basis -> state.latest(new StepId(basis)))
                .map(found -> found.id().value());
    }
}
