package org.palabre.rehearsal;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.palabre.core.engine.Lanes;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Mode;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Mandate;
import org.palabre.core.session.Plan;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.live.Outfit;
import org.palabre.live.Rooms;
import org.palabre.live.loop.VirtualLoop;
import org.palabre.record.log.EventLog;
import org.palabre.record.method.MethodSources;

/** Plays one session from the first step to the end, in a clock of its own, on one thread. */
public final class Rehearsal {
    static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration BREATH = Duration.ofSeconds(2);
    private static final Duration LONG_BREATH = Duration.ofMinutes(20);
    private static final int MOST_ROUNDS = 60;
    private static final int MOST_STEPS = 500;

    private final Script script;
    private final SessionId session;
    private final Function<VirtualLoop, Rooms> house;
    private VirtualLoop loop = new VirtualLoop(START);
    private Rooms rooms;
    private int restartBefore = -1;
    private Watcher watcher = Watcher.NOBODY;
    private final Troupe troupe;
    private final Random chance;
    private final List<PersonId> away = new ArrayList<>();

    public Rehearsal(Script script, SessionId session, EventLog log, MethodSources methods, Outfit outfit) {
        this.script = script;
        this.session = session;
        this.house = on -> new Rooms(new AwaitingLog(log), new AwaitingMethods(methods), () -> on, outfit);
        this.rooms = house.apply(loop);
        Sentences words = Sentences.in(script.language(), LocalDate.ofInstant(START, ZoneOffset.UTC));
        this.troupe = new Troupe(words, script.seed(), "p", 0);
        this.chance = new Random(script.seed());
    }

    /** Blocks until the session is closed. */
    public SessionState play(MethodSource method) {
        rooms.plan(session, plan(method), method).await().indefinitely();
        ask(troupe.enrol(Role.FACILITATOR));
        ask(troupe.enrol(Role.SPONSOR));
        int late = script.participants() / 10;
        for (int i = 0; i < script.participants() - late; i++) {
            ask(troupe.enrol(Role.PARTICIPANT));
        }
        PersonId facilitator = troupe.people(Role.FACILITATOR).getFirst();
        Optional<RunId> played = Optional.empty();
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<RunId> at = state().current().map(StepRun::id);
            // what goes on by itself is already in the next step
            boolean stays = at.equals(played);
            if (stays && ask(facilitator, new SessionCommand.Next(at)) instanceof Answer.Refused refused) {
                requireEnd(refused);
                break;
            }
            if (step == restartBefore) {
                restart();
            }
            played = state().current().map(StepRun::id);
            if (step == 1) {
                for (int i = 0; i < late; i++) {
                    ask(troupe.enrol(Role.PARTICIPANT));
                }
            }
            playStep();
            comeAndGo(step);
        }
        ask(facilitator, new SessionCommand.Close());
        return state();
    }

    private Duration breath() {
        return script.mode() == Mode.LIVE ? BREATH : LONG_BREATH;
    }

    /** The process dies and another one starts: what it knows is what the log holds. */
    private void restart() {
        loop = new VirtualLoop(loop.instant());
        rooms = house.apply(loop);
    }

    /** @param step how many steps go before it */
    public Rehearsal restartingBefore(int step) {
        restartBefore = step;
        return this;
    }

    /** Shows this one what happens. */
    public Rehearsal watchedBy(Watcher onlooker) {
        watcher = onlooker;
        return this;
    }

    /** Plays what is open until bots have nothing more to do, and lets bells and deadlines end it. */
    private void playStep() {
        RunId here = state().current().orElseThrow().id();
        for (Optional<Duration> wait = Optional.of(Duration.ZERO); wait.isPresent(); wait = untilBell(here)) {
            loop.advance(wait.get());
            playOn(here);
        }
        watcher.played(state(), here, loop.instant());
    }

    private void playOn(RunId here) {
        for (int round = 0; round < MOST_ROUNDS && isOpen(here); round++) {
            List<Troupe.Asks> asks = troupe.round(state(), loop.instant());
            asks.subList(0, asks.size() / 2).forEach(this::ask);
            watcher.midway(state(), loop.instant());
            asks.subList(asks.size() / 2, asks.size()).forEach(this::ask);
            loop.advance(breath());
            if (asks.isEmpty()) {
                return;
            }
        }
    }

    private boolean isOpen(RunId here) {
        return state().current()
                .filter(run -> run.id().equals(here) && run.takesInput())
                .isPresent();
    }

    /** How long until the first of the steps that are open should be over; empty when none has a bell to come. */
    private Optional<Duration> untilBell(RunId here) {
        return isOpen(here)
                ? Lanes.open(state()).stream()
                        .flatMap(run -> run.endsAt().stream())
                        .map(end -> Duration.between(loop.instant(), end).plusSeconds(5))
                        .filter(Duration::isPositive)
                        .min(Duration::compareTo)
                : Optional.empty();
    }

    /** A few leave after each step, until the share of the script is reached; now and then one comes back. */
    private void comeAndGo(int step) {
        List<PersonId> people = new ArrayList<>(troupe.people(Role.PARTICIPANT));
        int leaving = (int) Math.round(people.size() * script.drop());
        people.removeAll(away);
        Collections.shuffle(people, chance);
        int now = Math.min(leaving - away.size(), 1 + leaving / 6);
        for (int i = 0; i < now && i < people.size() - 2; i++) {
            away.add(people.get(i));
            ask(people.get(i), new SessionCommand.Leave());
        }
        if (step % 5 == 4 && !away.isEmpty()) {
            PersonId back = away.get(chance.nextInt(away.size()));
            ask(back, new SessionCommand.Join(back, Optional.empty(), Role.PARTICIPANT, true));
        }
    }

    private static void requireEnd(Answer.Refused refused) {
        if (refused.reason() != Refusal.NOTHING_NEXT) {
            throw new IllegalStateException(
                    "the session does not go on: " + refused.reason().word());
        }
    }

    private SessionState state() {
        return rooms.state(session).await().indefinitely();
    }

    private void ask(Troupe.Asks asks) {
        ask(asks.by(), asks.what());
    }

    private Answer ask(PersonId by, SessionCommand what) {
        return rooms.ask(session, by, Optional.empty(), what).await().indefinitely();
    }

    private Plan plan(MethodSource method) {
        boolean french = script.language().equals("fr");
        Mandate mandate = french
                ? new Mandate(
                        "",
                        "Mieux travailler ensemble",
                        "Comment pourrions-nous mieux travailler ensemble ?",
                        "",
                        "Le groupe propose, la direction répond.",
                        "Une réponse à chaque demande sous quinze jours.",
                        "")
                : new Mandate(
                        "",
                        "Work better together",
                        "How might we work better together?",
                        "",
                        "The group proposes, the board answers.",
                        "An answer to every request within two weeks.",
                        "");
        String title = french ? "Répétition" : "Rehearsal";
        return new Plan(
                title,
                "",
                script.mode(),
                script.language(),
                method.reference(),
                Map.of(),
                mandate,
                script.seed(),
                true);
    }

    /** So that a Uni that answers elsewhere answers here: everything happens on the calling thread. */
    static <T> Uni<T> here(Uni<T> elsewhere) {
        return Uni.createFrom().item(() -> elsewhere.await().indefinitely());
    }
}
