package org.palabre.web.record;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palabre.TestDatabase;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.live.Rooms;
import org.palabre.people.Language;
import org.palabre.program.SessionPlan;
import org.palabre.record.shelf.Published;
import org.palabre.record.shelf.Publisher;
import org.palabre.web.page.Browser;
import org.palabre.web.page.House;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RecordPageTest {
    private static final PersonId HOST = new PersonId("record-host");

    @Inject
    House house;

    @Inject
    Rooms rooms;

    @Inject
    RecordSheet sheet;

    @Inject
    Publisher publisher;

    @Test
    void before_the_end_there_is_a_preview_for_those_who_run_the_session_alone() throws Throwable {
        House.Home home = house.home("Preview");
        SessionPlan plan = house.session(home, "Still <going>");
        String record = "/s/" + plan.code() + "/record";

        house.signedIn(home.people().get(org.palabre.people.Role.FACILITATOR))
                .get(record)
                .then()
                .statusCode(200)
                .body(containsString("not finished"))
                .body(containsString("Still &lt;going&gt;"))
                .body(not(containsString("style=")));
        Browser participant = joined(plan);
        participant.get(record).then().statusCode(200).body(containsString("not there yet"));
        participant.get(record + ".json").then().statusCode(404).body("error", equalTo("not-closed"));
        house.signedIn(home.people().get(org.palabre.people.Role.SPONSOR))
                .get(record)
                .then()
                .statusCode(200)
                .body(containsString("not there yet"));
    }

    @Test
    void a_closed_session_has_its_record_for_those_who_were_there_and_for_nobody_else() throws Throwable {
        House.Home home = house.home("Closed");
        SessionPlan plan = house.session(home, "All done");
        Browser participant = joined(plan);
        ask(plan, new SessionCommand.Join(HOST, Optional.of("Noor"), Role.FACILITATOR, false));
        ask(plan, new SessionCommand.Open());
        ask(plan, new SessionCommand.Close());
        String record = "/s/" + plan.code() + "/record";

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> participant
                .get(record + ".json")
                .then()
                .statusCode(200)
                .body("schema", equalTo("record/1"))
                .body("session.status", equalTo("closed")));
        participant
                .get(record)
                .then()
                .statusCode(200)
                .body(containsString("All done"))
                .body(containsString("What next?"))
                .body(not(containsString("not finished")))
                .body(not(containsString("Ana")));
        Published published = VertxContextSupport.subscribeAndAwait(
                () -> publisher.read(plan.id(), org.palabre.record.document.Audience.PARTICIPANT));
        assertThatCode(() -> sheet.tryOut(published, Language.FR))
                .as("it can be drawn before anybody asks")
                .doesNotThrowAnyException();
        for (String file : java.util.List.of("record.pdf", "record.docx", "record.xlsx")) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> participant
                    .get(record + "/" + file)
                    .then()
                    .statusCode(200) // 202 and a page that looks again while it is being made
                    .header("Content-Disposition", containsString("palabre-" + plan.code() + "-" + file)));
        }
        participant.get(record + "/record.md").then().statusCode(200).body(containsString("# All done"));
        participant.get(record + "/items.csv").then().statusCode(200);
        participant.get(record + "/commitments.ics").then().statusCode(200).body(containsString("BEGIN:VCALENDAR"));
        participant.get(record + "/record.jsonld").then().statusCode(200).body(containsString("prov:Activity"));
        participant.get(record + "/ballots.csv").then().statusCode(404);
        participant.get(record + "/cards?of=quiet").then().statusCode(404); // no such pile
        new Browser()
                .get(record + "/cards?of=quiet")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in"));
        String bundle = "/s/" + plan.code() + "/session.palabre";
        participant.get(bundle).then().statusCode(303);
        house.signedIn(home.people().get(org.palabre.people.Role.FACILITATOR))
                .get(bundle)
                .then()
                .statusCode(403);
        house.signedIn(home.people().get(org.palabre.people.Role.OWNER))
                .get(bundle)
                .then()
                .statusCode(200)
                .body(containsString("palabre-bundle/1"));
        participant.get(record + "?lang=fr").then().statusCode(200).body(containsString("Mandat et méthode"));
        house.signedIn(home.people().get(org.palabre.people.Role.SPONSOR))
                .get(record)
                .then()
                .statusCode(200)
                .body(containsString("All done"));
        new Browser().get(record).then().statusCode(303).header("Location", containsString("/sign-in"));
        house.signedIn(house.home("Others").people().get(org.palabre.people.Role.OWNER))
                .get(record)
                .then()
                .statusCode(403);
        participant.get("/s/QQQQQQ/record").then().statusCode(404);
    }

    @Test
    void each_reader_finds_the_version_the_ledger_and_the_passages_that_are_theirs() throws Throwable {
        House.Home home = house.home("Versions");
        SessionPlan plan = house.session(home, "A pelican day");
        Browser participant = joined(plan);
        ask(plan, new SessionCommand.Join(HOST, Optional.of("Noor"), Role.FACILITATOR, false));
        ask(plan, new SessionCommand.Open());
        ask(plan, new SessionCommand.Close());
        String record = "/s/" + plan.code() + "/record";
        Browser owner = house.signedIn(home.people().get(org.palabre.people.Role.OWNER));
        // an owner has a preview before the record is on the shelf: what waits is a participant
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> participant
                .get(record + ".json?for=facilitator")
                .then()
                .statusCode(200)
                .body("audience", equalTo("participant")));
        owner.get(record + ".json?for=sponsor").then().statusCode(200).body("audience", equalTo("sponsor"));
        house.signedIn(home.people().get(org.palabre.people.Role.SPONSOR))
                .get(record + ".json?for=facilitator")
                .then()
                .body("audience", equalTo("sponsor"));

        String shared = record + "?for=public";
        owner.get(shared).then().statusCode(200).body(not(containsString("/r/" + plan.code())));
        owner.submit(shared, record + "/links", Map.of()).then().statusCode(303);
        String page = owner.get(shared).then().statusCode(200).extract().asString();
        String link =
                page.replaceAll("(?s).*href=\"[^\"]*(/r/[^\"]+)\".*", "$1").replace("&amp;", "&");
        new Browser().get(link).then().statusCode(200).body(containsString("A pelican day"));
        new Browser().get(link.replace("?key=", "/lineage?key=")).then().statusCode(200);
        new Browser().get(link.replace("?key=", "/items.csv?key=")).then().statusCode(200);
        new Browser().get(link.replace("key=", "key=x")).then().statusCode(403);
        participant.submit(record, record + "/links", Map.of()).then().statusCode(401);
        String id = page.replaceAll("(?s).*name=\"link\" value=\"([^\"]+)\".*", "$1");
        owner.submit(shared, record + "/links/revoke", Map.of("link", id))
                .then()
                .statusCode(303);
        new Browser().get(link).then().statusCode(403);
        new Browser().get(link.replace("?key=", "/items.csv?key=")).then().statusCode(403);

        Browser member = house.signedIn(home.people().get(org.palabre.people.Role.MEMBER));
        member.get(record + ".json?for=participant").then().statusCode(200).body("audience", equalTo("public"));
        member.get(shared).then().statusCode(200).body(not(containsString("/links")));
        member.get("/s/" + plan.code() + "/console").then().statusCode(403);
        owner.get(record + "/lineage").then().statusCode(200).body(containsString("Where it comes from"));
        String film = "/s/" + plan.code() + "/replay/film.json";
        owner.get(film + "?as=facilitator")
                .then()
                .statusCode(200)
                .body("frames.size()", org.hamcrest.Matchers.greaterThan(0));
        participant.get(film).then().statusCode(303);
        member.get(film).then().statusCode(403);
        house.signedIn(home.people().get(org.palabre.people.Role.SPONSOR))
                .get(film)
                .then()
                .statusCode(403);

        String workspace = "/w/" + home.workspace().id();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> owner.get(workspace + "/search?q=pelicans")
                .then()
                .statusCode(200)
                .body(containsString("A pelican day")));
        owner.get(workspace + "/search?q=zebra&lang=fr")
                .then()
                .statusCode(200)
                .body(containsString("Rien n’a été trouvé"));
        owner.get(workspace + "/search?q=pelicans&to=2020-01-01")
                .then()
                .body(not(containsString("A pelican day")))
                .body(containsString("value=\"2020-01-01\""));
        owner.get(workspace + "/search?q=pelicans&from=2020-01-01").then().body(containsString("A pelican day"));
        owner.get(workspace + "/ledger").then().statusCode(200);
        house.signedIn(home.people().get(org.palabre.people.Role.MEMBER))
                .get(workspace + "/search")
                .then()
                .statusCode(403);

        member.get(workspace + "/settings").then().statusCode(403);
        owner.submit(workspace + "/settings", workspace + "/settings", Map.of("months", "6"))
                .then()
                .statusCode(200)
                .body(containsString("C’est réglé"));
        owner.get(workspace + "/settings").then().body(containsString("<option value=\"6\" selected>"));

        String mine = "/s/" + plan.code() + "/mine";
        participant.get(mine).then().statusCode(200).body(containsString("What I gave"));
        participant.get(mine + "/data.json").then().statusCode(200).body(containsString("Ana"));
        owner.get(mine).then().statusCode(403);
        participant
                .submit(mine, mine + "/erase", Map.of())
                .then()
                .statusCode(200)
                .body(containsString("It is erased"));
        participant.get(mine + "/data.json").then().statusCode(200).body(not(containsString("Ana")));
    }

    private void ask(SessionPlan plan, SessionCommand command) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> rooms.ask(plan.id(), HOST, Optional.empty(), command));
    }

    private static Browser joined(SessionPlan plan) {
        Browser browser = new Browser();
        String join = "/j/" + plan.code();
        browser.submit(join, join, Map.of("name", "Ana")).then().statusCode(303);
        return browser;
    }
}
