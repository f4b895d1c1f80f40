package org.palabre.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.TestDatabase;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionState;
import org.palabre.live.Rooms;
import org.palabre.people.RandomWords;
import org.palabre.people.account.Account;
import org.palabre.program.SessionPlan;
import org.palabre.web.page.Browser;
import org.palabre.web.page.House;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MoreStepsTest {
    @Inject
    House house;

    @Inject
    Rooms rooms;

    @Test
    void a_facilitator_puts_a_part_of_the_library_in_and_sent_twice_it_joins_once() throws Throwable {
        House.Home home = house.home("More");
        SessionPlan plan = begun(home);
        Browser facilitator = house.signedIn(home.people().get(org.palabre.people.Role.FACILITATOR));
        String more = "/s/" + plan.code().value() + "/more.json";

        facilitator
                .get(more + "?lang=fr")
                .then()
                .statusCode(200)
                .body(
                        "parts.id",
                        hasItems(
                                "pulse-check",
                                "silent-ideas",
                                "dots-on",
                                "look-back",
                                "breather",
                                "at-tables",
                                "open-hour"))
                .body("parts.find { it.id == 'breather' }.title", equalTo("Une respiration"))
                .body("parts.find { it.id == 'dots-on' }.takes.name", hasItems("cards"))
                .body("parts.find { it.id == 'adhere-and-commit' }.settings.initial", hasItems("8"))
                .body("methods.premortem", equalTo("Prémortem"));
        Map<String, String> wish = Map.of("part", "silent-ideas", "reason", "we go round in circles", "c", "c-1");
        facilitator.submit(home.path(), more, wish).then().statusCode(204);
        facilitator.submit(home.path(), more, wish).then().statusCode(204);
        facilitator
                .submit(home.path(), more, Map.of("part", "breather", "reason", " ", "c", "c-2"))
                .then()
                .statusCode(409)
                .body("code", equalTo("needs-reason"));
        facilitator
                .submit(home.path(), more, Map.of("part", "dots-on", "reason", "why", "takes-cards", "nothing"))
                .then()
                .statusCode(400);

        Map<String, String> commit = Map.of(
                "part", "adhere-and-commit", "reason", "why", "takes-propositions", "propositions", "set-talk", "90");
        facilitator.submit(home.path(), more, commit).then().statusCode(422).body("settings", equalTo(List.of("talk")));

        SessionState state = VertxContextSupport.subscribeAndAwait(() -> rooms.state(plan.id()));
        assertThat(state.trail().added().stream().map(step -> step.value()))
                .containsExactly("more1_write", "more1_read");
        assertThat(state.deviations().getLast().reason()).isEqualTo("we go round in circles");
        facilitator
                .get("/s/" + plan.code().value() + "/script.json?lang=fr")
                .then()
                .body("steps.id", hasItems("more1_write", "more1_read"));
    }

    @Test
    void a_single_step_of_a_method_joins_and_those_that_need_others_are_not_offered() throws Throwable {
        House.Home home = house.home("One step");
        SessionPlan plan = begun(home);
        Browser facilitator = house.signedIn(home.people().get(org.palabre.people.Role.FACILITATOR));
        String more = "/s/" + plan.code().value() + "/more.json";

        facilitator
                .get(more + "?lang=fr&method=swot-tows")
                .then()
                .statusCode(200)
                .body("parts.id", hasItems("swot-tows/inside_good"))
                .body("parts.id", not(hasItems("swot-tows/cross")))
                .body("parts.find { it.id == 'swot-tows/inside_good' }.title", equalTo("Forces"));
        facilitator
                .submit(home.path(), more, Map.of("part", "swot-tows/cross", "reason", "why", "c", "c-0"))
                .then()
                .statusCode(400);
        facilitator
                .submit(home.path(), more, Map.of("part", "swot-tows/inside_good", "reason", "why", "c", "c-1"))
                .then()
                .statusCode(204);

        SessionState state = VertxContextSupport.subscribeAndAwait(() -> rooms.state(plan.id()));
        assertThat(state.trail().added().stream().map(step -> step.value())).containsExactly("more1_inside_good");
    }

    /** A session in its first step, with the facilitator of that home in it. */
    private SessionPlan begun(House.Home home) throws Throwable {
        SessionPlan plan = house.session(home, "A session");
        Account account = home.people().get(org.palabre.people.Role.FACILITATOR);
        PersonId person = new PersonId(
                "f" + RandomWords.hash(plan.id() + "/" + account.id()).substring(0, 20));
        ask(plan, person, new SessionCommand.Join(person, Optional.of("Fatou"), Role.FACILITATOR, false));
        ask(plan, person, new SessionCommand.Next(Optional.empty()));
        return plan;
    }

    private void ask(SessionPlan plan, PersonId by, SessionCommand what) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> rooms.ask(plan.id(), by, Optional.empty(), what));
    }
}
