package org.palabre.core.view;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.palabre.core.engine.Lanes;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.method.Step;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.core.vote.VoteEvent;

/** What people do may bring them, and those they work with, to the next of the steps that are open together. */
record LaneTouch(SessionState before, SessionState after, Set<Key> keys) {

    void by(SessionEvent event) {
        boolean several = Lanes.several(after) || Lanes.several(before);
        actor(event).ifPresent(person -> {
            Set<PersonId> people = new HashSet<>(Set.of(person));
            for (StepRun run : Lanes.open(after)) {
                group(run, person).ifPresent(group -> {
                    people.addAll(group.members());
                    keys.add(Key.of("waits", run.id(), group.id()));
                    if (several) {
                        keys.add(Key.of("turn", run.id(), group.id()));
                        keys.add(Key.of("group", group.id()));
                    }
                });
            }
            people.forEach(one -> keys.add(new Key("now", one.value())));
        });
        if (moves(event)) {
            if (several || notForAll(before) || notForAll(after)) {
                after.people().keySet().forEach(person -> keys.add(new Key("now", person.value())));
            }
            Lanes.open(after).forEach(this::whole);
        }
    }

    /** Whether some have nothing to do in the step we are in. */
    private static boolean notForAll(SessionState state) {
        return state.current()
                .flatMap(run -> state.method().step(run.id().step()))
                .flatMap(Step::who)
                .isPresent();
    }

    private static boolean moves(SessionEvent event) {
        return event instanceof SessionEvent.InGrouping
                || event instanceof SessionEvent.ClockLeft
                || event instanceof SessionEvent.Joined
                || event instanceof SessionEvent.Departed
                || event instanceof SessionEvent.Returned;
    }

    private void whole(StepRun run) {
        keys.add(Key.of("progress", run.id()));
        keys.add(Key.of("run", run.id()));
        keys.add(Key.of("circle", run.id()));
        after.method()
                .step(run.id().step())
                .flatMap(Step::with)
                .flatMap(after::grouping)
                .ifPresent(grouping -> grouping.groups().forEach(group -> {
                    for (String kind : new String[] {"waits", "turn", "circle"}) {
                        keys.add(Key.of(kind, run.id(), group.id()));
                    }
                    keys.add(Key.of("group", group.id()));
                }));
    }

    private Optional<Group> group(StepRun run, PersonId person) {
        return after.method()
                .step(run.id().step())
                .flatMap(Step::with)
                .flatMap(after::grouping)
                .flatMap(grouping -> grouping.of(person));
    }

    /** Who did it, where it counts as having done something. */
    private Optional<PersonId> actor(SessionEvent event) {
        return switch (event) {
            case SessionEvent.DoneSaid e -> Optional.of(e.person());
            case SessionEvent.PulseAnswered e -> Optional.of(e.person());
            case SessionEvent.Championed e -> Optional.of(e.person());
            case SessionEvent.Joined e -> Optional.of(e.person());
            case SessionEvent.Departed e -> Optional.of(e.person());
            case SessionEvent.Returned e -> Optional.of(e.person());
            case SessionEvent.InItems e -> after.items().find(e.event().item()).map(Item::author);
            case SessionEvent.InVote(VoteEvent.Marked e) -> Optional.of(e.person());
            case SessionEvent.TurnPassed e ->
                e.group().flatMap(id -> after.groupings().values().stream()
                        .flatMap(grouping -> grouping.find(id).stream())
                        .flatMap(group -> group.members().stream())
                        .findFirst());
            default -> Optional.empty();
        };
    }
}
