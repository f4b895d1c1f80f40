package org.palabre.web.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.LogTap;
import org.palabre.TestDatabase;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.live.Rooms;
import org.palabre.people.Tickets;
import org.palabre.program.SessionPlan;
import org.palabre.web.page.Browser;
import org.palabre.web.page.House;

/**
 * What people write, what they are called and what lets them in stands in no line that the server logs and on no page that says what went
 * wrong, whatever does. (Of mails: {@code RemindersTest}, {@code NudgesTest}.)
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LogsHoldNoWordsTest {
    /** In every name and sentence that is sent here. */
    private static final String SECRET = "zwitscher";

    private static final String NAME = "Ada Zwitscher";
    private static final String WORDS = "they zwitscher of layoffs";
    private static final PersonId HOST = new PersonId("f1");

    @TestHTTPResource("/")
    URI server;

    @Inject
    House house;

    @Inject
    Rooms rooms;

    @Inject
    Tickets tickets;

    @Inject
    Pool database;

    private final LogTap log = new LogTap();
    private final List<String> troubles = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>(List.of(SECRET, "Zwitscher", "ZWITSCHER"));
    private House.Home home;
    private SessionPlan plan;
    private Browser participant;
    private String code;

    @BeforeEach
    void a_session_runs() throws Throwable {
        home = house.home("Quiet");
        plan = house.session(home, "A quiet session");
        code = plan.code().value();
        participant = new Browser();
        participant
                .submit("/j/" + code, "/j/" + code, Map.of("name", NAME))
                .then()
                .statusCode(303);
        ask(new SessionCommand.Join(HOST, Optional.of("The zwitscher host"), Role.FACILITATOR, false));
        ask(new SessionCommand.Open());
        ask(new SessionCommand.Next(Optional.empty()));
        ask(new SessionCommand.Next(Optional.empty()));
        secrets.add(participant.cookie(Tickets.seatCookie(code)));
        String link = participant.get("/s/" + code + "/return.json").jsonPath().getString("path");
        secrets.add(link.substring(link.indexOf('=') + 1));
        secrets.add(tickets.screenKey(code));
    }

    @AfterEach
    void nothing_is_told() {
        log.close();
        assertThat(secrets).allSatisfy(secret -> assertThat(secret).hasSizeGreaterThan(8));
        for (String secret : secrets) {
            assertThat(log.lines).as("what the server logged").noneMatch(line -> line.contains(secret));
            assertThat(troubles).as("what a page said of it").noneMatch(page -> page.contains(secret));
        }
    }

    @Test
    void what_is_said_refused_and_garbled_on_a_socket() {
        SocketClient ada = socket();
        ada.say("{\"k\":\"name\",\"c\":\"c1\",\"name\":\"" + NAME + "\"}");
        ada.say(write("c2", "warmup", "izwitscher1", WORDS));
        await().until(() -> ada.hasAcknowledged("c1") && ada.hasAcknowledged("c2"));
        ada.say(write("c3", "burst", "izwitscher2", WORDS)); // not open
        ada.say(write("c4", "warmup", "izwitscher3", WORDS.repeat(100))); // too long
        ada.say("{\"k\":\"withdraw\",\"c\":\"c5\",\"item\":\"izwitscher9\"}"); // not there
        ada.say("{\"k\":\"hide\",\"c\":\"c6\",\"item\":\"izwitscher1\",\"on\":true,\"reason\":\"" + WORDS + "\"}");
        await().until(() -> List.of("c3", "c4", "c5", "c6").stream()
                .allMatch(command -> refused(ada, command) || ada.hasAcknowledged(command)));
        assertThat(List.of("c3", "c6")).allMatch(command -> refused(ada, command));
        for (String garbled : List.of(
                WORDS,
                "{\"" + WORDS,
                "{\"k\":\"" + WORDS + "\"}",
                "{\"k\":\"write\",\"c\":\"" + WORDS + "\"}",
                "{\"k\":\"name\",\"c\":\"c7\",\"name\":[\"" + WORDS + "\"]}",
                "{\"k\":\"name\",\"c\":\"c7\",\"name\":\"A\",\"" + WORDS + "\":1}",
                "{\"k\":\"withdraw\",\"c\":\"c7\",\"item\":\"" + WORDS + "\"}",
                WORDS.repeat(1000))) {
            SocketClient cut = socket();
            cut.trySay(garbled);
            await().until(() -> cut.closed != 0);
        }
        assertThat(log.lines)
                .as("that messages could not be read is logged")
                .anyMatch(line -> line.contains("its message cannot be read"));
    }

    @Test
    void what_the_database_refuses_and_what_can_no_longer_be_read() throws Throwable {
        SocketClient ada = socket();
        run("alter table event add constraint quiet check (body not like '%refused by the database%') not valid");
        try {
            ada.say(write("c1", "warmup", "izwitscher1", WORDS + ", refused by the database"));
            await().until(() -> log.lines.stream().anyMatch(line -> line.contains("the log does not answer")));
        } finally {
            run("alter table event drop constraint quiet");
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> ada.hasAcknowledged("c1") || refused(ada, "c1"));

        ask(new SessionCommand.Close());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        participant.get("/s/" + code + "/record.json").then().statusCode(200));
        VertxContextSupport.subscribeAndAwait(
                () -> database.preparedQuery("update event set body = replace(body, '\"fields\"', '\"" + WORDS
                                + "\"') where session_id = $1")
                        .execute(Tuple.of(plan.id().value())));
        VertxContextSupport.subscribeAndAwait(() -> database.preparedQuery("update event set body = '{\"person\":{\""
                        + WORDS + "\":7}}'" + " where session_id = $1 and name = 'person-joined'")
                .execute(Tuple.of(plan.id().value())));
        rooms.rewritten(plan.id(), Integer.MAX_VALUE);
        await().until(() -> !rooms.open().contains(plan.id()));
        told(participant.get("/s/" + code + "/mine")).then().statusCode(500);
        told(participant.get("/s/" + code + "/mine/data.json")).then().statusCode(500);
        participant.get("/s/" + code + "/mine");
        told(participant.post("/s/" + code + "/mine/erase", Map.of()));
        assertThat(troubles).hasSizeGreaterThan(1);
        SocketClient late = socket();
        await().until(() -> late.closed != 0);
        assertThat(log.lines).as("faults are logged").anyMatch(line -> line.contains("A request failed"));
    }

    @Test
    void what_is_sent_to_pages_and_what_lets_people_in() {
        Browser owner = house.signedIn(home.people().get(org.palabre.people.Role.OWNER));
        String key = "zwitscherkey".repeat(3);
        for (String address : List.of(
                "/r/" + code + "?key=" + key,
                "/r/" + code + "?key=" + key + "%zz",
                "/r/" + code + "/record.pdf?key=%" + key,
                "/invite/" + key,
                "/invite/" + key + "%zz",
                "/j/" + code + "/return?key=" + key + "%00",
                "/c/" + code + "/" + key + "?key=" + key,
                "/s/" + code + "/screen?key=" + key,
                "/s/" + code + "/record/lineage?item=" + key + "%20%22",
                "/s/" + code + "/themes.json?in=" + key + "&granularity=" + key,
                "/s/" + code + "/replay/film.json?as=" + key,
                "/" + key + "%",
                "/join?code=" + key,
                "/w/" + home.workspace().id() + "/search?q=" + key + "%22%27&kind=" + key + "&year=" + key,
                "/w/" + home.workspace().id() + "/cases?q=" + key + "%22")) {
            raw(address);
            if (!address.matches(".*%(zz.*|z.*|)$")) {
                told(participant.get(address), key);
                told(owner.get(address), key);
            }
        }
        told(new Browser().post("/j/" + code, Map.of("name", NAME))); // without a token
        new Browser().submit("/sign-in", "/sign-in", Map.of("email", key + "@example.org", "password", key));
        participant.submit("/j/" + code, "/j/" + code, Map.of("name", NAME.repeat(500)));
        for (String path : List.of("/more.json", "/bots", "/mine/erase", "/record/links")) {
            told(participant.send("POST", "/s/" + code + path, "{\"" + WORDS));
            told(owner.send("POST", "/s/" + code + path, "{\"" + WORDS));
        }
        owner.send("POST", "/w/" + home.workspace().id() + "/methods/read.json", "{\"" + WORDS);
        owner.send("PUT", "/w/" + home.workspace().id() + "/methods/x/draft.json", "{\"yaml\":[\"" + WORDS + "\"]}");
    }

    private Response told(Response answer) {
        return told(answer, "");
    }

    /** Keeps what is said of what went wrong. @param address what stood in the address: a page may lead to itself in another language */
    private Response told(Response answer, String address) {
        if (answer.statusCode() >= 400) {
            troubles.add((answer.headers() + answer.asString()).replace(address, ""));
        }
        return answer;
    }

    /** A line as no browser would send it. */
    private void raw(String address) {
        try (java.net.Socket socket = new java.net.Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write(("GET " + address + " " + SECRET + "\" HTTP/1.1\r\nHost: " + SECRET + "\r\nCookie: " + SECRET
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            assertThat(e).isInstanceOf(java.net.SocketException.class);
        }
    }

    private static String write(String command, String run, String item, String text) {
        return "{\"k\":\"write\",\"c\":\"%s\",\"run\":\"%s\",\"item\":\"%s\",\"in\":\"warmups\",\"fields\":{\"text\":\"%s\"}}"
                .formatted(command, run, item, text);
    }

    private static boolean refused(SocketClient client, String command) {
        return client.frames.stream().anyMatch(frame -> frame.path("r")
                .valueStream()
                .anyMatch(refusal -> refusal.path("c").asText().equals(command)));
    }

    private SocketClient socket() {
        return new SocketClient(
                URI.create("ws://" + server.getAuthority() + "/s/" + code + "/socket?as=participant"),
                Map.of("Cookie", Tickets.seatCookie(code) + "=" + participant.cookie(Tickets.seatCookie(code))));
    }

    private void ask(SessionCommand what) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> rooms.ask(plan.id(), HOST, Optional.empty(), what));
    }

    private void run(String sql) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> database.query(sql).execute());
    }
}
