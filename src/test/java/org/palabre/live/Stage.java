package org.palabre.live;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.palabre.live.fanout.Seat;
import org.palabre.live.loop.VirtualLoop;
import org.palabre.live.nodes.Neighbours;
import org.palabre.live.rules.Rules;
import org.palabre.live.watch.Watch;
import org.palabre.record.log.EventLog;
import org.palabre.record.log.InMemoryEventLog;
import org.palabre.record.method.InMemoryMethodSources;

/** A session of a small method on a virtual clock, with a facilitator, played by tests. */
final class Stage {
    static final SessionId SESSION = new SessionId("s1");
    static final PersonId CREW = new PersonId("f1");
    static final RunId IDEAS = new RunId("ideas");
    static final RunId SECRET = new RunId("secret");
    static final RunId PAIRS = new RunId("pairs");

    final VirtualLoop loop = new VirtualLoop(Instant.parse("2026-11-22T09:00:01Z"));
    final InMemoryMethodSources methods = new InMemoryMethodSources();
    final UnsteadyLog log;
    final List<StatusNews> news = new ArrayList<>();
    Rooms rooms;

    Stage() {
        this(new InMemoryEventLog());
    }

    Stage(EventLog kept) {
        log = new UnsteadyLog(kept);
        rooms = open(log);
        await(rooms.plan(SESSION, plan(), source()));
        join(CREW, Role.FACILITATOR);
    }

    /** Another process on the same log, which knows of no other. */
    Rooms open(EventLog on) {
        return open(on, Neighbours.NONE);
    }

    Rooms open(EventLog on, Neighbours neighbours) {
        return open(on, neighbours, Rules.CORE);
    }

    Rooms open(EventLog on, Neighbours neighbours, Rules rules) {
        return new Rooms(
                on,
                methods,
                () -> loop,
                new Outfit(rules, config(), "test", news::add, neighbours, Machine.NONE, Watch.NONE));
    }

    /** Everything in memory is gone. */
    void restart() {
        rooms = open(log);
    }

    PersonId join(String name) {
        PersonId person = new PersonId(name);
        join(person, Role.PARTICIPANT);
        return person;
    }

    private void join(PersonId person, Role role) {
        ask(person, new SessionCommand.Join(person, Optional.of(person.value()), role, false));
    }

    Answer ask(PersonId by, SessionCommand what) {
        return await(rooms.ask(SESSION, by, Optional.empty(), what));
    }

    void next() {
        ask(CREW, new SessionCommand.Next(Optional.empty()));
    }

    Client connect(String person) {
        return connect(person, 0);
    }

    Client connect(String person, long from) {
        Client client = new Client(new Seat(new PersonId(person), Seat.As.PARTICIPANT));
        client.connect(rooms, from);
        return client;
    }

    void pass(Duration time) {
        loop.advance(time);
    }

    SessionState state() {
        return await(rooms.state(SESSION));
    }

    static SessionCommand write(RunId run, String item, String text) {
        return new SessionCommand.Write(
                run, new ItemId(item), run.value(), Map.of("text", text), List.of(), Optional.empty(), false);
    }

    static <T> T await(io.smallrye.mutiny.Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }

    static LiveConfig config() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(LiveConfig.class)
                .build()
                .getConfigMapping(LiveConfig.class);
    }

    static Plan plan() {
        return new Plan("A test", "ABC234", Mode.LIVE, "en", source().reference(), Map.of(), Mandate.NONE, 7, false);
    }

    static MethodSource source() {
        Map<String, Object> open = Map.of("during", "all", "after", "all", "authors", "named");
        Map<String, Object> closed = Map.of("during", "author", "after", "author", "authors", "hidden");
        return new MethodSource(
                "small",
                "1.0.0",
                "abc",
                Map.of(
                        "id", "small",
                        "lang", "en",
                        "title", "Small",
                        "artefacts",
                                Map.of(
                                        "ideas", Map.of("kind", "idea", "title", "Ideas"),
                                        "secret", Map.of("kind", "idea", "title", "Secrets")),
                        "steps",
                                List.of(
                                        Map.of(
                                                "id",
                                                "ideas",
                                                "kind",
                                                "collect",
                                                "title",
                                                "I",
                                                "out",
                                                "ideas",
                                                "see",
                                                open,
                                                "time",
                                                Map.of("live", "2m", "hard", true)),
                                        Map.of(
                                                "id", "secret", "kind", "collect", "title", "S", "out", "secret", "see",
                                                closed),
                                        Map.of(
                                                "id",
                                                "pairs",
                                                "kind",
                                                "group",
                                                "title",
                                                "P",
                                                "into",
                                                Map.of("size", 2)))),
                Map.of());
    }
}
