package org.palabre.core.kind;

import java.util.List;
import java.util.Optional;
import org.palabre.core.grouping.Encounters;
import org.palabre.core.grouping.Group;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.grouping.GroupingEvent;
import org.palabre.core.grouping.Meetings;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.seating.Rotation;
import org.palabre.core.session.Answer;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.StepRun;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;

/**
 * <b>rotate</b>: people change tables and the tables keep their notes. {@code stay} says who keeps their seat, {@code mix}
 * where the others go. People move when the step opens; the facilitator may have them move otherwise.
 */
record Rotate() implements Kind {
    @Override
    public String word() {
        return "rotate";
    }

    @Override
    public List<SessionEvent> opening(Moment moment) {
        return turn(moment, 0);
    }

    @Override
    public Answer answer(Moment moment, PersonId by, SessionCommand.ToStep command) {
        return command instanceof SessionCommand.Regroup && moment.isCrew(by)
                ? new Answer.Accepted(
                        turn(moment, moment.grouping().map(Grouping::seed).orElse(0L) + 1))
                : Ready.answer(moment, by, command);
    }

    private static List<SessionEvent> turn(Moment moment, long otherwise) {
        Optional<RunId> formed =
                moment.step().with().flatMap(moment.state()::latest).map(StepRun::id);
        Optional<Grouping> now =
                moment.grouping().filter(grouping -> !grouping.groups().isEmpty());
        if (formed.isEmpty() || now.isEmpty()) {
            return List.of();
        }
        boolean again = now.get().turned().filter(moment.id()::equals).isPresent();
        Grouping before = again ? now.get().unturned() : now.get();
        Encounters met = Encounters.of(
                moment.state().groupings().plus(formed.get(), before).values());
        long seed = otherwise == 0 ? Arranging.seed(moment) : otherwise;
        Rotation.Turned turned = rotation(moment).turn(before, moment.people(), met, seed);
        Meetings meetings =
                Meetings.of(turned.groups().stream().map(Group::members).toList(), met, turned.forced());
        return List.of(new SessionEvent.InGrouping(
                new GroupingEvent.Rotated(formed.get(), moment.id(), turned.groups(), seed, meetings)));
    }

    private static Rotation rotation(Moment moment) {
        return new Rotation(
                Rotation.Stay.of(moment.step().props().word("stay", "none")),
                Rotation.Mix.of(moment.step().props().word("mix", "disperse")),
                !Boolean.FALSE.equals(moment.step().props().values().get("no_repeat")));
    }
}
