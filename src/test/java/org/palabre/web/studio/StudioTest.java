package org.palabre.web.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.TestDatabase;
import org.palabre.people.Role;
import org.palabre.web.page.Browser;
import org.palabre.web.page.House;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StudioTest {
    @Inject
    House house;

    private House.Home home;
    private Browser facilitator;
    private String methods;

    @BeforeEach
    void openTheHouse() throws Throwable {
        home = house.home("Studio");
        facilitator = house.signedIn(home.people().get(Role.FACILITATOR));
        methods = home.path() + "/methods";
    }

    @Test
    void a_method_of_the_library_is_duplicated_changed_published_and_runs() {
        String draft = duplicate("speed-thinking");
        Map<String, Object> sheet = sheet(draft);
        assertThat(text(sheet)).contains("id: speed-thinking-2", "version: 1.0.0");

        sheet.put("method", text(sheet).replaceFirst("(?m)^title: .*$", "title: Nine in a rush"));
        facilitator
                .send("PUT", draft + "/draft.json", sheet)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
        facilitator
                .send("POST", draft + "/publish.json", Map.of("revision", 2))
                .then()
                .statusCode(200)
                .body("versions.version", equalTo(java.util.List.of("1.0.0")));

        String prepare = home.path() + "/sessions/new";
        facilitator.get(prepare).then().body(containsString("Nine in a rush"));
        facilitator
                .get(prepare + "?method=speed-thinking-2")
                .then()
                .statusCode(200)
                .body(containsString("Nine in a rush"));
        String session = prepared("speed-thinking-2");
        facilitator.get(session).then().statusCode(200).body(containsString("Nine in a rush"));
    }

    @Test
    void an_empty_page_is_a_small_method_without_a_fault() {
        Map<String, Object> sheet = sheet(begun("/blank", Map.of()));

        assertThat(text(sheet)).startsWith("schema: method/1\nid: our-method\n");
        facilitator.send("POST", methods + "/read.json", sheet).then().body("problems", empty());
        assertThat(text(sheet(begun("/blank", Map.of())))).contains("id: our-method-2\n");
    }

    @Test
    void a_session_keeps_the_version_it_was_prepared_with() {
        String draft = duplicate("speed-thinking");
        publish(draft, sheet(draft), "title: The first");
        String session = prepared("speed-thinking-2");
        Map<String, Object> sheet = sheet(draft);
        sheet.put("method", text(sheet).replaceFirst("(?m)^version: .*$", "version: 1.1.0"));
        publish(draft, sheet, "title: The second");

        facilitator.get(session).then().body(containsString("The first")).body(not(containsString("The second")));
        facilitator.get(session + "/edit").then().body(containsString("The first"));
        facilitator.get(home.path() + "/sessions/new").then().body(containsString("The second"));
    }

    @Test
    void a_published_version_never_changes() {
        String draft = duplicate("speed-thinking");
        publish(draft, sheet(draft), "title: The first");
        Map<String, Object> sheet = sheet(draft);
        sheet.put("method", text(sheet).replace("title: The first", "title: Another"));
        facilitator.send("PUT", draft + "/draft.json", sheet).then().statusCode(200);

        facilitator
                .send(
                        "POST",
                        draft + "/publish.json",
                        Map.of("revision", sheet(draft).get("revision")))
                .then()
                .statusCode(409)
                .body("taken", equalTo("version"));
        facilitator
                .get(draft + "/versions/1.0.0.json")
                .then()
                .statusCode(200)
                .body("method", containsString("title: The first"));
    }

    @Test
    void the_name_of_a_method_of_the_library_is_not_free() {
        String draft = duplicate("speed-thinking");
        Map<String, Object> sheet = sheet(draft);
        sheet.put("method", text(sheet).replace("id: speed-thinking-2", "id: speed-thinking"));
        facilitator.send("PUT", draft + "/draft.json", sheet).then().statusCode(200);

        facilitator
                .send("POST", draft + "/publish.json", Map.of("revision", 2))
                .then()
                .statusCode(409)
                .body("taken", equalTo("id"));
    }

    @Test
    void what_is_faulty_is_saved_and_shown_at_its_line_but_not_published() {
        String draft = duplicate("speed-thinking");
        Map<String, Object> sheet = sheet(draft);
        sheet.put("method", text(sheet).replaceFirst("kind: brief", "kind: breif"));
        int line = (int) text(sheet)
                .substring(0, text(sheet).indexOf("kind: breif"))
                .lines()
                .count();

        facilitator
                .send("POST", methods + "/read.json", sheet)
                .then()
                .statusCode(200)
                .body("problems.code", hasItem("unknown-kind"))
                .body("problems[0].file", equalTo("method.yaml"))
                .body("problems[0].line", equalTo(line))
                .body("problems[0].message", containsString("breif"));
        facilitator.send("PUT", draft + "/draft.json", sheet).then().statusCode(200);
        facilitator
                .send("POST", draft + "/publish.json", Map.of("revision", 2))
                .then()
                .statusCode(422)
                .body("problems.code", hasItem("unknown-kind"));
    }

    @Test
    void who_saves_upon_an_older_text_is_told_and_nothing_is_lost() {
        String draft = duplicate("speed-thinking");
        Map<String, Object> mine = sheet(draft);
        Map<String, Object> theirs = new HashMap<>(mine);
        theirs.put("method", text(theirs) + "\n# theirs\n");
        facilitator.send("PUT", draft + "/draft.json", theirs).then().statusCode(200);

        facilitator
                .send("PUT", draft + "/draft.json", mine)
                .then()
                .statusCode(409)
                .body("revision", equalTo(2))
                .body("method", containsString("# theirs"));
        assertThat(text(sheet(draft))).contains("# theirs");
    }

    @Test
    void bots_play_what_stands_in_the_editor() {
        Map<String, Object> sheet = sheet(duplicate("speed-thinking"));
        sheet.put("people", 6);
        sheet.put("lang", "fr");

        facilitator
                .send("POST", methods + "/rehearse.json", sheet)
                .then()
                .statusCode(200)
                .body("problems", empty())
                .body("people", equalTo(6))
                .body("played", hasSize(greaterThan(3)))
                .body("pictures.step", hasItems("challenge"))
                .body("pictures[0].layers.all.full", equalTo(true))
                .body("pictures[0].layers.me.set.me.role", equalTo("participant"));
    }

    @Test
    void what_one_workspace_writes_no_other_reads() throws Throwable {
        String draft = duplicate("speed-thinking");
        String id = draft.substring(draft.lastIndexOf('/') + 1);
        publish(draft, sheet(draft), "title: Ours alone");
        House.Home elsewhere = house.home("Elsewhere");
        Browser stranger = house.signedIn(elsewhere.people().get(Role.OWNER));
        stranger.get(elsewhere.path() + "/methods");

        stranger.get(elsewhere.path() + "/methods/" + id + "/draft.json").then().statusCode(404);
        stranger.get(elsewhere.path() + "/methods/" + id + "/method.zip").then().statusCode(404);
        stranger.send("PUT", elsewhere.path() + "/methods/" + id + "/draft.json", Map.of("method", "x", "revision", 2))
                .then()
                .statusCode(404);
        stranger.get(elsewhere.path() + "/sessions/new").then().body(not(containsString("Ours alone")));
        stranger.get(elsewhere.path() + "/sessions/new?method=speed-thinking-2")
                .then()
                .statusCode(400);
    }

    @Test
    void sponsors_and_members_have_no_place_here() {
        String draft = duplicate("speed-thinking");
        for (Role role : Arrays.asList(Role.SPONSOR, Role.MEMBER)) {
            Browser other = house.signedIn(home.people().get(role));
            other.get("/account");
            Map<String, Object> empty = Map.of("method", "x", "revision", 1);
            other.send("POST", methods + "/read.json", empty).then().statusCode(403);
            other.send("POST", methods + "/rehearse.json", empty).then().statusCode(403);
            other.send("PUT", draft + "/draft.json", empty).then().statusCode(403);
            other.send("POST", draft + "/publish.json", empty).then().statusCode(403);
            other.send("POST", methods + "/import.json", new byte[] {'x'})
                    .then()
                    .statusCode(403);
        }
        assertThat(text(sheet(draft))).contains("id: speed-thinking-2");
    }

    @Test
    void a_method_goes_out_as_a_file_and_comes_in_again() {
        String draft = duplicate("speed-thinking");
        byte[] file = facilitator
                .get(draft + "/method.zip")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        String again = facilitator
                .send("POST", methods + "/import.json", file)
                .then()
                .statusCode(200)
                .extract()
                .path("draft");
        Map<String, Object> brought = sheet(methods + "/" + again);
        assertThat(brought.get("method")).isEqualTo(sheet(draft).get("method"));
        assertThat(brought.get("locales")).isEqualTo(sheet(draft).get("locales"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliases", "tags", "too-deep", "several-documents"})
    void what_would_explode_is_refused_at_the_door_with_the_word_of_lint(String code) throws Exception {
        facilitator.get(methods);
        byte[] file = Files.readAllBytes(Path.of("src/test/resources/methods/refused", code + ".yaml"));

        facilitator
                .send("POST", methods + "/import.json", file)
                .then()
                .statusCode(422)
                .body("problems[0].code", equalTo(code))
                .body("problems[0].line", greaterThan(0));
    }

    @Test
    void more_than_a_megabyte_is_refused_and_so_is_a_text_no_method_needs() {
        String draft = duplicate("speed-thinking");
        byte[] large = "x".repeat(1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8);
        facilitator
                .send("POST", methods + "/import.json", large)
                .then()
                .statusCode(422)
                .body("problems[0].code", equalTo("too-large"));
        facilitator
                .send("PUT", draft + "/draft.json", Map.of("revision", 1, "method", "y".repeat(300 * 1024)))
                .then()
                .statusCode(422)
                .body("problems[0].code", equalTo("too-large"));
        facilitator
                .send("PUT", draft + "/draft.json", Map.of("revision", 1, "locales", Map.of("../fr", "x")))
                .then()
                .statusCode(400);
    }

    @Test
    void a_request_without_the_token_of_a_page_changes_nothing() {
        String draft = duplicate("speed-thinking");
        Browser forged = new Browser().with("palabre-account", facilitator.cookie("palabre-account"));

        forged.send("PUT", draft + "/draft.json", Map.of("revision", 1, "method", "gone"))
                .then()
                .statusCode(400);
        assertThat(text(sheet(draft))).contains("id: speed-thinking-2");
    }

    private String duplicate(String library) {
        return begun("/copy", Map.of("library", library));
    }

    private String begun(String how, Map<String, String> form) {
        Response answer = facilitator.submit(methods, methods + how, form);
        answer.then().statusCode(303).header("Location", startsWith("http"));
        String location = answer.header("Location");
        String path = location.substring(location.indexOf("/w/"));
        facilitator.get(path).then().statusCode(200);
        return path;
    }

    private void publish(String draft, Map<String, Object> sheet, String title) {
        sheet.put("method", text(sheet).replaceFirst("(?m)^title: .*$", title));
        int revision = facilitator
                .send("PUT", draft + "/draft.json", sheet)
                .then()
                .statusCode(200)
                .extract()
                .path("revision");
        facilitator
                .send("POST", draft + "/publish.json", Map.of("revision", revision))
                .then()
                .statusCode(200);
    }

    /** @return the path of a new session */
    private String prepared(String method) {
        Response answer = facilitator.submit(
                home.path() + "/sessions/new?method=" + method,
                home.path() + "/sessions",
                Map.of(
                        "method", method,
                        "title", "Ours",
                        "objective", "steps",
                        "question", "What next?",
                        "mode", "LIVE",
                        "language", "en",
                        "expected", "12",
                        "set-variant", "cycle4",
                        "set-burst", "2"));
        answer.then().statusCode(303);
        return answer.header("Location").substring(answer.header("Location").indexOf("/w/"));
    }

    private Map<String, Object> sheet(String draft) {
        return new HashMap<>(facilitator
                .get(draft + "/draft.json")
                .then()
                .statusCode(200)
                .extract()
                .as(Map.class));
    }

    private static String text(Map<String, Object> sheet) {
        return String.valueOf(sheet.get("method"));
    }
}
