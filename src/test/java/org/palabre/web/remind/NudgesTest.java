package org.palabre.web.remind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.TestDatabase;
import org.palabre.core.id.PersonId;
import org.palabre.core.method.Mode;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.live.Rooms;
import org.palabre.program.SessionPlan;
import org.palabre.web.page.Browser;
import org.palabre.web.page.House;

/** Reminders by mail, for those who take part over days and ask for them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NudgesTest {
    private static final PersonId FACILITATOR = new PersonId("f-nudges");

    @Inject
    House house;

    @Inject
    Rooms rooms;

    @Inject
    Addresses addresses;

    private final List<String> sent = new ArrayList<>();
    private final Browser amina = new Browser();
    private Nudges nudges;
    private SessionPlan plan;
    private String mail;

    @BeforeEach
    void a_session_over_days() throws Throwable {
        nudges = new Nudges(addresses, rooms, post(), Optional.of("https://palabre.example"));
        QuarkusMock.installMockForType(nudges, Nudges.class);
        plan = house.session(house.home("Over days"), "A slow one", "brainstorming", Mode.ASYNC);
        mail = "/s/" + plan.code() + "/mail.json";
        ask(FACILITATOR, new SessionCommand.Join(FACILITATOR, Optional.of("Fatou"), Role.FACILITATOR, false));
        String join = "/j/" + plan.code();
        amina.submit(join, join, Map.of("name", "Amina")).then().statusCode(303);
    }

    @Test
    void who_asked_for_it_is_reminded_of_a_step_that_waits_for_them_once_and_near_its_end() throws Throwable {
        amina.get(mail).then().statusCode(200).body("open", equalTo(true)).body("on", equalTo(false));
        wish("nobody").then().statusCode(400);
        wish("amina@example.org").then().statusCode(204);
        amina.get(mail).then().body("on", equalTo(true));
        StepRun writing = until("collect");
        Instant end = writing.endsAt().orElseThrow();

        assertThat(send(writing.openedAt().plus(Duration.ofMinutes(5))))
                .as("not yet")
                .isZero();
        assertThat(send(end.minus(Duration.ofMinutes(5)))).isEqualTo(1);
        assertThat(send(end.minus(Duration.ofMinutes(4)))).as("once").isZero();
        assertThat(sent.getFirst())
                .startsWith("amina@example.org")
                .contains("A slow one", "https://palabre.example/s/" + plan.code())
                .containsPattern("\\d{2}:\\d{2} CES?T")
                .doesNotContain("Amina");

        ask(FACILITATOR, new SessionCommand.Next(Optional.empty()));
        StepRun next = now().current().orElseThrow();
        ask(person(), new SessionCommand.Done(next.id(), true));
        assertThat(send(next.endsAt().orElseThrow().minus(Duration.ofMinutes(5))))
                .as("who is done is left alone")
                .isZero();
    }

    @Test
    void the_address_is_deleted_when_one_stops_it_and_when_the_session_is_over() throws Throwable {
        wish("amina@example.org").then().statusCode(204);
        wish("").then().statusCode(204);
        amina.get(mail).then().body("on", equalTo(false));

        wish("amina@example.org").then().statusCode(204);
        until("collect");
        ask(FACILITATOR, new SessionCommand.Close());
        assertThat(send(Instant.now())).isZero();
        amina.get(mail).then().body("on", equalTo(false));
    }

    @Test
    void the_address_goes_with_who_has_themselves_erased_and_where_mail_is_no_longer_set_up() throws Throwable {
        wish("amina@example.org").then().statusCode(204);
        PersonId person = person();
        until("collect");
        ask(FACILITATOR, new SessionCommand.Close());
        amina.submit("/s/" + plan.code() + "/mine", "/s/" + plan.code() + "/mine/erase", Map.of())
                .then()
                .statusCode(200);
        assertThat(isKnown(person)).isFalse();

        VertxContextSupport.subscribeAndAwait(() ->
                addresses.keep(new Addresses.Address(plan.id(), person, "amina@example.org", "en", "Europe/Paris")));
        Nudges shut = new Nudges(addresses, rooms, post(), Optional.empty());
        VertxContextSupport.subscribeAndAwait(() -> shut.send(Instant.now()));
        assertThat(isKnown(person)).isFalse();
    }

    private boolean isKnown(PersonId person) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> addresses.knows(plan.id(), person));
    }

    @Test
    void nobody_asks_without_a_seat_and_live_sessions_send_no_mail() throws Throwable {
        new Browser().get(mail).then().statusCode(403);
        SessionPlan live = house.session(house.home("Live"), "A quick one");
        Browser leon = new Browser();
        String join = "/j/" + live.code();
        leon.submit(join, join, Map.of("name", "Léon")).then().statusCode(303);
        String there = "/s/" + live.code() + "/mail.json";
        leon.get(there).then().body("open", equalTo(false));
        leon.post(there, Map.of("email", "leon@example.org")).then().statusCode(400);
    }

    private io.restassured.response.Response wish(String email) {
        return amina.post(mail, Map.of("email", email, "zone", "Europe/Paris"));
    }

    private StepRun until(String kind) throws Throwable {
        for (int i = 0; i < 5; i++) {
            StepRun run = now().current().orElse(null);
            if (run != null
                    && now().method().step(run.id().step()).orElseThrow().kind().equals(kind)) {
                return run;
            }
            ask(FACILITATOR, new SessionCommand.Next(Optional.empty()));
        }
        throw new AssertionError("no step of kind " + kind);
    }

    private PersonId person() throws Throwable {
        return now().participants().findFirst().orElseThrow().id();
    }

    private SessionState now() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> rooms.state(plan.id()));
    }

    private int send(Instant at) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> nudges.send(at));
    }

    private void ask(PersonId by, SessionCommand what) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> rooms.ask(plan.id(), by, Optional.empty(), what));
    }

    private Post post() {
        return new Post() {
            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public Uni<Void> send(String to, String subject, String text) {
                sent.add(to + "\n" + subject + "\n" + text);
                return Uni.createFrom().voidItem();
            }
        };
    }
}
