package org.palabre.core.view;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.course.Round;
import org.palabre.core.engine.Engine;
import org.palabre.core.engine.Lanes;
import org.palabre.core.engine.Rounds;
import org.palabre.core.engine.Turns;
import org.palabre.core.grouping.Group;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.item.Item;
import org.palabre.core.kind.Kinds;
import org.palabre.core.method.Step;
import org.palabre.core.session.Person;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.core.session.Turn;
import org.palabre.core.sight.Layer;
import org.palabre.core.sight.Sight;
import org.palabre.core.step.Kind;
import org.palabre.core.step.Moment;
import org.palabre.core.talk.Fishbowl;
import org.palabre.core.talk.Form;

/** How the course of the session looks: where we are, the clock, whose turn it is, who has done what is asked. */
final class StepViews {
    private final SessionState state;
    private final ItemViews items;

    StepViews(SessionState state) {
        this.state = state;
        this.items = new ItemViews(state);
    }

    Fact now() {
        return new Fact.Now(state.current().map(StepRun::id), Optional.empty());
    }

    /** Where one person is, while not all are in the same step. */
    Optional<Fact> now(PersonId person) {
        boolean apart = Lanes.several(state)
                || state.current()
                        .flatMap(run -> moment(run.id()))
                        .filter(m -> !m.isFor(person))
                        .isPresent();
        boolean facilitates =
                state.person(person).filter(p -> p.role() == Role.FACILITATOR).isPresent();
        if (!apart || facilitates) {
            return Optional.empty();
        }
        Optional<RunId> own = Lanes.of(state, person, Instant.EPOCH).map(Moment::id);
        return Optional.of(new Fact.Now(own, flag(own.isEmpty())));
    }

    /** Of a group at work: those who are not done yet. */
    Optional<Fact> waits(RunId id, GroupId group) {
        return moment(id)
                .filter(moment -> moment.run().takesInput())
                .flatMap(moment -> moment.grouping()
                        .flatMap(grouping -> grouping.find(group))
                        .map(found -> waitedFor(moment, found)))
                .filter(people -> !people.isEmpty())
                .map(Fact.Waits::new);
    }

    private List<Fact.PersonRef> waitedFor(Moment moment, Group group) {
        Kind kind = Kinds.of(moment.step().kind());
        return group.members().stream()
                .filter(member -> state.person(member).filter(Person::present).isPresent())
                .filter(member -> Lanes.awaits(moment, member) && !kind.finished(moment, member))
                .map(items::ref)
                .toList();
    }

