package org.palabre.catalog.use;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.palabre.core.engine.Rounds;
import org.palabre.core.id.StepId;
import org.palabre.core.method.Method;
import org.palabre.core.method.Mode;
import org.palabre.core.method.Step;

/** How long a part takes, as far as its file tells: rounds as often as they come, of a branch the longer arm, of tracks the longest. */
public final class Lasting {
    private final Method method;
    private final Mode mode;

    private Lasting(Method method, Mode mode) {
        this.method = method;
        this.mode = mode;
    }

    public static Duration of(Method method, Mode mode) {
        return new Lasting(method, mode).sum(method.steps());
    }

    private Duration sum(List<Step> steps) {
        return steps.stream().map(this::length).reduce(Duration.ZERO, Duration::plus);
    }

    private Duration length(Step step) {
        return switch (step.kind()) {
            case "branch" -> longest(List.of(sum(step.steps()), sum(step.otherwise())));
            case "repeat" -> sum(step.steps()).multipliedBy(rounds(step));
            case "parallel" -> {
                Map<Object, List<Step>> tracks = step.steps().stream().collect(Collectors.groupingBy(Step::who));
                yield longest(tracks.values().stream().map(this::sum).toList());
            }
            default -> step.time().length(mode).orElse(Duration.ZERO);
        };
    }

    private static Duration longest(List<Duration> lengths) {
        return lengths.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** Over members, one for each seat; where only the session itself will tell, one. */
    private int rounds(Step repeat) {
        return Rounds.of(repeat)
                .or(() -> repeat.props()
                        .part("over")
                        .word("members")
                        .flatMap(group -> method.step(new StepId(group)))
                        .map(group -> group.props().part("into").number("size", 2)))
                .orElse(1);
    }
}
