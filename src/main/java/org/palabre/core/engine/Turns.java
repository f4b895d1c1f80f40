package org.palabre.core.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.core.grouping.Group;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.id.PersonId;
import org.palabre.core.kind.Kinds;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.Turn;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;
import org.palabre.core.step.TurnPlace;

/** Whose turn it is in steps that have turns: of the plenary, or of each group by itself. */
public final class Turns {
    private Turns() {}

    /** The turn now; empty for a step without turns. The first begins when the step opens. */
    public static Optional<Turn> now(Moment moment, Optional<Group> group) {
        Kind kind = Kinds.of(moment.step().kind());
        int of = kind.turns(moment, group);
        if (of == 0) {
            return Optional.empty();
        }
        Optional<Turn> passed = group.isPresent()
                ? Optional.ofNullable(moment.run().turns().get(group.get().id()))
                : moment.run().plenary();
        Instant start = moment.run().openedAt().plus(moment.step().time().countdown());
        return Optional.of(passed.map(turn -> new Turn(turn.index(), of, turn.startedAt(), turn.endsAt()))
                .orElseGet(() -> turn(moment, group, kind.firstTurn(moment, group), of, start)));
    }

    /** Members pass the turn of their group, as far as the kind lets them; the facilitator that of the plenary. */
    static Answer pass(Moment moment, PersonId by, SessionCommand.PassTurn command) {
        boolean inGroups = moment.step().with().isPresent();
        Optional<Group> group = moment.group(by);
        boolean inCharge = !inGroups && moment.isCrew(by);
        if (inGroups && group.isEmpty()) {
            return Refusal.NOT_ALLOWED.refused();
        }
        Optional<Turn> now = now(moment, group);
        int index = now.map(Turn::index).orElse(0);
        if (!inCharge && !Kinds.of(moment.step().kind()).mayPass(moment, group, by, index, command.to())) {
            return Refusal.NOT_ALLOWED.refused();
        }
        if (now.isEmpty() || command.to() < 0 || command.to() > now.get().of()) {
            return Refusal.BAD_VALUE.refused("to: 0.." + now.map(Turn::of).orElse(0));
        }
        return now.get().index() == command.to()
                ? Answer.accept()
                : Answer.accept(new SessionEvent.TurnPassed(
                        moment.id(),
                        group.map(Group::id),
                        turn(moment, group, command.to(), now.get().of(), moment.at())));
    }

    /** Takes the talking piece that lies in the middle, or lays it down again. */
    static Answer take(Moment moment, PersonId by, SessionCommand.Sit command) {
        Optional<Group> group = moment.group(by);
        List<TurnPlace> order = Kinds.of(moment.step().kind()).order(moment, group);
        int own = order.stream().map(TurnPlace::person).toList().indexOf(Optional.of(by));
        return own < 0
                ? Refusal.NOT_ALLOWED.refused()
                : pass(moment, by, new SessionCommand.PassTurn(moment.id(), command.on() ? own : order.size()));
    }

    /** The turns that the clock passes at this moment, where the method says that it does. */
    static List<SessionEvent> due(Moment moment) {
        return clocked(moment)
                .filter(turn -> !turn.turn().over()
                        && turn.turn()
                                .endsAt()
                                .filter(end -> !end.isAfter(moment.at()))
                                .isPresent())
                .map(turn -> (SessionEvent) new SessionEvent.TurnPassed(
                        moment.id(),
                        turn.group().map(Group::id),
                        turn(
                                moment,
                                turn.group(),
                                turn.turn().index() + 1,
                                turn.turn().of(),
                                turn.turn().endsAt().orElse(moment.at()))))
                .toList();
    }

    /** When the next of them is due. */
    static Optional<Instant> nextDue(Moment moment) {
        return clocked(moment)
                .filter(turn -> !turn.turn().over())
                .flatMap(turn -> turn.turn().endsAt().stream())
                .min(Instant::compareTo);
    }

    private record GroupTurn(Optional<Group> group, Turn turn) {}

    private static Stream<GroupTurn> clocked(Moment moment) {
        if (!Kinds.of(moment.step().kind()).turnsByClock(moment.step())) {
            return Stream.empty();
        }
        Stream<Optional<Group>> circles = moment.step().with().isEmpty()
                ? Stream.of(Optional.empty())
                : moment.grouping().map(Grouping::groups).orElse(List.of()).stream()
                        .map(Optional::of);
        return circles.flatMap(group -> now(moment, group).stream().map(turn -> new GroupTurn(group, turn)));
    }

    /** A turn that begins then, with all its time. */
    static Turn turn(Moment moment, Optional<Group> group, int index, int of, Instant start) {
        Kind kind = Kinds.of(moment.step().kind());
        Optional<Instant> end = index >= of
                ? Optional.empty()
                : kind.turnLength(moment, group, index).map(start::plus);
        return new Turn(index, of, start, end);
    }
}
