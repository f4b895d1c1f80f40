package org.palabre.web.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.palabre.TestDatabase;
import org.palabre.people.Role;
import org.palabre.program.SessionPlan;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DoorsTest {
    @Inject
    House house;

    /** A route, and the status for: owner, facilitator, sponsor, member, a stranger with an account, nobody. */
    private record Row(String method, String path, int... expected) {}

    @Test
    void every_route_answers_each_role_as_it_should() throws Throwable {
        House.Home home = house.home("Home");
        House.Home elsewhere = house.home("Elsewhere");
        SessionPlan plan = house.session(home, "A session");
        String w = home.path();
        String s = w + "/sessions/" + plan.id();
        String code = plan.code().value();
        List<Row> table = List.of(
                new Row("GET", "/", 200, 200, 200, 200, 200, 200),
                new Row("GET", "/sign-in", 200, 200, 200, 200, 200, 200),
                new Row("GET", "/account", 200, 200, 200, 200, 200, 303),
                new Row("GET", w, 200, 200, 200, 200, 403, 303),
                new Row("GET", w + "/people", 200, 200, 200, 403, 403, 303),
                new Row("POST", w + "/people/invite", 400, 403, 403, 403, 403, 401),
                new Row("POST", w + "/people/role", 400, 403, 403, 403, 403, 401),
                new Row("POST", w + "/people/remove", 409, 403, 403, 403, 403, 401),
                new Row("POST", w + "/people/revoke", 303, 403, 403, 403, 403, 401),
                new Row("GET", w + "/sessions/new", 200, 200, 403, 403, 403, 303),
                new Row("GET", w + "/sessions/new?method=speed-thinking", 200, 200, 403, 403, 403, 303),
                new Row("POST", w + "/sessions", 400, 400, 403, 403, 403, 401),
                new Row("GET", w + "/methods", 200, 200, 403, 403, 403, 303),
                new Row("GET", w + "/methods/none", 404, 404, 403, 403, 403, 303),
                new Row("GET", w + "/methods/none/draft.json", 404, 404, 403, 403, 403, 303),
                new Row("GET", w + "/methods/none/method.zip", 404, 404, 403, 403, 403, 303),
                new Row("GET", w + "/methods/none/versions/1.0.0.json", 404, 404, 403, 403, 403, 303),
                new Row("POST", w + "/methods/copy", 400, 400, 403, 403, 403, 401),
                new Row("POST", w + "/methods/none/delete", 400, 400, 403, 403, 403, 401),
                new Row("POST", w + "/methods/none/offer", 400, 400, 403, 403, 403, 401),
                new Row("GET", s, 200, 200, 200, 200, 403, 303),
                new Row("GET", s + "/edit", 200, 200, 403, 403, 403, 303),
                new Row("POST", s, 400, 400, 403, 403, 403, 401),
                new Row("POST", w + "/sessions/none/delete", 400, 400, 403, 403, 403, 401),
                new Row("GET", "/s/" + code + "/console", 200, 200, 200, 403, 403, 303),
                new Row("GET", "/s/" + code + "/more.json", 200, 200, 403, 403, 403, 403),
                new Row("POST", "/s/" + code + "/more.json", 400, 400, 403, 403, 403, 403),
                new Row("GET", "/s/" + code + "/screen", 200, 200, 200, 403, 403, 303),
                new Row("GET", "/s/" + code, 303, 303, 303, 303, 303, 303),
                new Row("GET", "/s/" + code + "/return.json", 403, 403, 403, 403, 403, 403),
                new Row("GET", "/j/" + code, 200, 200, 200, 200, 200, 200),
                new Row("GET", "/j/" + code + "/qr.svg", 200, 200, 200, 200, 200, 200),
                new Row("GET", "/setup?token=x", 410, 410, 410, 410, 410, 410),
                new Row("GET", "/invite/x", 410, 410, 410, 410, 410, 410),
                new Row("GET", "/w/none", 403, 403, 403, 403, 403, 303),
                new Row("GET", "/nowhere", 404, 404, 404, 404, 404, 404));
        Map<String, Browser> people = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            people.put(role.name(), house.signedIn(home.people().get(role)));
        }
        people.put("STRANGER", house.signedIn(elsewhere.people().get(Role.OWNER)));
        people.put("NOBODY", new Browser());

        SoftAssertions all = new SoftAssertions();
        List<String> names = List.copyOf(people.keySet());
        for (Row row : table) {
            IntStream.range(0, names.size()).forEach(i -> {
                Browser browser = people.get(names.get(i));
                int status = row.method().equals("GET")
                        ? browser.get(row.path()).statusCode()
                        : browser.submit("/sign-in", row.path(), Map.of("x", "y"))
                                .statusCode();
                all.assertThat(status)
                        .as("%s %s as %s", row.method(), row.path(), names.get(i))
                        .isEqualTo(row.expected()[i]);
            });
        }
        all.assertAll();
    }

    @Test
    void every_answer_carries_the_headers_that_keep_browsers_careful() {
        for (String path : List.of("/", "/nowhere", "/q/health/live")) {
            given().get(path)
                    .then()
                    .header("Content-Security-Policy", containsString("script-src 'self'"))
                    .header("Content-Security-Policy", not(containsString("unsafe")))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Referrer-Policy", equalTo("same-origin"))
                    .header("Cross-Origin-Opener-Policy", equalTo("same-origin"))
                    .header("Permissions-Policy", notNullValue())
                    .header("Cache-Control", equalTo("no-store"));
        }
    }

    @Test
    void a_form_without_its_token_or_from_another_site_is_refused_and_changes_nothing() throws Throwable {
        House.Home home = house.home("Forged");
        Browser owner = house.signedIn(home.people().get(Role.OWNER));
        String invite = home.path() + "/people/invite";
        Map<String, String> cookies = Map.of("palabre-account", owner.cookie("palabre-account"));

        given().cookies(cookies)
                .formParam("role", "OWNER")
                .post(invite)
                .then()
                .statusCode(400)
                .body(containsString("open for too long"));
        given().cookies(cookies)
                .cookie("palabre-form", "AAAAAAAAAAAAAAAAAAAAAA")
                .formParam("role", "OWNER")
                .formParam("form-token", "BBBBBBBBBBBBBBBBBBBBBB")
                .post(invite)
                .then()
                .statusCode(400);
        given().cookies(cookies)
                .header("Origin", "https://elsewhere.example")
                .formParam("role", "OWNER")
                .post(invite)
                .then()
                .statusCode(403)
                .body(containsString("another site"));
        given().cookies(cookies)
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("role", "OWNER")
                .post(invite)
                .then()
                .statusCode(403);
        owner.get(home.path() + "/people").then().body(not(containsString("Open invitations")));
    }

    @Test
    void the_cookie_of_an_account_is_out_of_reach_for_scripts_and_other_sites() throws Throwable {
        House.Home home = house.home("Cookie");
        Browser browser = new Browser();
        Response response = browser.submit(
                "/sign-in",
                "/sign-in",
                Map.of("email", home.people().get(Role.OWNER).email(), "password", House.PASSWORD));

        var cookie = response.getDetailedCookie("palabre-account");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
    }
}
