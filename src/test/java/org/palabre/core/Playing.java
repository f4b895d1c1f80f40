package org.palabre.core;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.catalog.Catalog;
import org.palabre.catalog.MethodFolder;
import org.palabre.catalog.MethodReader;
import org.palabre.catalog.Read;
import org.palabre.core.engine.Engine;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Mode;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Asked;
import org.palabre.core.session.Evolving;
import org.palabre.core.session.Mandate;
import org.palabre.core.session.Plan;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;

/** A session played in a test, without log or room: ask, let time pass, look. */
final class Playing {
    static final PersonId FACILITATOR = new PersonId("f1");
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    final List<Recorded> log = new ArrayList<>();

    /** As it was pinned, before any step joined it. */
    final Method pinned;

    private SessionState state;
    private Instant now = START;

    Playing(String method, Map<String, Object> settings, Mode mode, long seed) {
        this(Catalog.shipped().find(method).orElseThrow(), settings, mode, seed);
    }

    Playing(MethodSource source, Map<String, Object> settings, Mode mode, long seed) {
        Plan plan =
                new Plan("A session", "ABC234", mode, "en", source.reference(), settings, Mandate.NONE, seed, false);
        pinned = Method.of(source, settings);
        state = SessionState.unborn(new SessionId("s1"), pinned, plan);
        record(new SessionEvent.Planned(plan));
        ask(FACILITATOR, new SessionCommand.Join(FACILITATOR, Optional.of("Fatou"), Role.FACILITATOR, false));
    }

    static Playing live(String method) {
        return new Playing(method, Map.of(), Mode.LIVE, 7);
    }

    /** A session with a method of the tests. */
    static Playing file(String name, Map<String, Object> settings, Mode mode) {
        return new Playing(source(name), settings, mode, 7);
    }

    /** A live session with a method of the tests, in which one step says these words instead. */
    static Playing where(String name, String step, Map<String, Object> words) {
        MethodSource source = source(name);
        List<?> steps = ((List<?>) source.tree().get("steps"))
                .stream().map(one -> with((Map<?, ?>) one, step, words)).toList();
        Map<String, Object> tree = new HashMap<>(source.tree());
        tree.put("steps", steps);
        MethodSource changed = new MethodSource(source.id(), source.version(), source.sha256(), tree, source.locales());
        return new Playing(changed, Map.of(), Mode.LIVE, 7);
    }

    private static Map<?, ?> with(Map<?, ?> step, String id, Map<String, Object> words) {
        if (!id.equals(step.get("id"))) {
            return step;
        }
        Map<Object, Object> changed = new HashMap<>(step);
        changed.putAll(words);
        return changed;
    }

    static MethodSource source(String name) {
        Read read = new MethodFolder(new MethodReader()).read(Path.of("src/test/resources/methods", name));
        if (read instanceof Read.Good(MethodSource source)) {
            return source;
        }
        throw new AssertionError(read);
    }

    SessionState state() {
        return state;
    }

    Instant now() {
        return now;
    }

    PersonId join(String id) {
        PersonId person = new PersonId(id);
        ask(person, new SessionCommand.Join(person, Optional.of("Name-" + id), Role.PARTICIPANT, false));
        return person;
    }

    Answer ask(PersonId by, SessionCommand what) {
        Answer answer = Engine.decide(state, new Asked(by, now, what));
        if (answer instanceof Answer.Accepted accepted) {
            accepted.events().forEach(this::record);
        }
        return answer;
    }

    Answer next() {
        return ask(FACILITATOR, new SessionCommand.Next(Optional.empty()));
    }

    /** Goes on until this step is open. */
    void until(String step) {
        for (int i = 0; i < 100; i++) {
            if (state.current()
                    .filter(run -> run.id().step().value().equals(step))
                    .isPresent()) {
                return;
            }
            if (next() instanceof Answer.Refused refused) {
                throw new AssertionError("never reached " + step + ": " + refused.reason());
            }
        }
    }

    /** Lets time pass, the clock asking whenever it has to. */
    void pass(Duration time) {
        Instant end = now.plus(time);
        for (Optional<Instant> due = Engine.nextTick(state);
                due.isPresent() && !due.get().isAfter(end);
                due = Engine.nextTick(state)) {
            now = due.get().isAfter(now) ? due.get() : now;
            long before = state.seq();
            ask(Asked.CLOCK, new SessionCommand.Tick());
            if (state.seq() == before) {
                throw new AssertionError("a timer is due at " + due.get() + " and does nothing");
            }
        }
        now = end;
    }

    private void record(SessionEvent event) {
        Recorded recorded = new Recorded(state.seq() + 1, now, event);
        log.add(recorded);
        state = Evolving.evolve(state, recorded);
    }
}
