package org.palabre.core.talk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.core.id.PersonId;
import org.palabre.core.method.Props;
import org.palabre.core.method.Step;

/** The turns of a conversation in their order, written out for the people who are in it: like the score of a piece of music. */
public final class Score {
    private Score() {}

    /** Empty for conversations without turns, and where nobody is. */
    public static List<Part> of(Step step, List<PersonId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        List<Props> rounds = step.props().parts("rounds");
        Optional<Duration> each = step.props().duration("each");
        return switch (Form.of(step)) {
            case OPEN, FISHBOWL -> List.of();
            case ROUND -> everybody(people, each, Optional.empty()).toList();
            case TALKING_PIECE ->
                everybody(people, Optional.empty(), Optional.empty()).toList();
            case SILENT_CLIENT ->
                people.stream()
                        .flatMap(client -> rounds.stream().map(phase -> part(Optional.of(client), phase)))
                        .toList();
            case ROUNDS ->
                rounds.stream().flatMap(round -> round(people, round)).toList();
        };
    }

    private static Stream<Part> round(List<PersonId> people, Props round) {
        return round.word("form", "open").equals("round")
                ? everybody(people, round.duration("each"), round.word("id"))
                : Stream.of(part(Optional.empty(), round));
    }

    private static Stream<Part> everybody(List<PersonId> people, Optional<Duration> each, Optional<String> id) {
        return people.stream().map(person -> new Part(Optional.of(person), each, id));
    }

    private static Part part(Optional<PersonId> person, Props phase) {
        return new Part(person, phase.duration("each"), phase.word("id"));
    }
}
