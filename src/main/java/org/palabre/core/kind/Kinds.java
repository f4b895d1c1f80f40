package org.palabre.core.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palabre.core.kind.choosing.Select;
import org.palabre.core.kind.vote.VoteKind;
import org.palabre.core.step.Kind;

/** The table of all kinds of step: to add one, write its file and name it here. */
public final class Kinds {
    public static final List<Kind> ALL = List.of(
            new Brief(),
            new PulseKind(),
            new Collect(),
            new Interview(),
            new Transform(),
            new GroupKind(),
            new Rotate(),
            new Discuss(),
            new Report(),
            new Break(),
            new Reveal(),
            new Pitch(),
            new Agenda(),
            new Sessions(),
            new Organise(),
            new VoteKind(),
            new Select(),
            new DecideKind(),
            new CommitKind(),
            new Debrief());

    private static final Map<String, Kind> BY_WORD =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Kind::word, Function.identity()));

    private Kinds() {}

    public static Optional<Kind> find(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** The kind of a step that was checked before. */
    public static Kind of(String word) {
        return find(word).orElseThrow(() -> new IllegalStateException("no kind of step is called " + word));
    }
}
