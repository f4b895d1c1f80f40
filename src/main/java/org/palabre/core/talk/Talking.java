package org.palabre.core.talk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.PersonId;
import org.palabre.core.step.Moment;
import org.palabre.core.step.TurnPlace;

/** A conversation as it runs: its turns in one group, or in the plenary where {@code group} is empty. */
public record Talking(Moment moment, Optional<Group> group) {

    public Form form() {
        return Form.of(moment.step());
    }

    public int turns() {
        return score().size();
    }

    /** The talking piece lies in the middle first. */
    public int first() {
        return form() == Form.TALKING_PIECE ? turns() : 0;
    }

    public Optional<PersonId> person(int index) {
        return part(index).flatMap(Part::person);
    }

    public Optional<Duration> length(int index) {
        return part(index).flatMap(Part::length);
    }

    public Optional<String> partId(int index) {
        return part(index).flatMap(Part::id);
    }

    public List<TurnPlace> order() {
        return score().stream()
                .map(part -> new TurnPlace(part.person(), Optional.empty(), part.id()))
                .toList();
    }

    /** The piece goes from hand to hand; otherwise any member of the group passes on, and in the plenary who has spoken. */
    public boolean mayPass(PersonId by, int now, int to) {
        boolean holds = person(now).filter(by::equals).isPresent();
        if (form() != Form.TALKING_PIECE) {
            return group.isPresent() || holds;
        }
        boolean inTheMiddle = person(now).isEmpty();
        return holds || inTheMiddle && person(to).filter(by::equals).isPresent();
    }

    private Optional<Part> part(int index) {
        List<Part> score = score();
        return index < score.size() ? Optional.of(score.get(index)) : Optional.empty();
    }

    private List<Part> score() {
        return form() == Form.OPEN
                ? List.of()
                : Score.of(moment.step(), group.map(Group::members).orElseGet(moment::people));
    }
}
