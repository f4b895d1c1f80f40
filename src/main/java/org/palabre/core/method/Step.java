package org.palabre.core.method;

import java.util.List;
import java.util.Optional;
import org.palabre.core.id.StepId;

/**
 * One element of a method. Leaves are run; {@code branch}, {@code repeat} and {@code parallel} hold others.
 *
 * @param kind the word of the file ({@code collect}, {@code vote}…)
 * @param with the id of the {@code group} step whose groups work here; empty for the plenary
 * @param in the collections or views it reads
 * @param out the collections it writes to
 * @param when what a branch asks, or a repeat after each round ({@code until})
 * @param steps the steps inside a {@code repeat}, the {@code then} of a branch, or the tracks of a {@code parallel} one after the other
 * @param otherwise the {@code else} of a branch
 * @param props everything the file says of this step, for its kind to read
 * @param texts the texts of this step, by path below it
 */
public record Step(
        StepId id,
        String kind,
        Timing time,
        Optional<See> see,
        Optional<StepId> with,
        List<String> in,
        List<String> out,
        boolean intrinsic,
        boolean optional,
        boolean keep,
        Optional<Condition> when,
        List<Step> steps,
        List<Step> otherwise,
        Props props,
        Texts texts) {

    public Step {
        in = List.copyOf(in);
        out = List.copyOf(out);
        steps = List.copyOf(steps);
        otherwise = List.copyOf(otherwise);
    }

    /** Whether it only holds other steps. */
    public boolean isControl() {
        return kind.equals("branch") || kind.equals("repeat") || kind.equals("parallel");
    }

    /** For whom it is; empty: for everybody. */
    public Optional<Who> who() {
        return props.has("who") ? Optional.of(Who.of(props.part("who"))) : Optional.empty();
    }

    /** Whether people work here in groups: those of an earlier step, or rooms that they choose. */
    public boolean inGroups() {
        return with.isPresent() || kind.equals("sessions");
    }

    public Text title() {
        return texts.at("title");
    }

    public Text prompt() {
        return texts.at("prompt");
    }

    /** The audience of what is written here; a step that says nothing shows it to its author alone. */
    public See seen() {
        return see.orElse(new See(See.Audience.AUTHOR, See.Audience.AUTHOR, See.Authors.HIDDEN));
    }
}
