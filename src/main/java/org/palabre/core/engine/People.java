package org.palabre.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.grouping.GroupingEvent;
import org.palabre.core.grouping.Repair;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.StepId;
import org.palabre.core.method.Method;
import org.palabre.core.method.Step;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Person;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.Status;
import org.palabre.core.session.StepRun;

/** People coming, changing their name, leaving, coming back. */
final class People {
    private static final int LONGEST_NAME = 60;

    private final SessionState state;
    private final Instant at;

    People(SessionState state, Instant at) {
        this.state = state;
        this.at = at;
    }

    /** Joining twice is joining once; who left and joins again is back in their place. */
    Answer join(SessionCommand.Join command) {
        if (state.status() == Status.CLOSED) {
            return Refusal.SESSION_CLOSED.refused();
        }
        if (tooLong(command.name())) {
            return Refusal.TOO_LONG.refused(LONGEST_NAME);
        }
        Optional<Person> known = state.person(command.person());
        List<SessionEvent> events = new ArrayList<>();
        if (known.isEmpty()) {
            events.add(new SessionEvent.Joined(command.person(), command.name(), command.role(), command.bot()));
        } else if (!known.get().present()) {
            events.add(new SessionEvent.Returned(command.person()));
        } else {
            return Answer.accept();
        }
        if (command.role() == Role.PARTICIPANT) {
            SessionState then = Ahead.of(state, events, at);
            events.addAll(repair(
                    then,
                    (run, grouping) -> takesIn(run) ? Repair.arrive(run, grouping, command.person()) : List.of()));
        }
        return new Answer.Accepted(events);
    }

    Answer name(PersonId person, Optional<String> name) {
        if (tooLong(name)) {
            return Refusal.TOO_LONG.refused(LONGEST_NAME);
        }
        Optional<String> given = name.map(String::strip).filter(text -> !text.isEmpty());
        boolean same =
                state.person(person).map(Person::name).filter(given::equals).isPresent();
        return same ? Answer.accept() : Answer.accept(new SessionEvent.Renamed(person, given));
    }

    /** One's own choice, for the whole session; only those who take part have a clock to leave. */
    Answer clock(PersonId person, boolean on) {
        Optional<Person> known = state.person(person).filter(one -> one.role() == Role.PARTICIPANT);
        return known.map(one ->
                        one.unclocked() == on ? Answer.accept() : Answer.accept(new SessionEvent.ClockLeft(person, on)))
                .orElse(Refusal.NOT_ALLOWED.refused());
    }

    Answer leave(PersonId person) {
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SessionEvent.Departed(person));
        events.addAll(repair(state, (run, grouping) -> Repair.leave(run, grouping, person, mayBeAlone(run))));
        events.addAll(outOfRoom(person));
        return new Answer.Accepted(events);
    }

    /** Locked groups, and groups that are being made by hand, take nobody in by themselves. */
    private boolean takesIn(RunId run) {
        Optional<Step> step = state.method().step(run.step());
        boolean making = state.run(run).filter(r -> !r.isOver()).isPresent();
        return step.filter(s -> s.props().says("lock")
                        || making && s.props().part("into").says("manual"))
                .isEmpty();
    }

    /** Where people choose topics, a method may let one person work alone. */
    private boolean mayBeAlone(RunId run) {
        return state.method()
                .step(run.step())
                .filter(step -> step.props().part("into").number("min", 2) == 1)
                .isPresent();
    }

    /** Rooms that one chooses oneself are not mended, only left. */
    private List<SessionEvent> outOfRoom(PersonId person) {
        return state.current()
                .filter(run -> state.method()
                        .step(run.id().step())
                        .filter(step -> step.kind().equals("sessions"))
                        .isPresent())
                .filter(run -> Optional.ofNullable(state.groupings().get(run.id()))
                        .flatMap(rooms -> rooms.of(person))
                        .isPresent())
                .map(run -> List.<SessionEvent>of(
                        new SessionEvent.InGrouping(new GroupingEvent.Placed(run.id(), person, Optional.empty()))))
                .orElse(List.of());
    }

    private static boolean tooLong(Optional<String> name) {
        return name.filter(text -> text.length() > LONGEST_NAME).isPresent();
    }

    private static List<SessionEvent> repair(
            SessionState state, BiFunction<RunId, Grouping, List<GroupingEvent>> mend) {
        List<SessionEvent> events = new ArrayList<>();
        for (StepId step : inUse(state)) {
            state.latest(step).ifPresent(run -> {
                Grouping grouping = state.groupings().get(run.id());
                if (grouping != null && !grouping.groups().isEmpty()) {
                    mend.apply(run.id(), grouping).forEach(event -> events.add(new SessionEvent.InGrouping(event)));
                }
            });
        }
        return events;
    }

    /** Groupings that the step we are in, or one still to come, works with. */
    private static Set<StepId> inUse(SessionState state) {
        return state.method().everyStep().stream()
                .filter(step -> isToCome(state, step) || isRepeating(state, step))
                .flatMap(People::groupingsOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isToCome(SessionState state, Step step) {
        return state.latest(step.id()).filter(StepRun::isOver).isEmpty();
    }

    /** Whether this step and the one we are in are rounds of the same repeat. */
    private static boolean isRepeating(SessionState state, Step step) {
        Optional<StepId> now = state.current().map(run -> run.id().step());
        return state.method().everyStep().stream()
                .filter(control -> control.kind().equals("repeat"))
                .map(control ->
                        Method.everyStep(control.steps()).stream().map(Step::id).toList())
                .anyMatch(inside -> inside.contains(step.id())
                        && now.filter(inside::contains).isPresent());
    }

    private static Stream<StepId> groupingsOf(Step step) {
        Stream<StepId> kept = Stream.of(
                        step.props().part("into").word("merge"), step.props().word("keep"))
                .flatMap(Optional::stream)
                .filter(ignored -> step.kind().equals("group"))
                .map(StepId::new);
        return Stream.concat(step.with().stream(), kept);
    }
}
