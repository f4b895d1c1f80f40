package org.palabre.record.archive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.palabre.core.course.Round;
import org.palabre.core.id.RunId;
import org.palabre.core.id.SessionId;
import org.palabre.core.id.StepId;
import org.palabre.core.method.Artefact;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Step;
import org.palabre.core.method.Text;
import org.palabre.core.session.Plan;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.Status;
import org.palabre.core.session.StepRun;
import org.palabre.record.archive.narrow.Narrowing;
import org.palabre.record.document.Audience;
import org.palabre.record.document.Proceedings;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Votes;

/** Makes the record of a session out of its log. Pure: the same log gives the same record, on any machine. */
public final class Archive {
    private Archive() {}

    /**
     * @param source the method that the session was planned with
     * @param events its whole log, from number 1; of a session that is not closed yet, what there is so far
     * @throws IllegalArgumentException when events are missing
     */
    public static SessionRecord record(SessionId id, MethodSource source, List<Recorded> events) {
        return record(id, source, events, Audience.PARTICIPANT);
    }

    /** The version for these readers. */
    public static SessionRecord record(SessionId id, MethodSource source, List<Recorded> events, Audience audience) {
        SessionRecord whole = whole(id, source, events, audience);
        return audience.isNarrow() ? Narrowing.of(whole, audience) : whole;
    }

    private static SessionRecord whole(SessionId id, MethodSource source, List<Recorded> events, Audience audience) {
        Replay replay = new Replay(id, source, events);
        SessionState state = replay.end();
        Disclosure disclosure = new Disclosure(state, audience);
        Pseudonyms people = new Pseudonyms(state);
        Nodes nodes = new Nodes(replay, disclosure, people);
        Parts parts = new Parts(replay, nodes, people);
        Weighed weighed = new Weighed(state, nodes, people);
        Fruits fruits = new Fruits(replay, nodes, weighed, people);
        Gathered gathered = new Gathered(replay, disclosure, nodes);
        List<Votes.Count> tallies = weighed.tallies();
        List<Votes.Kept> selections = weighed.selections();
        return new SessionRecord(
                SessionRecord.SCHEMA,
                id.value(),
                audience.word(),
                about(replay),
                state.plan().mandate(),
                used(state.method(), source, state.plan()),
                deviations(state),
                steps(state, nodes),
                people.everybody(disclosure.named()),
                parts.groupings(),
                nodes.all(),
                gathered.themes(),
                tallies,
                selections,
                gathered.signals(selections),
                parts.decisions(),
                fruits.promises(disclosure),
                fruits.outcomes(),
                parts.pulses(),
                new Indicators(replay, disclosure).all(tallies, selections),
                gathered.told(audience.word(), people.erased()),
                Optional.empty());
    }

    private static Proceedings.About about(Replay replay) {
        Plan plan = replay.end().plan();
        Status status = replay.end().status();
        return new Proceedings.About(
                plan.title(),
                plan.code(),
                plan.mode().name().toLowerCase(Locale.ROOT),
                plan.language(),
                status.name().toLowerCase(Locale.ROOT),
                plan.rehearsal(),
                replay.opened(),
                status == Status.CLOSED ? replay.closed() : Optional.empty());
    }

    private static Proceedings.Used used(Method method, MethodSource source, Plan plan) {
        return new Proceedings.Used(
                source.id(),
                source.version(),
                source.sha256(),
                method.title(),
                plan.settings(),
                method.artefacts().values().stream().map(Archive::collection).toList());
    }

    private static Proceedings.Collection collection(Artefact artefact) {
        return new Proceedings.Collection(
                artefact.name(),
                artefact.kind(),
                artefact.title(),
                artefact.fields().stream()
                        .map(field -> new Proceedings.Label(field.id(), field.label()))
                        .toList());
    }

    private static List<Proceedings.Strayed> deviations(SessionState state) {
        return state.deviations().stream()
                .map(deviation -> new Proceedings.Strayed(
                        deviation.run().value(),
                        deviation.run().step().value(),
                        deviation.what().name().toLowerCase(Locale.ROOT),
                        deviation.reason(),
                        deviation.intrinsic(),
                        Replay.second(deviation.at())))
                .toList();
    }

    private static List<Proceedings.Stage> steps(SessionState state, Nodes nodes) {
        return state.runs().stream()
                .map(run -> stage(state.method(), run, nodes))
                .toList();
    }

    private static Proceedings.Lap lap(Method method, Round round, Nodes nodes) {
        StepId repeat = round.control().step();
        return new Proceedings.Lap(
                repeat.value(),
                round.number(),
                round.focus().item().flatMap(nodes::open),
                round.focus()
                        .mode()
                        .map(mode -> new Proceedings.Label(
                                mode,
                                method.step(repeat)
                                        .map(step -> step.texts().at("over.modes." + mode + ".label"))
                                        .orElse(Text.NONE))));
    }

    private static Proceedings.Stage stage(Method method, StepRun run, Nodes nodes) {
        RunId id = run.id();
        Optional<Step> step = method.step(id.step());
        return new Proceedings.Stage(
                id.value(),
                id.step().value(),
                step.map(Step::kind).orElse(""),
                step.map(Step::title).orElse(Text.NONE),
                Replay.second(run.openedAt()),
                run.closedAt().map(Replay::second),
                run.phase() == StepRun.Phase.SKIPPED,
                run.rounds().stream().reduce((outer, inner) -> inner).map(round -> lap(method, round, nodes)));
    }
}
