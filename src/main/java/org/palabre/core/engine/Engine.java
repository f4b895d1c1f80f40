package org.palabre.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.core.id.RunId;
import org.palabre.core.kind.Kinds;
import org.palabre.core.method.Step;
import org.palabre.core.organise.Assistance;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Asked;
import org.palabre.core.session.Person;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.Status;
import org.palabre.core.session.StepRun;
import org.palabre.core.step.Moment;
import org.palabre.core.talk.Form;

/** Decides on every command of a session. Pure: never throws on any command, never changes anything. */
public final class Engine {
    private Engine() {}

    public static Answer decide(SessionState state, Asked asked) {
        Answer answer = KeptTurns.with(state, answer(state, asked), asked.at());
        if (!(answer instanceof Answer.Accepted accepted) || accepted.events().isEmpty() || !leavesByItself(state)) {
            return answer;
        }
        List<SessionEvent> events = new ArrayList<>(accepted.events());
        events.addAll(Bells.following(Ahead.of(state, accepted.events(), asked.at()), asked.at()));
        return new Answer.Accepted(events);
    }

    /** Whether the step we are in may be left because people have finished. */
    private static boolean leavesByItself(SessionState state) {
        return state.current()
                .filter(StepRun::takesInput)
                .flatMap(run -> state.method().step(run.id().step()))
                .filter(step -> Advance.of(step, state.plan().mode()).share() > 0)
                .isPresent();
    }

    private static Answer answer(SessionState state, Asked asked) {
        return switch (asked.what()) {
            case SessionCommand.Join join -> new People(state, asked.at()).join(join);
            case SessionCommand.Tick ignored -> tick(state, asked);
            case SessionCommand.OfMachine said ->
                asked.by().equals(Asked.MACHINE) ? Assistance.answer(state, said) : Refusal.NOT_ALLOWED.refused();
            default -> ofMember(state, asked);
        };
    }

    /** When the clock has to ask again ({@code Tick}); empty when no timer runs. */
    public static Optional<Instant> nextTick(SessionState state) {
        if (state.status() != Status.OPEN) {
            return Optional.empty();
        }
        return new Bells(state).next();
    }

    private static Answer ofMember(SessionState state, Asked asked) {
        Optional<Person> person = state.person(asked.by()).filter(Person::present);
        if (person.isEmpty()) {
            return Refusal.NOT_ALLOWED.refused();
        }
        if (state.status() == Status.CLOSED) {
            return Refusal.SESSION_CLOSED.refused();
        }
        return switch (asked.what()) {
            case SessionCommand.Name name -> new People(state, asked.at()).name(asked.by(), name.name());
            case SessionCommand.LeaveClock clock -> new People(state, asked.at()).clock(asked.by(), clock.on());
            case SessionCommand.Leave ignored -> new People(state, asked.at()).leave(asked.by());
            case SessionCommand.ToItem toItem -> new ItemDesk(state, asked.by()).answer(toItem, asked.at());
            case SessionCommand.ToStep toStep -> ofStep(state, asked, toStep);
            default -> person.get().role() == Role.FACILITATOR ? steer(state, asked) : Refusal.NOT_ALLOWED.refused();
        };
    }

