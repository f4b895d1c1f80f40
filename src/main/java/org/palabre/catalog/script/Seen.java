package org.palabre.catalog.script;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.catalog.script.SeenWords.Company;
import org.palabre.core.id.StepId;
import org.palabre.core.method.Condition;
import org.palabre.core.method.Method;
import org.palabre.core.method.Mode;
import org.palabre.core.method.See;
import org.palabre.core.method.See.Audience;
import org.palabre.core.method.Step;
import org.palabre.core.sight.Ring;

/** Composes what people read about who will see: their items, their ballot, their answers. */
final class Seen {
    private static final int USUAL_K = 5;

    private final Method method;
    private final Mode mode;
    private final String language;

    Seen(Method method, Mode mode, String language) {
        this.method = method;
        this.mode = mode;
        this.language = language;
    }

    /** Empty for a step in which people enter nothing. */
    Optional<String> sentence(Step step) {
        SeenWords words = SeenSentence.words(language);
        return switch (step.kind()) {
            case "vote" -> Optional.of(words.ballot(step.props().word("secrecy", "until_close")));
            case "pulse" -> Optional.of(words.pulse(step.props().number("k", USUAL_K)));
            default -> step.see().map(see -> written(step, see, words));
        };
    }

    private String written(Step step, See see, SeenWords words) {
        Stream<String> gone = step.keep() ? Stream.empty() : Stream.of(words.gone());
        List<String> opened = openings(step, see)
                .map(reveal -> SeenSentence.opened(
                        reveal.title().in(language), to(reveal), see.authors(), company(reveal), language))
                .toList();
        String first = Ring.passes(step)
                ? words.ring() + " " + words.later(see.after(), company(step), false) + "."
                : SeenSentence.of(see, company(step), !opened.isEmpty(), language);
        return Stream.of(Stream.of(first), opened.stream(), gone)
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
    }

    /** Later steps that show this to more people. */
    private Stream<Step> openings(Step writing, See see) {
        List<Step> run = run(method.steps()).toList();
        return run.stream()
                .skip(Math.max(0, run.indexOf(writing) + 1))
                .filter(step -> step.kind().equals("reveal"))
                .filter(step -> step.in().stream().anyMatch(writing.out()::contains))
                .filter(step -> see.after() != Audience.ALL && see.after() != Audience.RELEASED)
                .filter(step -> see.after() != to(step));
    }

    /** The leaves that can still be run with the parameters as they are. */
    private Stream<Step> run(List<Step> steps) {
        return steps.stream().flatMap(step -> step.isControl() ? arms(step) : Stream.of(step));
    }

    private Stream<Step> arms(Step control) {
        Optional<Boolean> known = control.when().flatMap(this::known);
        boolean then = known.orElse(true);
        boolean otherwise = !known.orElse(false);
        return Stream.concat(
                then ? run(control.steps()) : Stream.empty(), otherwise ? run(control.otherwise()) : Stream.empty());
    }

    private Optional<Boolean> known(Condition when) {
        return when.ref().equals("mode")
                ? Optional.of(when.holdsFor(mode.name().toLowerCase(java.util.Locale.ROOT)))
                : when.given().map(when::holdsFor);
    }

    private static Audience to(Step reveal) {
        return reveal.props().word("to", "all").equals("group") ? Audience.GROUP : Audience.ALL;
    }

    private Company company(Step step) {
        if (step.kind().equals("sessions")) {
            return Company.ROOM;
        }
        boolean changing = method.everyStep().stream()
                .anyMatch(rotate ->
                        rotate.kind().equals("rotate") && rotate.with().equals(step.with()));
        if (changing && step.with().isPresent()) {
            return Company.TABLE;
        }
        Set<Integer> size = step.with().flatMap(this::group).stream()
                .map(group -> group.props().part("into").number("size", 0))
                .collect(Collectors.toSet());
        return size.contains(2) ? Company.PAIR : Company.GROUP;
    }

    private Optional<Step> group(StepId id) {
        return method.step(id);
    }
}
