package org.palabre.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.core.course.CourseEvent;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Asked;
import org.palabre.core.session.Person;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.core.step.Moment;

/** What the clock does: turns, bells, deadlines, and going on when enough people have finished. */
final class Bells {
    private final SessionState state;

    Bells(SessionState state) {
        this.state = state;
    }

    /** When the clock has to ask again; empty when no timer runs. */
    Optional<Instant> next() {
        return running(Instant.EPOCH)
                .flatMap(moment -> Stream.of(bell(moment), Turns.nextDue(moment), goingOn(moment))
                        .flatMap(Optional::stream))
                .min(Instant::compareTo);
    }

    /** What is due at this moment. */
    Answer ring(Asked asked) {
        List<SessionEvent> events = new ArrayList<>();
        for (Moment moment : running(asked.at()).toList()) {
            boolean goesOn = isDue(goingOn(moment), asked.at());
            boolean ended = isDue(moment.run().endsAt(), asked.at()) && endsByItself(moment);
            if (isCurrent(moment) && (goesOn || (ended && advance(moment).byClock()))) {
                return onward(asked, moment);
            }
            events.addAll(Turns.due(moment));
            if (ended) {
                events.addAll(bell(moment, asked));
            }
        }
        return new Answer.Accepted(events);
    }

    /**
     * What follows from these events without a clock: enough people have finished, and it is announced that the method goes on; or
     * somebody is at it again, and it does not.
     */
    static List<SessionEvent> following(SessionState then, Instant at) {
        Optional<Moment> current =
                Engine.current(then, at).filter(moment -> moment.run().takesInput());
        if (current.isEmpty() || then.trail().held().contains(current.get().id())) {
            return List.of();
        }
        double share = advance(current.get()).share();
        boolean announced = then.trail().going().containsKey(current.get().id());
        if (share == 0) {
            return List.of();
        }
        boolean enough = Lanes.shareDone(then, at).filter(done -> done >= share).isPresent();
        if (enough == announced) {
            return List.of();
        }
        return List.of(new SessionEvent.InCourse(
                enough
                        ? new CourseEvent.GoingOn(
                                current.get().id(),
                                at.plus(Advance.notice(then.plan().mode())))
                        : new CourseEvent.Staying(current.get().id(), false)));
    }

    private Stream<Moment> running(Instant at) {
        return Lanes.open(state).stream()
                .filter(StepRun::takesInput)
                .map(run -> Engine.moment(state, run, at.equals(Instant.EPOCH) ? run.openedAt() : at));
    }

    private Optional<Instant> bell(Moment moment) {
        Optional<Instant> end = moment.run().endsAt().filter(ignored -> endsByItself(moment));
        return moment.run().phase() == StepRun.Phase.CLOSING
                ? end.map(e -> e.plus(moment.step().time().grace()))
                : end;
    }

    private Optional<Instant> goingOn(Moment moment) {
        return Optional.ofNullable(state.trail().going().get(moment.id())).filter(ignored -> isCurrent(moment));
    }

    private static boolean isDue(Optional<Instant> time, Instant at) {
        return time.filter(due -> !due.isAfter(at)).isPresent();
    }

    /** A lane that is behind does not hold up the step after; it closes at its own deadline. */
    private boolean endsByItself(Moment moment) {
        return moment.step().time().closesInputs()
                || advance(moment).byClock() && !state.trail().held().contains(moment.id())
                || !isCurrent(moment);
    }

    private boolean isCurrent(Moment moment) {
        return state.current().map(StepRun::id).filter(moment.id()::equals).isPresent();
    }

    private static Advance advance(Moment moment) {
        return Advance.of(moment.step(), moment.state().plan().mode());
    }

    /** The method goes on by its own clock; at its end the last step only closes. */
    private Answer onward(Asked asked, Moment moment) {
        Steering steering = new Steering(state, asked.by(), asked.at());
        Answer next = steering.next(Optional.of(moment.id()));
        return next instanceof Answer.Accepted
                ? next
                : new Answer.Accepted(new Openings(state, asked.at()).closeOpen());
    }

    /** A hard bell: first the grace for last words, then the inputs close; for those without the clock, when somebody goes on. */
    private List<SessionEvent> bell(Moment moment, Asked asked) {
        Instant end =
                moment.run().endsAt().orElseThrow().plus(moment.step().time().grace());
        if (!end.isAfter(asked.at())) {
            return state.participants().anyMatch(Person::unclocked)
                    ? List.of(new SessionEvent.GraceOver(moment.id()))
                    : new Openings(state, asked.at()).close(moment.run());
        }
        return moment.run().phase() == StepRun.Phase.OPEN ? List.of(new SessionEvent.BellRang(moment.id())) : List.of();
    }
}
