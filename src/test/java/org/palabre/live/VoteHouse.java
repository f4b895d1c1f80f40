package org.palabre.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Mode;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Mandate;
import org.palabre.core.session.Plan;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionState;
import org.palabre.live.loop.VirtualLoop;
import org.palabre.live.rules.Rules;
import org.palabre.record.keys.InMemorySessionKeys;
import org.palabre.record.log.InMemoryEventLog;
import org.palabre.record.log.SealingEventLog;
import org.palabre.record.method.InMemoryMethodSources;

/** A session with one vote in it, on a sealed log, played by tests: ideas first, then the ballot. */
final class VoteHouse {
    static final SessionId SESSION = new SessionId("s1");
    static final PersonId CREW = new PersonId("f1");
    static final RunId VOTE = new RunId("ballot");
    private static final Map<String, Map<String, Object>> PROPS = Map.of(
            "dots", Map.of("dots", 4, "max_per_item", 3),
            "score", Map.of("scale", List.of(0, 4), "criteria", List.of("gut", "reason")),
            "rank", Map.of("top", 3),
            "pairwise", Map.of("budget", 6),
            "budget", Map.of("points", 3));

    final VirtualLoop loop = new VirtualLoop(Instant.parse("2026-11-22T09:00:01Z"));
    final InMemoryEventLog kept = new InMemoryEventLog();
    final InMemorySessionKeys keys = new InMemorySessionKeys();
    final UnsteadyLog log = new UnsteadyLog(new SealingEventLog(kept, keys));
    private final InMemoryMethodSources methods = new InMemoryMethodSources();
    Rooms rooms;

    VoteHouse(String method, String secrecy) {
        rooms = open();
        MethodSource source = source(method, secrecy);
        Plan plan = new Plan("T", "ABC234", Mode.LIVE, "en", source.reference(), Map.of(), Mandate.NONE, 7, false);
        Stage.await(rooms.plan(SESSION, plan, source));
        ask(CREW, new SessionCommand.Join(CREW, Optional.of("F"), Role.FACILITATOR, false));
    }

    private Rooms open() {
        return new Rooms(log, methods, () -> loop, new Outfit(Rules.CORE, Stage.config(), "test", ignored -> {}));
    }

    /** Everything in memory is gone. */
    void restart() {
        rooms = open();
    }

    PersonId join(String name) {
        PersonId person = new PersonId(name);
        ask(person, new SessionCommand.Join(person, Optional.of(name), Role.PARTICIPANT, false));
        return person;
    }

    /** Everybody writes one idea; then the vote opens. */
    void ballot(List<PersonId> people) {
        ask(CREW, new SessionCommand.Next(Optional.empty()));
        for (PersonId person : people) {
            ask(
                    person,
                    new SessionCommand.Write(
                            new RunId("ideas"),
                            new ItemId("idea-" + person),
                            "ideas",
                            Map.of("text", "Idea of " + person),
                            List.of(),
                            Optional.empty(),
                            false));
        }
        ask(CREW, new SessionCommand.Next(Optional.empty()));
        loop.advance(Duration.ofSeconds(10));
    }

    Answer ask(PersonId by, SessionCommand what) {
        Answer answer = Stage.await(rooms.ask(SESSION, by, Optional.empty(), what));
        loop.advance(Duration.ofMillis(700));
        return answer;
    }

    SessionState state() {
        return Stage.await(rooms.state(SESSION));
    }

    private static MethodSource source(String method, String secrecy) {
        Map<String, Object> vote = new HashMap<>(Map.of(
                "id", VOTE.value(), "kind", "vote", "title", "V", "in", "ideas", "method", method, "secrecy", secrecy));
        vote.put("abstain", !method.equals("consent"));
        vote.putAll(PROPS.getOrDefault(method, Map.of()));
        Map<String, Object> see = Map.of("during", "all", "after", "all", "authors", "hidden");
        Map<String, Object> collect =
                Map.of("id", "ideas", "kind", "collect", "title", "I", "out", "ideas", "see", see);
        return new MethodSource(
                "ways",
                "1.0.0",
                "abc",
                Map.of(
                        "id",
                        "ways",
                        "lang",
                        "en",
                        "title",
                        "Ways",
                        "artefacts",
                        Map.of("ideas", Map.of("kind", "idea", "title", "Ideas")),
                        "steps",
                        List.of(collect, vote)),
                Map.of());
    }
}
