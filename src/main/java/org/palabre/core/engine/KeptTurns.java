package org.palabre.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.palabre.core.grouping.Group;
import org.palabre.core.grouping.Grouping;
import org.palabre.core.grouping.GroupingEvent;
import org.palabre.core.id.GroupId;
import org.palabre.core.kind.Kinds;
import org.palabre.core.session.Answer;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.core.session.Turn;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;
import org.palabre.core.step.TurnPlace;

/**
 * Whoever has the word keeps it when somebody else comes, leaves or changes group: turns are counted through the people who are
 * there, so the count moves with them. When the speaker leaves, the next one begins, with the whole time; a talking piece goes back to the
 * middle. Who comes late is last.
 */
final class KeptTurns {
    private KeptTurns() {}

    /** The answer with the turns that have to be counted anew because of it. */
    static Answer with(SessionState before, Answer answer, Instant at) {
        if (!(answer instanceof Answer.Accepted(List<SessionEvent> events))
                || events.stream().noneMatch(KeptTurns::movesPeople)) {
            return answer;
        }
        SessionState after = Ahead.of(before, events, at);
        List<SessionEvent> all = new ArrayList<>(events);
        before.runs().stream()
                .filter(run -> !run.isOver())
                .forEach(run -> all.addAll(recounted(before, after, run, at)));
        return new Answer.Accepted(all);
    }

    private static boolean movesPeople(SessionEvent event) {
        return event instanceof SessionEvent.Joined
                || event instanceof SessionEvent.Returned
                || event instanceof SessionEvent.Departed
                || event instanceof SessionEvent.InGrouping(GroupingEvent.Placed ignored);
    }

    private static List<SessionEvent> recounted(SessionState before, SessionState after, StepRun run, Instant at) {
        Instant from = run.pausedAt().orElse(at);
        Moment was = Engine.moment(before, run, from);
        Moment is = after.run(run.id())
                .map(same -> Engine.moment(after, same, from))
                .orElse(was);
        if (was.step().with().isEmpty()) {
            return recounted(was, Optional.empty(), is, Optional.empty()).stream()
                    .toList();
        }
        return groups(was)
                .flatMap(
                        group -> find(is, group.id())
                                .flatMap(same -> recounted(was, Optional.of(group), is, Optional.of(same)))
                                .stream())
                .toList();
    }

    private static Stream<Group> groups(Moment moment) {
        return moment.grouping().map(Grouping::groups).orElse(List.of()).stream();
    }

    private static Optional<Group> find(Moment moment, GroupId id) {
        return moment.grouping().flatMap(grouping -> grouping.find(id));
    }

    private static Optional<SessionEvent> recounted(
            Moment was, Optional<Group> group, Moment is, Optional<Group> same) {
        Optional<Turn> old = Turns.now(was, group);
        Optional<Turn> counted = Turns.now(is, same);
        if (old.isEmpty() || counted.isEmpty()) {
            return Optional.empty();
        }
        List<TurnPlace> order = order(was, group);
        List<TurnPlace> now = order(is, same);
        int place = old.get().index();
        int index = index(order, place, now, liesInTheMiddle(is, same));
        boolean goesOn = place >= order.size()
                ? index >= now.size()
                : index < now.size() && order.get(place).equals(now.get(index));
        if (goesOn && counted.get().index() == index) {
            return Optional.empty();
        }
        Turn turn = goesOn
                ? new Turn(index, now.size(), old.get().startedAt(), old.get().endsAt())
                : Turns.turn(is, same, index, now.size(), is.at());
        return Optional.of(new SessionEvent.TurnPassed(is.id(), same.map(Group::id), turn));
    }

    /** Where the one whose turn it was stands now; else who came next, or the end of those who had theirs. */
    private static int index(List<TurnPlace> order, int place, List<TurnPlace> now, boolean middle) {
        List<TurnPlace> left = order.subList(Math.min(place, order.size()), order.size());
        if (middle) {
            return left.isEmpty() || !now.contains(left.getFirst()) ? now.size() : now.indexOf(left.getFirst());
        }
        Map<TurnPlace, Integer> places = new HashMap<>();
        IntStream.range(0, now.size()).forEach(i -> places.putIfAbsent(now.get(i), i));
        return left.stream()
                .flatMap(turn -> Stream.ofNullable(places.get(turn)))
                .findFirst()
                .orElseGet(() -> 1
                        + order.stream()
                                .mapToInt(turn -> places.getOrDefault(turn, -1))
                                .max()
                                .orElse(-1));
    }

    private static List<TurnPlace> order(Moment moment, Optional<Group> group) {
        return Kinds.of(moment.step().kind()).order(moment, group);
    }

    private static boolean liesInTheMiddle(Moment moment, Optional<Group> group) {
        Kind kind = Kinds.of(moment.step().kind());
        int turns = kind.turns(moment, group);
        return turns > 0 && kind.firstTurn(moment, group) == turns;
    }
}
