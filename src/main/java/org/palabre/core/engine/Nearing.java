package org.palabre.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.palabre.core.id.PersonId;
import org.palabre.core.kind.Kinds;
import org.palabre.core.method.Mode;
import org.palabre.core.session.Person;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.Status;
import org.palabre.core.session.StepRun;
import org.palabre.core.step.Moment;

/** Whom a session over days may remind: who has not done yet what a step waits for, when its deadline comes near. */
public final class Nearing {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int SHARE = 3;

    private Nearing() {}

    /** The step that waits for this person, in the last third of its time and the last day before its deadline; empty otherwise. */
    public static Optional<Moment> of(SessionState state, PersonId person, Instant at) {
        boolean takesPart = state.plan().mode() == Mode.ASYNC
                && state.status() == Status.OPEN
                && state.person(person).filter(Person::present).isPresent();
        return takesPart
                ? Lanes.of(state, person, at)
                        .filter(moment -> moment.run().takesInput()
                                && Lanes.awaits(moment, person)
                                && !Kinds.of(moment.step().kind()).finished(moment, person)
                                && isNear(moment.run(), at))
                : Optional.empty();
    }

    private static boolean isNear(StepRun run, Instant at) {
        return run.endsAt()
                .filter(end -> at.isBefore(end) && !at.isBefore(end.minus(lead(run.openedAt(), end))))
                .isPresent();
    }

    private static Duration lead(Instant opened, Instant end) {
        Duration third = Duration.between(opened, end).dividedBy(SHARE);
        return third.compareTo(LONGEST) < 0 ? third : LONGEST;
    }
}