    Fact next() {
        Optional<Engine.Coming> coming = Engine.coming(state);
        return coming.map(next -> new Fact.Next(
                        Optional.of(next.run()),
                        Optional.of(next.step().id().value()),
                        flag(next.step().optional()),
                        flag(next.step().intrinsic()),
                        Optional.empty()))
                .orElse(new Fact.Next(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true)));
    }

    /** Closed to the room but for those who work without the clock: they alone still read that it takes their words. */
    Map<Layer, Fact> runs(RunId id) {
        Map<Layer, Fact> facts = new HashMap<>();
        moment(id).ifPresent(moment -> {
            boolean late = moment.run().phase() == StepRun.Phase.LATE;
            facts.put(
                    Layer.ALL,
                    run(moment, late ? StepRun.Phase.CLOSED : moment.run().phase()));
            state.people().values().stream()
                    .filter(person -> late && person.unclocked())
                    .forEach(person -> facts.put(new Layer.Me(person.id()), run(moment, StepRun.Phase.CLOSING)));
        });
        return facts;
    }

    private Fact run(Moment moment, StepRun.Phase phase) {
        RunId id = moment.id();
        StepRun run = moment.run();
        boolean alone = run.phase() == StepRun.Phase.LATE && phase == StepRun.Phase.CLOSING;
        return new Fact.OfRun(
                id,
                id.step().value(),
                run.index(),
                phase.name().toLowerCase(Locale.ROOT),
                run.openedAt().toEpochMilli(),
                run.endsAt().filter(ignored -> !alone).map(Instant::toEpochMilli),
                moment.step().time().closesInputs(),
                run.pausedAt().map(at -> run.endsAt()
                        .map(end -> Math.max(0, end.toEpochMilli() - at.toEpochMilli()))
                        .orElse(0L)),
                run.closedAt().filter(ignored -> !alone).map(Instant::toEpochMilli),
                moment.step().with().isPresent() || !isOpen(id) ? Optional.empty() : turn(moment, Optional.empty()),
                Optional.of(run.rounds().stream().map(this::round).toList()).filter(rounds -> !rounds.isEmpty()),
                Optional.ofNullable(state.trail().going().get(id))
                        .filter(at -> !run.isOver())
                        .map(Instant::toEpochMilli),
                flag(!run.isOver() && state.trail().held().contains(id)));
    }

    private Fact.OfRound round(Round round) {
        return new Fact.OfRound(
                round.control().step().value(),
                round.number(),
                state.method().step(round.control().step()).flatMap(Rounds::of),
                round.focus().item().filter(this::isPublic),
                round.focus().mode());
    }

    private boolean isPublic(ItemId id) {
        return state.items()
                .find(id)
                .filter(item -> Sight.layers(state, item).contains(Layer.ALL))
                .isPresent();
    }

    /** Whose round it is in this group, in a repeat over members. */
    Optional<PersonId> subject(Group group) {
        return Lanes.of(state, group, Instant.EPOCH).flatMap(moment -> moment.subject(group));
    }

    /** The turn of one group, for steps that groups work in. */
    Optional<Fact> turn(RunId id, String group) {
        return moment(id)
                .filter(moment -> moment.step().with().isPresent() && isOpen(id))
                .flatMap(moment -> moment.grouping()
                        .flatMap(grouping -> grouping.groups().stream()
                                .filter(g -> g.id().value().equals(group))
                                .findFirst())
                        .flatMap(g -> turn(moment, Optional.of(g))));
    }

    private Optional<Fact.OfTurn> turn(Moment moment, Optional<Group> group) {
        return Turns.now(moment, group).map(turn -> {
            Optional<Item> item = Kinds.of(moment.step().kind()).turnItem(moment, group, turn.index());
            Optional<PersonId> person = Kinds.of(moment.step().kind()).turnPerson(moment, group, turn.index());
            return new Fact.OfTurn(
                    turn.index(),
                    turn.of(),
                    turn.startedAt().toEpochMilli(),
                    turn.endsAt().map(Instant::toEpochMilli),
                    item.map(Item::id),
                    person,
                    person.map(items::ref).flatMap(Fact.PersonRef::name),
                    Kinds.of(moment.step().kind()).turnPart(moment, group, turn.index()));
        });
    }

    /** Who sits in the middle of a fishbowl, of the whole room or of one group. */
    Optional<Fact> circle(RunId id, String group) {
        return moment(id)
                .filter(moment -> isOpen(id) && moment.step().kind().equals("discuss"))
                .filter(moment -> Form.of(moment.step()) == Form.FISHBOWL)
                .filter(moment -> moment.step().with().isEmpty() == group.isEmpty())
                .map(moment -> new Fact.OfCircle(
                        id,
                        Fishbowl.chairs(moment),
                        moment.step().props().says("open_chair"),
                        Fishbowl.circle(
                                        moment,
                                        group.isEmpty()
                                                ? Optional.empty()
                                                : moment.grouping().flatMap(g -> g.find(new GroupId(group))))
                                .stream()
                                .map(items::ref)
                                .toList()));
    }

    /** Who is what in this group, by the method or during the present turn of the step we are in. */
    Map<PersonId, String> roles(Group group) {
        Optional<Moment> moment = Lanes.of(state, group, Instant.EPOCH);
        Optional<Turn> turn =
                moment.flatMap(m -> Turns.now(m, Optional.of(group))).filter(t -> !t.over());
        Map<PersonId, String> roles = new HashMap<>(group.roles());
        roles.values().removeIf(Group.HOST::equals);
        if (turn.isPresent()) {
            Kind kind = Kinds.of(moment.get().step().kind());
            group.members().forEach(member -> kind.turnRole(
                            moment.get(), group, member, turn.get().index())
                    .ifPresent(role -> roles.put(member, role)));
        }
        return roles;
    }

    /** Only of the step we are in: of earlier ones nobody is waited for. */
    Optional<Fact> progress(RunId id) {
        return moment(id).filter(ignored -> isOpen(id)).map(moment -> {
            Kind kind = Kinds.of(moment.step().kind());
            List<PersonId> expected = moment.people().stream()
                    .filter(person -> Lanes.awaits(moment, person))
                    .toList();
            List<PersonId> quiet = expected.stream()
                    .filter(person -> !kind.begun(moment, person))
                    .toList();
            int done = (int) expected.stream()
                    .filter(person -> kind.finished(moment, person))
                    .count();
            long written = state.items().of(id).count();
            int noClock = (int) expected.stream()
                    .filter(person ->
                            state.person(person).filter(Person::unclocked).isPresent())
                    .count();
            return new Fact.Progress(
                    expected.size(),
                    expected.size() - quiet.size(),
                    done,
                    written,
                    quiet,
                    Optional.of(noClock).filter(n -> n > 0));
        });
    }

    /** The step we are in, and those that are open together with it. */
    private boolean isOpen(RunId id) {
        return isCurrent(id) || state.run(id).filter(run -> !run.isOver()).isPresent();
    }

    private boolean isCurrent(RunId id) {
        return state.current().filter(run -> run.id().equals(id)).isPresent();
    }

    private Optional<Moment> moment(RunId id) {
        return state.run(id).flatMap(run -> {
            Optional<Step> step = state.method().step(id.step());
            return step.map(found -> new Moment(state, found, run, run.openedAt()));
        });
    }

    static Optional<Boolean> flag(boolean on) {
        return on ? Optional.of(true) : Optional.empty();
    }
}
