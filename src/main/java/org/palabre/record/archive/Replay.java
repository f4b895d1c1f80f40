package org.palabre.record.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palabre.core.grouping.Group;
import org.palabre.core.grouping.GroupingEvent;
import org.palabre.core.grouping.Meetings;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.SessionId;
import org.palabre.core.item.ItemEvent;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.session.Evolving;
import org.palabre.core.session.Plan;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Layer;
import org.palabre.core.sight.Sight;

/** A session played again from its log: how it stands at the end, and what the end alone does not tell. */
final class Replay {
    private final Map<ItemId, Set<ItemId>> openParents = new HashMap<>();
    private final Map<RunId, Seating> seatings = new LinkedHashMap<>();
    private final Map<RunId, RunId> latest = new HashMap<>();
    private final Map<ItemId, Instant> answered = new HashMap<>();
    private Optional<Instant> opened = Optional.empty();
    private Optional<Instant> closed = Optional.empty();
    private SessionState state;

    /** How people sat after they were grouped, or had changed tables. */
    record Seating(List<Group> groups, long seed, Meetings meetings) {}

    /** @throws IllegalArgumentException when the events are not a whole log: a gap, or no plan */
    Replay(SessionId id, MethodSource source, List<Recorded> events) {
        Plan plan = events.stream()
                .flatMap(
                        event -> event.event() instanceof SessionEvent.Planned e ? Stream.of(e.plan()) : Stream.empty())
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalArgumentException(
                        "session " + id + ": expected to find how it was planned among " + events.size() + " events"));
        state = SessionState.unborn(id, Method.of(source, plan.settings()), plan);
        events.forEach(this::next);
    }

    SessionState end() {
        return state;
    }

    Optional<Instant> opened() {
        return opened;
    }

    Optional<Instant> closed() {
        return closed;
    }

    /** Whether everybody could read {@code parent} when {@code item} named it. */
    boolean wasOpen(ItemId item, ItemId parent) {
        return openParents.getOrDefault(item, Set.of()).contains(parent);
    }

    /** Who sat where after this run, those included who left before the end. */
    Optional<Seating> seating(RunId run) {
        return Optional.ofNullable(seatings.get(run));
    }

    /** Every seating there was. */
    Collection<Seating> seatings() {
        return seatings.values();
    }

    /** The day on which the request of a commitment was answered, by UTC. */
    Optional<LocalDate> answered(ItemId item) {
        return Optional.ofNullable(answered.get(item))
                .map(at -> at.atZone(ZoneOffset.UTC).toLocalDate());
    }

    static Instant second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private void next(Recorded recorded) {
        state = Evolving.evolve(state, recorded);
        switch (recorded.event()) {
            case SessionEvent.Opened ignored -> opened = Optional.of(second(recorded.at()));
            case SessionEvent.Closed ignored -> closed = Optional.of(second(recorded.at()));
            case SessionEvent.InItems(ItemEvent.Written e) -> named(e.item(), e.parents());
            case SessionEvent.InItems(ItemEvent.Revised e) -> named(e.item(), e.parents());
            case SessionEvent.InItems(ItemEvent.Responded e) -> answered.put(e.item(), recorded.at());
            case SessionEvent.InGrouping(GroupingEvent.Formed e) ->
                seated(e.run(), e.run(), new Seating(e.groups(), e.seed(), e.meetings()));
            case SessionEvent.InGrouping(GroupingEvent.Rotated e) ->
                seated(e.run(), e.by(), new Seating(e.groups(), e.seed(), e.meetings()));
            case SessionEvent.InGrouping(GroupingEvent.Opened e) -> opened(e);
            case SessionEvent.InGrouping(GroupingEvent.Placed e) -> placed(e);
            case SessionEvent ignored -> {}
        }
    }

    private void named(ItemId item, List<ItemId> parents) {
        Set<ItemId> open = new HashSet<>();
        for (ItemId parent : parents) {
            state.items()
                    .find(parent)
                    .filter(found -> Sight.layers(state, found).contains(Layer.ALL))
                    .ifPresent(found -> open.add(parent));
        }
        openParents.put(item, open);
    }

    private void opened(GroupingEvent.Opened e) {
        seatings.computeIfPresent(
                e.run(),
                (run, seating) -> new Seating(
                        Stream.concat(seating.groups().stream(), Stream.of(e.group()))
                                .toList(),
                        seating.seed(),
                        seating.meetings()));
    }

    private void seated(RunId grouping, RunId by, Seating seating) {
        seatings.put(by, seating);
        latest.put(grouping, by);
    }

    /** Who leaves stays written down where they sat; who is moved, where they came to. */
    private void placed(GroupingEvent.Placed e) {
        Optional<RunId> by = Optional.ofNullable(latest.get(e.run()));
        e.group()
                .flatMap(ignored -> by)
                .ifPresent(run -> seatings.computeIfPresent(run, (same, seating) -> {
                    List<Group> groups = seating.groups().stream()
                            .map(group -> seated(
                                    group,
                                    e.person(),
                                    group.id().equals(e.group().orElseThrow())))
                            .toList();
                    return new Seating(groups, seating.seed(), seating.meetings());
                }));
    }

    private static Group seated(Group group, PersonId person, boolean here) {
        Stream<PersonId> others = group.members().stream().filter(member -> !member.equals(person));
        Stream<PersonId> members = here ? Stream.concat(others, Stream.of(person)) : others;
        return new Group(group.id(), group.number(), members.toList(), group.topic(), group.roles());
    }
}
