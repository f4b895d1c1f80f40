package org.palabre.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.TestDatabase;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.live.Rooms;
import org.palabre.people.Tickets;
import org.palabre.program.SessionPlan;
import org.palabre.program.Status;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class JoinTest {
    @Inject
    House house;

    @Inject
    Tickets tickets;

    @Inject
    Rooms rooms;

    @Test
    void one_joins_with_a_name_or_with_none_and_is_remembered() throws Throwable {
        SessionPlan plan = house.session(house.home("Join"), "Joining");
        for (String name : new String[] {"Ana", "", "  "}) {
            Browser browser = joined(plan, name);

            assertThat(tickets.seat(browser.cookie(seatOf(plan)), plan.code().value()))
                    .hasValueSatisfying(seat -> assertThat(seat.session()).isEqualTo(plan.id()));
            browser.get("/s/" + plan.code())
                    .then()
                    .statusCode(200)
                    .body(containsString("data-as=\"participant\""))
                    .body(containsString("data-code=\"" + plan.code() + "\""));
            browser.get("/j/" + plan.code()).then().statusCode(303).header("Location", endsWith("/s/" + plan.code()));
        }
    }

    @Test
    void a_code_is_read_in_any_case_and_an_unknown_one_is_explained() throws Throwable {
        SessionPlan plan = house.session(house.home("Code"), "Coded");
        String low = plan.code().value().toLowerCase(java.util.Locale.ROOT);

        new Browser().get("/j/" + low).then().statusCode(303).header("Location", endsWith("/j/" + plan.code()));
        new Browser().get("/join?code=" + low).then().statusCode(303);
        new Browser().get("/join?code=nope").then().statusCode(400).body(containsString("six letters or digits"));
        new Browser().get("/j/QQQQQQ").then().statusCode(404).body(containsString("no session with this code"));
        new Browser().get("/j/QQQQQQ?lang=fr").then().statusCode(404).body(containsString("Aucune session"));
    }

    @Test
    void the_ticket_of_another_session_is_no_ticket() throws Throwable {
        House.Home home = house.home("Two");
        SessionPlan mine = house.session(home, "Mine");
        SessionPlan other = house.session(home, "Other");
        String ticket = joined(mine, "Ana").cookie(seatOf(mine));

        new Browser()
                .with(seatOf(other), ticket)
                .get("/s/" + other.code())
                .then()
                .statusCode(303)
                .header("Location", containsString("/j/" + other.code()));
    }

    @Test
    void a_closed_session_takes_nobody_in() throws Throwable {
        SessionPlan plan = house.becomes(house.session(house.home("Over"), "Over"), Status.CLOSED);

        new Browser().get("/j/" + plan.code()).then().statusCode(410).body(containsString("This session is over"));
    }

    @Test
    void a_session_that_closes_while_one_types_a_name_says_so() throws Throwable {
        SessionPlan plan = house.session(house.home("Late"), "Too late");
        Browser browser = new Browser();
        browser.get("/j/" + plan.code()).then().statusCode(200);
        PersonId host = new PersonId("f1");
        ask(plan, host, new SessionCommand.Join(host, Optional.of("Noor"), Role.FACILITATOR, false));
        ask(plan, host, new SessionCommand.Open());
        ask(plan, host, new SessionCommand.Close());

        browser.post("/j/" + plan.code(), Map.of("name", "Ana"))
                .then()
                .statusCode(410)
                .body(containsString("This session is over"));
    }

    private void ask(SessionPlan plan, PersonId by, SessionCommand command) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> rooms.ask(plan.id(), by, Optional.empty(), command));
    }

    @Test
    void one_goes_on_from_another_device_with_a_short_lived_link() throws Throwable {
        SessionPlan plan = house.session(house.home("Devices"), "Devices");
        Browser phone = joined(plan, "Ana");
        String link = phone.get("/s/" + plan.code() + "/return.json").jsonPath().getString("path");
        String key = link.substring(link.indexOf('=') + 1);
        Browser laptop = new Browser();

        laptop.submit(link, "/j/" + plan.code() + "/return", Map.of("key", key))
                .then()
                .statusCode(303);

        assertThat(tickets.seat(laptop.cookie(seatOf(plan)), plan.code().value()))
                .isEqualTo(tickets.seat(phone.cookie(seatOf(plan)), plan.code().value()));
        new Browser().get("/j/" + plan.code() + "/return?key=forged").then().statusCode(410);
    }

    @Test
    void the_key_of_a_screen_opens_its_screen_alone() throws Throwable {
        House.Home home = house.home("Screens");
        SessionPlan plan = house.session(home, "Screen");
        SessionPlan other = house.session(home, "Other screen");
        String key = tickets.screenKey(plan.code().value());

        new Browser().get("/s/" + plan.code() + "/screen?key=" + key).then().statusCode(200);
        new Browser().get("/s/" + other.code() + "/screen?key=" + key).then().statusCode(303);
        new Browser().get("/s/" + plan.code() + "/console?key=" + key).then().statusCode(303);
    }

    @Test
    void what_people_write_is_text_and_never_markup() throws Throwable {
        SessionPlan plan = house.session(house.home("<script>w()</script>"), "<script>t()</script>");

        new Browser()
                .get("/j/" + plan.code())
                .then()
                .body(containsString("&lt;script&gt;t()"))
                .body(not(containsString("<script>t()")));
        joined(plan, "<img src=x>")
                .get("/s/" + plan.code())
                .then()
                .body(containsString("&lt;script&gt;t()"))
                .body(not(containsString("<script>t()")));
    }

    private static Browser joined(SessionPlan plan, String name) {
        Browser browser = new Browser();
        String path = "/j/" + plan.code();
        browser.submit(path, path, Map.of("name", name)).then().statusCode(303);
        return browser;
    }

    private static String seatOf(SessionPlan plan) {
        return Tickets.seatCookie(plan.code().value());
    }
}
