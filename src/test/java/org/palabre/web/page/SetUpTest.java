package org.palabre.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.TestDatabase;
import org.palabre.people.setup.SetUp;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SetUpTest {
    private static final Map<String, String> ADA = Map.of(
            "name", "Ada", "email", "Ada@Example.org", "password", "a good long sentence", "workspace", "Analytical");

    @Inject
    SetUp setUp;

    @Inject
    Mutiny.SessionFactory database;

    @BeforeEach
    void an_empty_database() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> database.withTransaction(
                session -> session.createNativeQuery("truncate account, workspace, setup_link cascade")
                        .executeUpdate()));
    }

    @Test
    void the_link_makes_the_first_account_signs_it_in_and_works_once() throws Throwable {
        String token = freshToken().orElseThrow();
        Browser browser = new Browser();

        String home = browser.submit("/setup?token=" + token, "/setup", with(token))
                .then()
                .statusCode(303)
                .header("Location", containsString("/w/"))
                .extract()
                .header("Location");

        browser.get(path(home)).then().statusCode(200).body(containsString("Analytical"));
        new Browser().get("/setup?token=" + token).then().statusCode(410);
        browser.post("/setup", with(token)).then().statusCode(410);
        assertThat(freshToken()).isEmpty();
    }

    @Test
    void a_new_start_before_the_set_up_makes_the_older_link_worthless() throws Throwable {
        String older = freshToken().orElseThrow();
        freshToken();

        new Browser().get("/setup?token=" + older).then().statusCode(410);
    }

    @Test
    void a_form_that_is_not_complete_comes_back_with_what_was_typed_and_makes_nothing() throws Throwable {
        String token = freshToken().orElseThrow();

        new Browser()
                .submit(
                        "/setup?token=" + token,
                        "/setup",
                        Map.of(
                                "token",
                                token,
                                "name",
                                "<script>alert(1)</script>",
                                "email",
                                "nobody",
                                "password",
                                "short"))
                .then()
                .statusCode(400)
                .body(containsString("value=\"&lt;script&gt;"))
                .body(containsString("does not look like an e-mail"))
                .header("Content-Type", startsWith("text/html"));
        assertThat(freshToken()).isPresent();
    }

    private java.util.Optional<String> freshToken() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(setUp::freshToken);
    }

    private static Map<String, String> with(String token) {
        Map<String, String> all = new java.util.HashMap<>(ADA);
        all.put("token", token);
        return all;
    }

    private static String path(String location) {
        return java.net.URI.create(location).getPath();
    }
}
