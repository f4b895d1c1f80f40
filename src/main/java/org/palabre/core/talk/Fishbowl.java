package org.palabre.core.talk;

import java.util.List;
import java.util.Optional;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Person;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.step.Moment;

/** The chairs in the middle of a fishbowl: {@code inner} of them, and one more where {@code open_chair} leaves one free to be taken. */
public final class Fishbowl {
    private static final int USUAL = 4;

    private Fishbowl() {}

    /** How many chairs there are, the open one included. */
    public static int chairs(Moment moment) {
        int inner = moment.step().props().number("inner", USUAL);
        return moment.step().props().says("open_chair") ? inner + 1 : inner;
    }

    /** Who sits there, of this group or of the whole room, in the order they sat down. */
    public static List<PersonId> circle(Moment moment, Optional<Group> group) {
        return moment.run().circle().stream()
                .filter(person ->
                        moment.state().person(person).filter(Person::present).isPresent())
                .filter(person -> group.isEmpty() || group.get().has(person))
                .toList();
    }

    /** A free chair may be taken, and is given up at any time. */
    public static Answer sit(Moment moment, PersonId by, SessionCommand.Sit command) {
        if (!moment.isParticipant(by)) {
            return Refusal.NOT_ALLOWED.refused();
        }
        Optional<Group> group = moment.group(by);
        if (moment.step().with().isPresent() && group.isEmpty()) {
            return Refusal.NOT_IN_GROUP.refused();
        }
        List<PersonId> circle = circle(moment, group);
        if (circle.contains(by) == command.on()) {
            return Answer.accept();
        }
        return command.on() && circle.size() >= chairs(moment)
                ? Refusal.FULL.refused(chairs(moment))
                : Answer.accept(new SessionEvent.ChairTaken(moment.id(), by, command.on()));
    }
}