    private static Answer steer(SessionState state, Asked asked) {
        Steering steering = new Steering(state, asked.by(), asked.at());
        StepClock clock = new StepClock(state, asked.by(), asked.at());
        return switch (asked.what()) {
            case SessionCommand.Open ignored -> steering.open();
            case SessionCommand.Next next -> steering.next(next.after());
            case SessionCommand.Back back -> steering.back(back.after());
            case SessionCommand.Shut shut -> steering.shut(shut.run());
            case SessionCommand.Skip skip -> steering.skip(skip);
            case SessionCommand.Again again -> steering.again(again);
            case SessionCommand.Extend extend -> clock.extend(extend);
            case SessionCommand.Add add -> steering.add(add);
            case SessionCommand.Pause ignored -> clock.pause();
            case SessionCommand.Resume ignored -> clock.resume();
            case SessionCommand.Hold hold -> clock.hold(hold.run(), hold.on());
            case SessionCommand.Close ignored -> steering.close();
            case SessionCommand.Join ignored -> Refusal.NOT_ALLOWED.refused();
            case SessionCommand.Name ignored -> Refusal.NOT_ALLOWED.refused();
            case SessionCommand.LeaveClock ignored -> Refusal.NOT_ALLOWED.refused();
            case SessionCommand.Leave ignored -> Refusal.NOT_ALLOWED.refused();
            case SessionCommand.Tick ignored -> Refusal.NOT_ALLOWED.refused();
            case SessionCommand.OfMachine ignored -> Refusal.NOT_ALLOWED.refused();
            case SessionCommand.ToItem ignored -> Refusal.NOT_ALLOWED.refused();
            case SessionCommand.ToStep ignored -> Refusal.NOT_ALLOWED.refused();
        };
    }

    private static Answer ofStep(SessionState state, Asked asked, SessionCommand.ToStep command) {
        Optional<StepRun> run = state.run(command.run());
        if (run.isEmpty()) {
            return Refusal.UNKNOWN_RUN.refused();
        }
        Moment moment = moment(state, run.get(), asked.at());
        boolean arranging = command instanceof SessionCommand.Place
                || command instanceof SessionCommand.Regroup
                || command instanceof SessionCommand.Host;
        boolean takes = Kinds.of(moment.step().kind()).takes(moment) || state.takesInput(run.get(), asked.by());
        if (!arranging && !takes) {
            return run.get().pausedAt().isPresent() ? Refusal.PAUSED.refused() : Refusal.NOT_OPEN.refused();
        }
        if (!moment.isFor(asked.by())) {
            return Refusal.NOT_ALLOWED.refused();
        }
        return switch (command) {
            case SessionCommand.PassTurn pass -> Turns.pass(moment, asked.by(), pass);
            case SessionCommand.Sit sit
            when Form.of(moment.step()) == Form.TALKING_PIECE -> Turns.take(moment, asked.by(), sit);
            default -> Kinds.of(moment.step().kind()).answer(moment, asked.by(), command);
        };
    }

    private static Answer tick(SessionState state, Asked asked) {
        Optional<Instant> due = nextTick(state);
        if (!asked.by().equals(Asked.CLOCK) || due.isEmpty() || due.get().isAfter(asked.at())) {
            return Answer.accept();
        }
        return new Bells(state).ring(asked);
    }

    static Moment moment(SessionState state, StepRun run, Instant at) {
        return new Moment(state, state.method().step(run.id().step()).orElseThrow(), run, at);
    }

    /** What the step we are in waits for; used by views and by bots. */
    public static Optional<Moment> current(SessionState state, Instant at) {
        return state.current().map(run -> moment(state, run, at));
    }

    /** What {@code next} would do; empty at the end. */
    public static Optional<Coming> coming(SessionState state) {
        Optional<StepRun> seen = state.runs().stream()
                .skip(state.at() + 1L)
                .filter(run -> run.phase() != StepRun.Phase.SKIPPED)
                .findFirst();
        return seen.map(run -> new Coming(
                        run.id(), state.method().step(run.id().step()).orElseThrow()))
                .or(() -> Course.ahead(state, planned(state))
                        .map(ahead ->
                                new Coming(ahead.stop().run(), ahead.stop().step())));
    }

    /** When the step we are in should be over: what comes next is foreseen as of then, and does not change by itself. */
    private static Instant planned(SessionState state) {
        return state.current().map(run -> run.endsAt().orElse(run.openedAt())).orElse(Instant.EPOCH);
    }

    /** The step that comes next. */
    public record Coming(RunId run, Step step) {}
}
