package org.palabre.catalog.script;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.core.method.Method;
import org.palabre.core.method.Step;

/** What a vote is for, as its ballot says it: whom it advises, what goes on, what hangs on it. Found in the method, so never missing. */
final class Purpose {
    private final Method method;
    private final String language;
    private final PurposeWords words;

    Purpose(Method method, String language) {
        this.method = method;
        this.language = language;
        this.words = PurposeWords.in(language);
    }

    /** Empty for a step that is no vote. */
    Optional<String> sentence(Step vote) {
        if (!vote.kind().equals("vote")) {
            return Optional.empty();
        }
        if (vote.props().word("secrecy", "").equals("private")) {
            return Optional.of(words.forYourself());
        }
        List<String> found = method.everyStep().stream()
                .flatMap(step -> use(step, vote).stream())
                .distinct()
                .toList();
        return Optional.of(found.isEmpty() ? words.toSee() : found.stream().collect(Collectors.joining(" ")));
    }

    private Optional<String> use(Step step, Step vote) {
        boolean rests = step.props().word("basis", "").equals(vote.id().value());
        return switch (step.kind()) {
            case "decide" ->
                rests
                        ? Optional.of(words.advises(step.props().word("by", "facilitator"), title(step)))
                        : Optional.empty();
            case "select" ->
                rests
                        ? Optional.of(Stream.of(words.selects(title(step)), saves(step))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" ")))
                        : Optional.empty();
            default -> hangs(step, vote) ? Optional.of(words.steers()) : Optional.empty();
        };
    }

    private String saves(Step select) {
        return select.props().part("protect").has("champion") ? words.saves() : "";
    }

    /** Whether a control asks for a figure of this vote. */
    private static boolean hangs(Step step, Step vote) {
        return step.isControl()
                && step.props().values().entrySet().stream()
                        .filter(entry -> !List.of("steps", "then", "else").contains(entry.getKey()))
                        .anyMatch(entry -> String.valueOf(entry.getValue())
                                .contains("vote." + vote.id().value() + "."));
    }

    private String title(Step step) {
        return step.title().in(language);
    }
}
