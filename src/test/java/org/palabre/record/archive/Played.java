package org.palabre.record.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.palabre.catalog.MethodFolder;
import org.palabre.catalog.MethodReader;
import org.palabre.catalog.Read;
import org.palabre.core.engine.Engine;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.core.kind.Kinds;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Mode;
import org.palabre.core.method.Step;
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
import org.palabre.core.session.StepRun;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;
import org.palabre.record.document.SessionRecord;

/** A shipped method played to its end by bots through the engine alone: no clock, no log, the same seed the same session. */
final class Played {
    static final SessionId ID = new SessionId("played");
    private static final PersonId HOST = new PersonId("host");
    private static final PersonId SPONSOR = new PersonId("sponsor");
    private static final int MOST_TURNS = 60;

    final MethodSource source;
    final List<Recorded> events = new ArrayList<>();
    private final List<Player> players = new ArrayList<>();
    private final int[] said = {0};
    private SessionState state;
    private Instant now = Instant.parse("2026-03-02T09:00:00.250Z");

    private Played(MethodSource source, Map<String, Object> settings, int people, long seed) {
        this.source = source;
        Mandate mandate = new Mandate(
                "Growing without losing our way",
                "A shared picture of us at our best",
                "What do we want more of here?",
                "The budget of this year stands.",
                "The board, with the group's proposal",
                "Every request is answered within two weeks.",
                "");
        Plan plan = new Plan("Our best", "K7P2QX", Mode.LIVE, "en", source.reference(), settings, mandate, seed, true);
        state = SessionState.unborn(ID, Method.of(source, settings), plan);
        record(new SessionEvent.Planned(plan));
        join(SPONSOR, "Ines", Role.SPONSOR, seed);
        join(HOST, "Noor", Role.FACILITATOR, seed);
        for (int i = 1; i <= people; i++) {
            join(new PersonId("bot" + i), i % 5 == 0 ? "" : "Person" + i, Role.PARTICIPANT, seed + i);
        }
    }

    static Played to_the_end(String method, int people, long seed) {
        return to_the_end(method, Map.of(), people, seed);
    }

    static Played to_the_end(String method, Map<String, Object> settings, int people, long seed) {
        Read read = new MethodFolder(new MethodReader()).read(Path.of("methods", method));
        Played played = new Played(((Read.Good) read).source(), settings, people, seed);
        played.run();
        return played;
    }

    SessionState end() {
        return state;
    }

    SessionRecord record() {
        return Archive.record(ID, source, events);
    }

    private void run() {
        ask(HOST, new SessionCommand.Open());
        while (ask(HOST, new SessionCommand.Next(Optional.empty()))) {
            boolean busy = true;
            for (int turn = 0; turn < MOST_TURNS && busy; turn++) {
                busy = false;
                for (Player player : players) {
                    busy |= move(player);
                }
            }
        }
        ask(HOST, new SessionCommand.Close());
    }

    private boolean move(Player player) {
        StepRun run = state.current().orElseThrow();
        Step step = state.method().step(run.id().step()).orElseThrow();
        Moment moment = new Moment(state, step, run, now);
        boolean crew = moment.isCrew(player.person()) || player.person().equals(SPONSOR);
        if (crew && !step.kind().equals("decide")) {
            return false;
        }
        boolean any = false;
        for (SessionCommand command : Kinds.of(step.kind()).play(moment, player)) {
            any |= ask(player.person(), command);
        }
        return any;
    }

    private void join(PersonId id, String name, Role role, long seed) {
        Optional<String> called = name.isEmpty() ? Optional.empty() : Optional.of(name);
        ask(id, new SessionCommand.Join(id, called, role, role == Role.PARTICIPANT));
        players.add(new Player(id, new Random(seed), (field, about, chance) -> field + " number " + (++said[0])));
    }

    private boolean ask(PersonId by, SessionCommand command) {
        now = now.plusMillis(1700);
        Answer answer = Engine.decide(state, new Asked(by, now, command));
        if (answer instanceof Answer.Accepted accepted) {
            accepted.events().forEach(this::record);
            return true;
        }
        return false;
    }

    private void record(SessionEvent event) {
        Recorded recorded = new Recorded(state.seq() + 1, now, event);
        events.add(recorded);
        state = Evolving.evolve(state, recorded);
    }
}
