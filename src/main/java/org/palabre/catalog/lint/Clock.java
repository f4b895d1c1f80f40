package org.palabre.catalog.lint;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.fault.Faults;
import org.palabre.core.method.Props;
import org.palabre.core.method.Timing;

/** Time adds up, in both modes, and spares those who need more of it. */
final class Clock {
    private static final int TELLERS = 2;
    private static final double SLACK = 0.25;

    private Clock() {}

    /** The steps together take about as long as the method promises (L8). */
    static void sumFits(Draft draft, Faults faults) {
        for (String mode : List.of("live", "async")) {
            draft.props()
                    .part("advisor")
                    .part(mode)
                    .word("typical")
                    .map(Timing::parse)
                    .ifPresent(typical -> {
                        Duration sum = sum(draft, draft.props().parts("steps"), mode);
                        double share = (double) sum.toSeconds() / typical.toSeconds();
                        if (Math.abs(share - 1) > SLACK) {
                            faults.at(
                                    "/advisor/" + mode + "/typical",
                                    FaultCode.TIME_SUM,
                                    "the steps take " + said(sum) + ", which is more than a quarter away from this",
                                    "Breaks are not counted; of a branch, the longer arm is.");
                        }
                    });
        }
    }

    private static Duration sum(Draft draft, List<Props> steps, String mode) {
        return steps.stream().map(step -> length(draft, step, mode)).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration length(Draft draft, Props step, String mode) {
        Duration own =
                draft.resolve(step.part("time").word(mode)).map(Timing::parse).orElse(Duration.ZERO);
        return switch (step.word("kind", "")) {
            case "branch" -> {
                Duration then = sum(draft, step.parts("then"), mode);
                Duration otherwise = sum(draft, step.parts("else"), mode);
                yield then.compareTo(otherwise) > 0 ? then : otherwise;
            }
            case "parallel" ->
                step.parts("tracks").stream()
                        .map(track -> sum(draft, track.parts("steps"), mode))
                        .max(Duration::compareTo)
                        .orElse(own);
            case "repeat" -> repeated(draft, step, sum(draft, step.parts("steps"), mode));
            case "interview" -> mode.equals("live") ? own.multipliedBy(TELLERS) : own;
            default -> own;
        };
    }

    /** A repeat that runs until some time has passed takes that time; else its rounds, as far as the file tells their number. */
    private static Duration repeated(Draft draft, Props repeat, Duration round) {
        Props until = repeat.part("until");
        if (until.word("ref", "").equals("elapsed")) {
            return draft.resolve(until.word("value")).map(Timing::parse).orElse(round);
        }
        Props over = repeat.part("over");
        int members = over.word("members")
                .flatMap(draft::node)
                .map(group -> group.props().part("into").number("size", 2))
                .orElse(1);
        Optional<String> modes = Optional.of(over.words("modes").size())
                .filter(count -> count > 0)
                .map(String::valueOf);
        int times = Stream.of(draft.resolve(repeat.word("times")), modes, over.word("most"), until.word("max"))
                .flatMap(Optional::stream)
                .map(Integer::parseInt)
                .min(Integer::compare)
                .orElse(members);
        return round.multipliedBy(times);
    }

    private static String said(Duration duration) {
        return duration.toHours() < 10
                ? duration.toMinutes() + "m"
                : duration.toDays() + "d " + duration.toHoursPart() + "h";
    }

    /** A method that also runs over days says so of every step (L9). */
    static void asyncIsSaid(Draft draft, Faults faults) {
        boolean alsoAsync = draft.props().part("advisor").values().get("async") instanceof java.util.Map<?, ?>;
        draft.nodes().stream()
                .filter(node -> alsoAsync && !node.isControl())
                .filter(node -> !node.props().part("time").has("async"))
                .forEach(node -> faults.at(
                        node.at("time"),
                        FaultCode.ASYNC_TIME_MISSING,
                        "“" + node.id() + "” does not say how long it takes over days",
                        "Add async: to its time, or write advisor.async: none."));
    }

    /** A hard bell leaves a way for those who need longer (L14). */
    static void hardBellsSpare(Draft draft, Faults faults) {
        for (Node node : draft.nodes()) {
            Props time = node.props().part("time");
            Optional<String> extension = time.word("individual_extension").filter(word -> !word.equals("false"));
            if (time.says("hard") && extension.isEmpty() && !node.props().says("optional")) {
                faults.at(
                        node.at("time/hard"),
                        FaultCode.HARD_WITHOUT_EXTENSION,
                        "the hard bell of “" + node.id() + "” shuts out people who need longer",
                        "Add individual_extension (true, or a parameter), or make the step optional.");
            }
        }
    }
}
