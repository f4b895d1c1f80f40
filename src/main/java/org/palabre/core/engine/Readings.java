package org.palabre.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.palabre.core.course.Round;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.id.StepId;
import org.palabre.core.method.Condition;
import org.palabre.core.session.Person;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.core.step.Named;
import org.palabre.core.vote.Figures;
import org.palabre.core.vote.ballot.Tally;

/** What the conditions of branches and repeats can look at, read off the state. */
final class Readings {
    private final SessionState state;
    private final Instant at;

    Readings(SessionState state, Instant at) {
        this.state = state;
        this.at = at;
    }

    /** @param rounds of the repeat that asks; none for a branch */
    boolean holds(Condition condition, List<Round> rounds) {
        if (condition.is().equals("stable")) {
            return change(condition.ref()).filter(condition::holdsFor).isPresent();
        }
        return condition.holdsFor(condition.given().orElseGet(() -> read(condition, rounds)));
    }

    private Object read(Condition condition, List<Round> rounds) {
        String ref = condition.ref();
        if (ref.startsWith("vote.")) {
            String[] parts = ref.split("\\.");
            return tallies(parts[1]).stream()
                    .reduce((first, second) -> second)
                    .map(tally -> (Object) Figures.of(tally, parts[2]))
                    .orElse("");
        }
        return switch (ref) {
            case "mode" -> state.plan().mode().name().toLowerCase(Locale.ROOT);
            case "role" -> present(String.valueOf(condition.value()));
            case "elapsed" -> Duration.between(since(rounds), at).toSeconds();
            case "share_done" -> Lanes.shareDone(state, at).orElse(1.0);
            case "size(participants)" -> state.participants().count();
            default -> counted(ref);
        };
    }

    /** {@code count(x)}: items or groups; {@code size(x)}: people in the largest group. */
    private Object counted(String ref) {
        String name = ref.substring(ref.indexOf('(') + 1, ref.length() - 1);
        Optional<Grouping> grouping = state.grouping(new StepId(name));
        if (ref.startsWith("size(")) {
            return grouping.stream()
                    .flatMap(groups -> groups.groups().stream())
                    .mapToInt(group -> group.members().size())
                    .max()
                    .orElse(0);
        }
        return grouping.map(groups -> (long) groups.groups().size())
                .orElseGet(() -> Named.items(state, name).count());
    }

    /** The word itself when somebody who is there has this role, else nothing. */
    private String present(String role) {
        return state.people().values().stream()
                .filter(Person::present)
                .map(person -> person.role().name().toLowerCase(Locale.ROOT))
                .filter(role::equals)
                .findFirst()
                .orElse("");
    }

    /** Since the repeat that asks began, else since the first step. */
    private Instant since(List<Round> rounds) {
        return rounds.isEmpty()
                ? state.runs().stream().findFirst().map(StepRun::openedAt).orElse(at)
                : rounds.getFirst().at();
    }

    /** By how much a figure of a vote differs between its last two counts. */
    private Optional<Double> change(String ref) {
        String[] parts = ref.split("\\.");
        List<Tally> all = parts.length == 3 ? tallies(parts[1]) : List.of();
        return all.size() < 2
                ? Optional.empty()
                : Optional.of(
                        Math.abs(Figures.of(all.getLast(), parts[2]) - Figures.of(all.get(all.size() - 2), parts[2])));
    }

    private List<Tally> tallies(String vote) {
        return state.runs().stream()
                .filter(run -> run.id().step().value().equals(vote))
                .flatMap(run -> state.vote(run.id()).tally().stream())
                .toList();
    }
}
