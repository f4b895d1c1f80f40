package org.palabre.record.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.StepId;
import org.palabre.core.method.Props;
import org.palabre.core.method.Step;
import org.palabre.core.method.Text;
import org.palabre.core.session.Decision;
import org.palabre.core.session.Pulse;
import org.palabre.core.session.Selection;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.core.vote.ballot.Tally;

/** Groups, votes, selections, decisions and pulses, as a record tells them; each in the order the steps ran. */
final class Parts {
    private static final int TOP = 10;
    private static final Comparator<SessionRecord.Weight> BEST_FIRST =
            Comparator.comparingInt(SessionRecord.Weight::rank).thenComparingInt(row -> Nodes.number(row.item()));

    private final Replay replay;
    private final SessionState state;
    private final Nodes nodes;
    private final Pseudonyms people;

    Parts(Replay replay, Nodes nodes, Pseudonyms people) {
        this.replay = replay;
        this.state = replay.end();
        this.nodes = nodes;
        this.people = people;
    }

    List<SessionRecord.Arrangement> groupings() {
        List<SessionRecord.Arrangement> made = new ArrayList<>();
        for (StepRun run : state.runs()) {
            replay.seating(run.id())
                    .filter(seating -> !seating.groups().isEmpty())
                    .ifPresent(seating -> made.add(arrangement(run.id(), seating)));
        }
        return made;
    }

    private SessionRecord.Arrangement arrangement(RunId run, Replay.Seating seating) {
        return new SessionRecord.Arrangement(
                run.value(),
                step(run),
                seating.seed(),
                seating.meetings().share(),
                seating.meetings().pairs(),
                seating.meetings().again(),
                seating.meetings().forced(),
                seating.groups().stream()
                        .map(group -> circle(
                                group,
                                tells(run) && group.members().size() >= Indicators.LEAST ? group.members() : List.of()))
                        .toList());
    }

    /**
     * Where people went by themselves stays as unnamed in the record as it was in the room. And who sat in a pair would narrow whoever
     * wrote there to two.
     */
    private boolean tells(RunId run) {
        return state.method()
                .step(run.step())
                .filter(step -> step.kind().equals("sessions"))
                .map(step -> step.props().word("map", "counts").equals("names"))
                .orElse(true);
    }

    private SessionRecord.Circle circle(Group group, List<PersonId> members) {
        return new SessionRecord.Circle(
                group.id().value(),
                group.number(),
                group.members().size(),
                people.of(members),
                group.host().map(people::of),
                group.topic().flatMap(nodes::open));
    }

    List<SessionRecord.Count> tallies() {
        return state.runs().stream()
                .flatMap(run -> state.vote(run.id()).tally().stream().map(tally -> count(run.id(), tally)))
                .toList();
    }

    private SessionRecord.Count count(RunId run, Tally tally) {
        Optional<Step> step = state.method().step(run.step());
        List<String> grades = step.map(found -> found.props().words("grades")).orElse(List.of());
        return new SessionRecord.Count(
                run.value(),
                step(run),
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
                                .map(item -> new SessionRecord.Objected(
                                        item, objection.words(), objection.by().map(people::of)))
                                .stream())
                        .toList(),
                new TreeMap<>(tally.figures()));
    }

    private static List<SessionRecord.Label> labels(Optional<Step> step, String list, List<String> ids) {
        return ids.stream()
                .map(id -> new SessionRecord.Label(id, text(step, list + "." + id + ".label")))
                .toList();
    }

    private static Text text(Optional<Step> step, String path) {
        return step.map(found -> found.texts().at(path)).orElse(Text.NONE);
    }

    private static SessionRecord.Weight weight(String item, Tally tally, Tally.Row row) {
        List<SessionRecord.Scored> scores = IntStream.range(0, row.scores().size())
                .mapToObj(i -> scored(tally.criteria().get(i), row.scores().get(i)))
                .toList();
        return new SessionRecord.Weight(
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

    private static SessionRecord.Scored scored(String criterion, Tally.Score score) {
        return new SessionRecord.Scored(criterion, score.n(), score.mean(), score.median(), score.spread());
    }

    /** Selections for the whole room; what each kept for themselves stays theirs. */
    List<SessionRecord.Kept> selections() {
        List<SessionRecord.Kept> made = new ArrayList<>();
        for (StepRun run : state.runs()) {
            Selection selection = state.selections().get(run.id());
            if (selection != null && selection.perPerson().isEmpty()) {
                made.add(kept(run.id(), selection));
            }
        }
        return made;
    }

    private SessionRecord.Kept kept(RunId run, Selection selection) {
        List<SessionRecord.Saved> saved = selection.saved().entrySet().stream()
                .flatMap(
                        entry -> nodes
                                .open(entry.getKey())
                                .map(item -> new SessionRecord.Saved(item, people.of(entry.getValue())))
                                .stream())
                .sorted(Comparator.comparingInt(one -> Nodes.number(one.item())))
                .toList();
        return new SessionRecord.Kept(
                run.value(),
                step(run),
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
        List<String> ranked = basis(run).stream()
                .flatMap(basis -> tallies().stream().filter(tally -> tally.run().equals(basis)))
                .flatMap(tally -> tally.rows().stream())
                .map(SessionRecord.Weight::item)
                .toList();
        return chosen.stream()
                .sorted(Comparator.comparingInt(item -> Math.floorMod(ranked.indexOf(item), Integer.MAX_VALUE)))
                .toList();
    }

    private Optional<String> basis(RunId run) {
        return state.method()
                .step(run.step())
                .flatMap(step -> step.props().word("basis"))
                .flatMap(basis -> state.latest(new StepId(basis)))
                .map(found -> found.id().value());
    }

    List<SessionRecord.Decided> decisions() {
        List<SessionRecord.Decided> made = new ArrayList<>();
        for (Decision decision : state.decisions()) {
            made.add(new SessionRecord.Decided(
                    "d" + (made.size() + 1),
                    decision.run().value(),
                    step(decision.run()),
                    decision.statement(),
                    nodes.open(decision.about()),
                    people.of(decision.by()),
                    decision.role().name().toLowerCase(Locale.ROOT),
                    decision.behalf(),
                    decision.basis().map(RunId::value),
                    decision.rationale(),
                    decision.objections()));
        }
        return made;
    }

    List<SessionRecord.Mood> pulses() {
        return state.runs().stream()
                .flatMap(run -> state.pulse(run.id()).result().stream().map(result -> mood(run.id(), result)))
                .toList();
    }

    private SessionRecord.Mood mood(RunId run, Pulse.Result result) {
        Optional<Step> step = state.method().step(run.step());
        Props props = step.map(Step::props).orElse(Props.NONE);
        boolean suppressed = result.n() < result.k();
        int named = props.words("scale").size();
        return new SessionRecord.Mood(
                run.value(),
                step(run),
                props.word("measure", "custom"),
                result.k(),
                named > 1 ? named - 1 : TOP,
                suppressed,
                suppressed ? Optional.empty() : Optional.of(result.n()),
                suppressed
                        ? List.of()
                        : result.means().stream()
                                .map(mean -> new SessionRecord.Mean(
                                        mean.question(),
                                        text(step, "items." + mean.question() + ".label"),
                                        mean.mean()))
                                .toList());
    }

    private static String step(RunId run) {
        return run.step().value();
    }
}
