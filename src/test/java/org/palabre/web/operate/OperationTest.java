package org.palabre.web.operate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.palabre.TestDatabase;
import org.palabre.core.session.Refusal;
import org.palabre.live.watch.MeterWatch;
import org.palabre.people.Role;
import org.palabre.web.page.House;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OperationTest {
    private static final Pattern METER = Pattern.compile("(palabre_[a-z_]+)");

    @Inject
    House house;

    @Inject
    Pool pool;

    @Inject
    MeterWatch watch;

    @Test
    void ready_means_that_the_database_and_its_tables_are_there_and_live_that_every_loop_turns() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("database and migrations"));
        given().get("/q/health/live").then().statusCode(200).body("checks.name", hasItems("event loops"));
    }

    @Test
    void figures_are_for_who_has_the_token() {
        given().get("/q/metrics").then().statusCode(404);
        given().header("Authorization", "Bearer another")
                .get("/q/metrics")
                .then()
                .statusCode(404);
        given().get("/q/../q/metrics").then().statusCode(404);
        assertThat(figures()).contains("palabre_connections");
    }

    @Test
    void every_figure_of_the_dashboard_is_one_that_the_server_counts() throws Exception {
        watch.answered(Duration.ofMillis(3), Refusal.NOT_OPEN.refused());
        watch.turnedAway("unreadable");
        var asked = new TreeSet<String>();
        METER.matcher(Files.readString(Path.of("docker", "grafana", "palabre.json")))
                .results()
                .forEach(found -> asked.add(found.group(1)));
        assertThat(asked).hasSizeGreaterThan(10);
        assertThat(figures()).contains(asked);
    }

    @Test
    void the_page_is_for_owners_of_the_first_workspace() throws Throwable {
        House.Home first = house.home("First");
        House.Home other = house.home("Other");
        pool.preparedQuery("update workspace set created_at = '1999-01-01' where id = $1")
                .execute(Tuple.of(first.workspace().id()))
                .await()
                .indefinitely();
        var owner = house.signedIn(first.people().get(Role.OWNER));
        owner.get(first.path() + "/operation").then().statusCode(200).body(containsString("Sessions open in memory"));
        house.signedIn(first.people().get(Role.FACILITATOR))
                .get(first.path() + "/operation")
                .then()
                .statusCode(403);
        house.signedIn(other.people().get(Role.OWNER))
                .get(other.path() + "/operation")
                .then()
                .statusCode(403);
        pool.preparedQuery("update workspace set created_at = now() where id = $1")
                .execute(Tuple.of(first.workspace().id()))
                .await()
                .indefinitely();
    }

    private static String figures() {
        return given().header("Authorization", "Bearer " + TestDatabase.METRICS_TOKEN)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
