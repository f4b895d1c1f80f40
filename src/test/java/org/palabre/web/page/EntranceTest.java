package org.palabre.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.palabre.TestDatabase;
import org.palabre.people.Role;
import org.palabre.people.account.Account;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EntranceTest {
    @Inject
    House house;

    @Test
    void an_unknown_address_and_a_wrong_password_get_the_same_answer() throws Throwable {
        Account owner = house.home("Same").people().get(Role.OWNER);

        String wrong = refused(owner.email(), "not the password");
        String unknown = refused("nobody@example.org", "not the password");

        assertThat(wrong.replace(owner.email(), "x")).isEqualTo(unknown.replace("nobody@example.org", "x"));
    }

    @Test
    void guessing_is_slowed_down_with_a_sentence_and_a_time() throws Throwable {
        Account owner = house.home("Guess").people().get(Role.OWNER);
        Browser browser = new Browser();
        browser.get("/sign-in");
        for (int i = 0; i < 8; i++) {
            guess(browser, owner, "guess number " + i).then().statusCode(401);
        }

        guess(browser, owner, House.PASSWORD)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body(containsString("Too many tries"));
        Account colleague = house.home("Office").people().get(Role.OWNER);
        guess(browser, colleague, House.PASSWORD).then().statusCode(303);
    }

    @Test
    void an_invitation_lets_one_person_in_once() throws Throwable {
        House.Home home = house.home("Inviting");
        Browser owner = house.signedIn(home.people().get(Role.OWNER));
        String people = home.path() + "/people";
        Response made = owner.submit(people, people + "/invite", Map.of("role", "FACILITATOR", "note", "<b>Zoe</b>"));
        Matcher link = Pattern.compile("/invite/[A-Za-z0-9_-]+").matcher(made.asString());
        assertThat(link.find()).isTrue();
        made.then().body(containsString("&lt;b&gt;Zoe"));
        Map<String, String> zoe = Map.of("name", "Zoé", "email", "zoe@example.org", "password", House.PASSWORD);

        Browser guest = new Browser();
        guest.submit(link.group(), link.group(), zoe).then().statusCode(303);

        guest.get(home.path() + "/sessions/new").then().statusCode(200);
        new Browser().get(link.group()).then().statusCode(410);
        owner.get(people).then().body(containsString("Zoé"));
    }

    @Test
    void the_last_owner_stays_owner() throws Throwable {
        House.Home home = house.home("Last");
        Browser owner = house.signedIn(home.people().get(Role.OWNER));
        String people = home.path() + "/people";
        Matcher self = Pattern.compile("name=\"member\" value=\"(m[a-z0-9]+)\"")
                .matcher(owner.get(people).asString());
        Map<String, Integer> answers = new HashMap<>();
        while (self.find()) {
            answers.merge(
                    String.valueOf(owner.post(people + "/role", Map.of("member", self.group(1), "role", "MEMBER"))
                            .statusCode()),
                    1,
                    Integer::sum);
        }

        assertThat(answers).containsEntry("409", 2).containsKey("303");
    }

    @Test
    void a_new_password_ends_the_other_cookies() throws Throwable {
        Account sponsor = house.home("Password").people().get(Role.SPONSOR);
        Browser here = house.signedIn(sponsor);
        Browser there = house.signedIn(sponsor);

        here.submit("/account", "/account/password", Map.of("current", House.PASSWORD, "next", "another sentence"))
                .then()
                .statusCode(200);

        here.get("/account").then().statusCode(200);
        there.get("/account").then().statusCode(303);
    }

    @Test
    void the_pages_speak_french_when_asked() {
        new Browser()
                .get("/?lang=fr")
                .then()
                .body(containsString("lang=\"fr\""))
                .body(containsString("Rejoindre"));
        new Browser().get("/").then().body(containsString("Join")).body(not(containsString("Rejoindre")));
    }

    private static String refused(String email, String password) {
        Browser browser = new Browser();
        Response response = browser.submit("/sign-in", "/sign-in", Map.of("email", email, "password", password));
        response.then().statusCode(401);
        return response.asString().replaceAll("name=\"form-token\" value=\"[^\"]+\"", "");
    }

    private static Response guess(Browser browser, Account account, String password) {
        return browser.post("/sign-in", Map.of("email", account.email(), "password", password));
    }
}
