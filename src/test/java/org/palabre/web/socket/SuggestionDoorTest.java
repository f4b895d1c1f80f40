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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.TestDatabase;
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
import org.palabre.live.Rooms;
import org.palabre.people.RandomWords;
import org.palabre.people.Seat;
import org.palabre.people.Tickets;

/** Who may ask the machine for groups, over the real socket: a board where all may, and then one where the facilitator may. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SuggestionDoorTest {
    private static final PersonId CREW = new PersonId("f1");

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

    @BeforeEach
    void two_people_sit_before_the_first_board() {
        MethodSource source = source();
        String workspace = RandomWords.id("w");
        run("insert into workspace (id, name, created_at) values ($1, 'Test', now())", Tuple.of(workspace));
        run("""
            insert into session_plan (id, workspace, code, title, method_id, method_version, method_sha256, params,
              mode, language, expected, strategy, objective, question, givens, who_decides, what_next,
              confidentiality, sponsors, status, created_at)
            values ($1, $2, $3, 'Test', 'two-boards', '1.0.0', 'of-two-boards', '{}', 'LIVE', 'en', 10,
              '', '', '', '', '', '', '', '', 'PLANNED', now())
            """, Tuple.of(session.value(), workspace, code));
        Plan plan = new Plan("Test", code, Mode.LIVE, "en", source.reference(), Map.of(), Mandate.NONE, 1, false);
        now(rooms.plan(session, plan, source));
        ask(CREW, new SessionCommand.Join(CREW, Optional.of("Crew"), Role.FACILITATOR, false));
        for (String person : List.of("ana", "ben")) {
            PersonId id = new PersonId(person);
            ask(id, new SessionCommand.Join(id, Optional.of(person), Role.PARTICIPANT, false));
        }
        ask(CREW, new SessionCommand.Next(Optional.empty()));
    }

    @Test
    void asked_by_all_is_heard_from_a_participant_and_everybody_hears_of_it_elsewhere_it_is_refused() {
        SocketClient ana = connect("ana");
        SocketClient ben = connect("ben");
        ana.say(suggest("c1", "ours"));
        await().until(() -> ana.hasAcknowledged("c1"));
        await().until(() -> ben.frames.stream()
                .anyMatch(frame -> frame.at("/l/all/set/search~1ours/round").asInt() == 1));

        ask(CREW, new SessionCommand.Next(Optional.empty()));
        ana.say(suggest("c2", "theirs"));
        await().until(() -> ana.frames.stream()
                .flatMap(frame -> frame.path("r").valueStream())
                .anyMatch(refused -> refused.path("c").asText().equals("c2")
                        && refused.path("code").asText().equals("not-allowed")));
        assertThat(now(rooms.state(session)).board(new RunId("theirs")).search().round())
                .isZero();
    }

    private static String suggest(String command, String run) {
        return "{\"k\":\"suggest\",\"c\":\"" + command + "\",\"run\":\"" + run + "\",\"on\":true,\"grain\":2}";
    }

    private SocketClient connect(String person) {
        SocketClient client = new SocketClient(
                URI.create("ws://" + server.getAuthority() + "/s/" + code + "/socket?as=participant"),
                Map.of(
                        "Cookie",
                        Tickets.seatCookie(code) + "=" + tickets.seat(new Seat(session, code, new PersonId(person)))));
        await().until(() -> !client.frames.isEmpty());
        return client;
    }

    private void ask(PersonId by, SessionCommand what) {
        assertThat(now(rooms.ask(session, by, Optional.empty(), what))).isInstanceOf(Answer.Accepted.class);
    }

    private void run(String sql, Tuple values) {
        now(database.preparedQuery(sql).execute(values));
    }

    private static <T> T now(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }

    private static MethodSource source() {
        return new MethodSource(
                "two-boards",
                "1.0.0",
                "of-two-boards",
                Map.of(
                        "id", "two-boards",
                        "lang", "en",
                        "title", "Two boards",
                        "artefacts", Map.of("ideas", Map.of("kind", "idea", "title", "Ideas")),
                        "steps", List.of(board("ours", Map.of("asked_by", "all")), board("theirs", Map.of()))),
                Map.of());
    }

    private static Map<String, Object> board(String id, Map<String, Object> more) {
        Map<String, Object> step = new HashMap<>(Map.of(
                "id", id, "kind", "organise", "title", "B", "mode", "cluster", "in", "ideas", "assist", "suggest"));
        step.putAll(more);
        return step;
    }
}
