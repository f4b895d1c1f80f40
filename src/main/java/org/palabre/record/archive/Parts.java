package org.palabre.record.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.method.Props;
import org.palabre.core.method.Step;
import org.palabre.core.method.Text;
import org.palabre.core.session.Decision;
import org.palabre.core.session.Pulse;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.record.document.Company;
import org.palabre.record.document.Measures;
import org.palabre.record.document.Results;

/** Groups, decisions and pulses, as a record tells them; each in the order the steps ran. */
final class Parts {
    private static final int TOP = 10;
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

    List<Company.Arrangement> groupings() {
        List<Company.Arrangement> made = new ArrayList<>();
        for (StepRun run : state.runs()) {
            replay.seating(run.id())
                    .filter(seating -> !seating.groups().isEmpty())
                    .ifPresent(seating -> made.add(arrangement(run.id(), seating)));
        }
        return made;
    }

    private Company.Arrangement arrangement(RunId run, Replay.Seating seating) {
        return new Company.Arrangement(
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

    private Company.Circle circle(Group group, List<PersonId> members) {
        return new Company.Circle(
                group.id().value(),
                group.number(),
                group.members().size(),
                people.of(members),
                group.host().map(people::of),
                group.topic().flatMap(nodes::open));
    }

    List<Results.Decided> decisions() {
        List<Results.Decided> made = new ArrayList<>();
        for (Decision decision : state.decisions()) {
            made.add(new Results.Decided(
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

    List<Measures.Mood> pulses() {
        return state.runs().stream()
                .flatMap(run -> state.pulse(run.id()).result().stream().map(result -> mood(run.id(), result)))
                .toList();
    }

    private Measures.Mood mood(RunId run, Pulse.Result result) {
        Optional<Step> step = state.method().step(run.step());
        Props props = step.map(Step::props).orElse(Props.NONE);
        boolean suppressed = result.n() < result.k();
        int named = props.words("scale").size();
        return new Measures.Mood(
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
                                .map(mean -> new Measures.Mean(
                                        mean.question(),
                                        text(step, "items." + mean.question() + ".label"),
                                        mean.mean()))
                                .toList());
    }

    static Text text(Optional<Step> step, String path) {
        return step.map(found -> found.texts().at(path)).orElse(Text.NONE);
    }

    static String step(RunId run) {
        return run.step().value();
    }
}
