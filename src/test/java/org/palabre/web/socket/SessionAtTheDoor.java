package org.palabre.web.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Mode;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Mandate;
import org.palabre.core.session.Plan;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.live.Rooms;
import org.palabre.people.RandomWords;
import org.palabre.people.Seat;
import org.palabre.people.Tickets;

/** A session on the real server, with its plan in the database, and people who come by socket. */
abstract class SessionAtTheDoor {
    static final PersonId CREW = new PersonId("f1");

    @TestHTTPResource("/")
    URI server;

    @Inject
    Rooms rooms;

    @Inject
    Tickets tickets;

    @Inject
    Pool database;

    final SessionId session = new SessionId(RandomWords.id("s"));
    final String code = RandomWords.code();

    /** @param source one for each test class: a hash names one method for good @param people who are in it beside the crew */
    void plan(MethodSource source, String... people) {
        String workspace = RandomWords.id("w");
        run("insert into workspace (id, name, created_at) values ($1, 'Test', now())", Tuple.of(workspace));
        run("""
            insert into session_plan (id, workspace, code, title, method_id, method_version, method_sha256, params,
              mode, language, expected, strategy, objective, question, givens, who_decides, what_next,
              confidentiality, sponsors, status, created_at)
            values ($1, $2, $3, 'Test', $4, $5, $6, '{}', 'LIVE', 'en', 10,
              '', '', '', '', '', '', '', '', 'PLANNED', now())
            """, Tuple.of(session.value(), workspace, code, source.id(), source.version(), source.sha256()));
        Plan plan = new Plan("Test", code, Mode.LIVE, "en", source.reference(), Map.of(), Mandate.NONE, 1, false);
        now(rooms.plan(session, plan, source));
        ask(CREW, new SessionCommand.Join(CREW, Optional.of("Crew"), Role.FACILITATOR, false));
        for (String person : people) {
            PersonId id = new PersonId(person);
            ask(id, new SessionCommand.Join(id, Optional.of(person), Role.PARTICIPANT, false));
        }
    }

    /** Once they have their first frame. */
    SocketClient connect(String person) {
        SocketClient client = open(tickets.seat(new Seat(session, code, new PersonId(person))));
        await().until(() -> !client.frames.isEmpty());
        return client;
    }

    SocketClient open(String ticket) {
        return new SocketClient(
                URI.create("ws://" + server.getAuthority() + "/s/" + code + "/socket?as=participant"),
                Map.of("Cookie", Tickets.seatCookie(code) + "=" + ticket));
    }

    /** By another way than the socket. */
    void ask(PersonId by, SessionCommand what) {
        assertThat(now(rooms.ask(session, by, Optional.empty(), what))).isInstanceOf(Answer.Accepted.class);
    }

    /** @return the code of the refusal that answered a command; empty while there is none */
    static String refusal(SocketClient client, String command) {
        return client.frames.stream()
                .flatMap(frame -> frame.path("r").valueStream())
                .filter(refused -> refused.path("c").asText().equals(command))
                .map(refused -> refused.path("code").asText())
                .findFirst()
                .orElse("");
    }

    static <T> T now(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }

    private void run(String sql, Tuple values) {
        now(database.preparedQuery(sql).execute(values));
    }
}
