package org.palabre.core.kind;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.PersonId;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;
import org.palabre.core.step.TurnPlace;
import org.palabre.core.talk.Talking;

/** A kind in which people may speak one after the other, as {@code turn} says. */
interface TalkingKind extends Kind {
    @Override
    default int turns(Moment moment, Optional<Group> group) {
        return new Talking(moment, group).turns();
    }

    @Override
    default int firstTurn(Moment moment, Optional<Group> group) {
        return new Talking(moment, group).first();
    }

    @Override
    default Optional<PersonId> turnPerson(Moment moment, Optional<Group> group, int index) {
        return new Talking(moment, group).person(index);
    }

    @Override
    default Optional<Duration> turnLength(Moment moment, Optional<Group> group, int index) {
        return new Talking(moment, group).length(index);
    }

    @Override
    default Optional<String> turnPart(Moment moment, Optional<Group> group, int index) {
        return new Talking(moment, group).partId(index);
    }

    @Override
    default List<TurnPlace> order(Moment moment, Optional<Group> group) {
        return new Talking(moment, group).order();
    }

    @Override
    default boolean mayPass(Moment moment, Optional<Group> group, PersonId by, int now, int to) {
        return new Talking(moment, group).mayPass(by, now, to);
    }
}
