package org.palabre.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palabre.TestDatabase;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.live.Rooms;
import org.palabre.people.RandomWords;
import org.palabre.program.SessionPlan;
import org.palabre.web.page.Browser;
import org.palabre.web.page.House;

/** {@code import FILE} with what an owner downloads. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MovingTest {
    private static final PersonId HOST = new PersonId("moving-host");

    @Inject
    House house;

    @Inject
    Rooms rooms;

    @Inject
    Pool database;

    @TempDir
    Path folder;

    @Test
    void what_an_owner_exports_another_installation_takes_in_shows_finds_and_can_prove() throws Throwable {
        House.Home home = house.home("Where it was held");
        SessionPlan plan = house.session(home, "A well travelled okapi");
        String code = plan.code().value();
        ask(plan, new SessionCommand.Join(HOST, Optional.of("Noor"), Role.FACILITATOR, false));
        ask(plan, new SessionCommand.Open());
        ask(plan, new SessionCommand.Next(Optional.empty()));
        ask(plan, new SessionCommand.Close());
        Browser owner = house.signedIn(home.people().get(org.palabre.people.Role.OWNER));
        Path file = folder.resolve("session.palabre");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Files.write(file, owner.get("/s/" + code + "/session.palabre").asByteArray());
            assertThat(Files.readString(file)).contains("\"record\":");
        });
        Path record = folder.resolve("record.json");
        Files.write(record, owner.get("/s/" + code + "/record.json").asByteArray());

        String there = "Where it goes " + RandomWords.code();
        House.Home other = house.home(there);
        assertThatThrownBy(() -> take(file, there))
                .as("here it is already")
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("here already");
        forget(plan);
        assertThat(take(file, there)).isZero();

        Browser reader = house.signedIn(other.people().get(org.palabre.people.Role.OWNER));
        await().untilAsserted(() -> reader.get("/s/" + code + "/record")
                .then()
                .statusCode(200)
                .body(containsString("A well travelled okapi")));
        for (org.palabre.people.Role role :
                List.of(org.palabre.people.Role.FACILITATOR, org.palabre.people.Role.SPONSOR)) {
            house.signedIn(other.people().get(role))
                    .get(other.path() + "/search?q=okapi")
                    .then()
                    .statusCode(200)
                    .body(containsString("A well travelled"))
                    .body(containsString("/s/" + code + "/record"));
        }
        owner.get("/s/" + code + "/record").then().statusCode(403);
        Path again = folder.resolve("again.palabre");
        Files.write(again, reader.get("/s/" + code + "/session.palabre").asByteArray());
        for (Path proof : List.of(file, record, again)) {
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            assertThat(Verifying.run(List.of(proof.toString()), new PrintStream(said)))
                    .as(said.toString())
                    .isZero();
        }

        refused(record, there, "is a record");
        refused(altered(file), there, "event 1: it was altered");
        refused(Files.writeString(folder.resolve("notes.txt"), "milk, eggs"), there, "no exported session");
        refused(Files.createFile(folder.resolve("empty")), there, "no exported session");
        refused(folder, there, "There is no file");
        refused(file, "Nowhere at all", "no workspace called 'Nowhere at all'");
        assertThatThrownBy(() -> Moving.run(List.of(file.toString())))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("several workspaces");
        assertThat(Moving.run(List.of())).isEqualTo(2);
    }

    private Path altered(Path file) throws java.io.IOException {
        return Files.writeString(
                folder.resolve("altered.palabre"), Files.readString(file).replaceFirst("okapi", "zebra"));
    }

    private static void refused(Path file, String workspace, String why) {
        assertThatThrownBy(() -> take(file, workspace))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(why);
    }

    private static int take(Path file, String workspace) throws java.io.IOException {
        return Moving.run(List.of(file.toString(), "--workspace", workspace));
    }

    /** As if it had been held elsewhere. */
    private void forget(SessionPlan plan) throws Throwable {
        rooms.rewritten(plan.id(), Integer.MAX_VALUE);
        for (String table :
                List.of("record", "record_entry", "record_case", "commitment", "event", "session_key", "log_edition")) {
            run("delete from " + table + " where session_id = $1", plan.id().value());
        }
        run("delete from session_plan where id = $1", plan.id().value());
    }

    private void run(String sql, String session) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> database.preparedQuery(sql).execute(Tuple.of(session)));
    }

    private void ask(SessionPlan plan, SessionCommand command) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> rooms.ask(plan.id(), HOST, Optional.empty(), command));
    }
}
