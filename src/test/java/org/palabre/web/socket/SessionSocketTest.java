package org.palabre.web.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.TestDatabase;
import org.palabre.catalog.Catalog;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Mode;
import org.palabre.core.session.Mandate;
import org.palabre.core.session.Plan;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.live.Rooms;
import org.palabre.people.RandomWords;
import org.palabre.people.Seat;
import org.palabre.people.Tickets;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SessionSocketTest {
    @TestHTTPResource("/")
    URI server;

    @Inject
    Rooms rooms;

    @Inject
    Tickets tickets;

    @Inject
    Pool database;

    private final SessionId session = new SessionId(RandomWords.id("s"));
    private final String code = RandomWords.code();
    private final PersonId crew = new PersonId("f1");

    @BeforeEach
    void a_session_is_planned() {
        MethodSource source = Catalog.shipped().find("speed-thinking").orElseThrow();
        String workspace = RandomWords.id("w");
        run("insert into workspace (id, name, created_at) values ($1, 'Test', now())", Tuple.of(workspace));
        run("""
            insert into session_plan (id, workspace, code, title, method_id, method_version, method_sha256, params,
              mode, language, expected, strategy, objective, question, givens, who_decides, what_next,
              confidentiality, sponsors, status, created_at)
            values ($1, $2, $3, 'Test', 'speed-thinking', '1.0.0', $4, '{}', 'LIVE', 'en', 10,
              '', '', '', '', '', '', '', '', 'PLANNED', now())
            """, Tuple.of(session.value(), workspace, code, source.sha256()));
        Plan plan = new Plan("Test", code, Mode.LIVE, "en", source.reference(), Map.of(), Mandate.NONE, 1, false);
        now(rooms.plan(session, plan, source));
        ask(crew, new SessionCommand.Join(crew, Optional.of("Crew"), Role.FACILITATOR, false));
    }

    @Test
    void P1_P4_a_person_joins_is_heard_is_cut_off_and_comes_back() {
        SocketClient ada = connect("ada");
        await().until(() -> !ada.frames.isEmpty());
        assertThat(ada.frames.getFirst().at("/hello/person").asText()).isEqualTo("ada");

        ada.say("{\"k\":\"clock\",\"t0\":5}");
        await().until(() ->
                ada.frames.stream().anyMatch(frame -> frame.at("/clock/t0").asInt() == 5));

        ada.say("{\"k\":\"name\",\"c\":\"c1\",\"name\":\"Ada L.\"}");
        await().until(() -> ada.hasAcknowledged("c1"));
        assertThat(now(rooms.state(session))
                        .person(new PersonId("ada"))
                        .orElseThrow()
                        .name())
                .contains("Ada L.");

        ask(crew, new SessionCommand.Next(Optional.empty()));
        await().until(() -> ada.frames.stream()
                .anyMatch(frame -> frame.at("/l/all/set/now/run").isTextual()));
        long n = ada.frames.stream()
                .mapToLong(frame -> frame.path("n").asLong())
                .max()
                .orElseThrow();
        ada.cut();

        SocketClient again = open("participant&from=" + n, seat("ada"));
        await().until(() -> !again.frames.isEmpty());
        assertThat(again.frames.getFirst().at("/l/all").has("full")).isFalse();
        again.say("{\"k\":\"name\",\"c\":\"c1\",\"name\":\"Somebody else\"}");
        await().until(() -> again.hasAcknowledged("c1"));
        assertThat(now(rooms.state(session))
                        .person(new PersonId("ada"))
                        .orElseThrow()
                        .name())
                .contains("Ada L.");
    }

    @Test
    void a_socket_without_a_ticket_is_closed() {
        assertThatItCloses(open("participant", Map.of()), 4401);
        assertThatItCloses(open("crew", Map.of()), 4401);
        assertThatItCloses(open("screen&key=forged", Map.of()), 4401);
    }

    @Test
    void a_socket_of_no_session_is_closed() {
        assertThatItCloses(new SocketClient(address("QQQQQQ", "participant"), Map.of()), 4404);
    }

    @Test
    void a_socket_from_a_page_of_another_site_is_closed() {
        Map<String, String> headers = new HashMap<>(seat("ada"));
        headers.put("Origin", "https://elsewhere.example");
        assertThatItCloses(open("participant", headers), 4403);
    }

    @Test
    void a_shared_screen_comes_in_with_its_key() {
        SocketClient screen = open("screen&key=" + tickets.screenKey(code), Map.of());
        await().until(() -> !screen.frames.isEmpty());
        assertThat(screen.frames.getFirst().path("l").properties()).hasSize(1);
    }

    @Test
    void P9_who_says_what_cannot_be_taken_is_closed_and_the_room_goes_on() {
        SocketClient ada = connect("ada");
        SocketClient garbled = connect("ben");
        garbled.say("{\"k\":\"nonsense\"}");
        assertThatItCloses(garbled, 4400);
        SocketClient large = connect("cleo");
        large.say("x".repeat(20_000));
        assertThatItCloses(large, 4413);
        SocketClient many = connect("dan");
        for (int i = 0; i < 100 && many.trySay("{\"k\":\"clock\",\"t0\":1}"); i++) {}
        assertThatItCloses(many, 4429);

        ada.say("{\"k\":\"name\",\"c\":\"c1\",\"name\":\"Ada\"}");
        await().until(() -> ada.hasAcknowledged("c1"));
    }

    private static void assertThatItCloses(SocketClient client, int code) {
        await().untilAsserted(() -> assertThat(client.closed).isEqualTo(code));
    }

    private SocketClient connect(String person) {
        ask(
                new PersonId(person),
                new SessionCommand.Join(new PersonId(person), Optional.of(person), Role.PARTICIPANT, false));
        return open("participant", seat(person));
    }

    private SocketClient open(String as, Map<String, String> headers) {
        return new SocketClient(address(code, as), headers);
    }

    private URI address(String of, String as) {
        return URI.create("ws://" + server.getAuthority() + "/s/" + of + "/socket?as=" + as);
    }

    private Map<String, String> seat(String person) {
        String ticket = tickets.seat(new Seat(session, code, new PersonId(person)));
        return Map.of("Cookie", Tickets.seatCookie(code) + "=" + ticket);
    }

    private void ask(PersonId by, SessionCommand what) {
        now(rooms.ask(session, by, Optional.empty(), what));
    }

    private void run(String sql, Tuple values) {
        now(database.preparedQuery(sql).execute(values));
    }

    private static <T> T now(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
