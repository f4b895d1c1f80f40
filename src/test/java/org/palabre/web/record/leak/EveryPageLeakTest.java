package org.palabre.web.record.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palabre.TestDatabase;
import org.palabre.core.id.SessionId;
import org.palabre.people.Tickets;
import org.palabre.program.Adoption;
import org.palabre.program.SessionCode;
import org.palabre.record.archive.SecretSession;
import org.palabre.record.integrity.Bundle;
import org.palabre.record.shelf.PublicLinks;
import org.palabre.web.page.Browser;
import org.palabre.web.page.House;
import org.palabre.web.record.export.Format;
import org.palabre.web.record.export.Legible;

/** [P6] Everybody who may come goes to every page and takes every file; nothing that they may not know is in any of them, in any form. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EveryPageLeakTest {
    @Inject
    House house;

    @Inject
    Adoption adoption;

    @Inject
    Tickets tickets;

    @Inject
    PublicLinks links;

    private final SessionId session =
            new SessionId(SecretSession.whole().record().id());
    private final Set<String> reached = new HashSet<>();
    private final List<String> leaks = new ArrayList<>();
    private Map<String, String> names = Map.of();

    @Test
    void nobody_learns_what_they_may_not_know() throws Throwable {
        House.Home home = house.home("Leaks");
        Bundle bundle = Kept.bundle();
        SessionCode code = VertxContextSupport.subscribeAndAwait(
                () -> adoption.adopt(bundle, home.workspace().id()));
        VertxContextSupport.subscribeAndAwait(
                () -> links.make(session, "l-leak", Clock.systemUTC().instant(), Duration.ofDays(1)));
        names = Map.of(
                "$code", code.value(),
                "$workspace", home.workspace().id(),
                "$plan", session.value(),
                "$key", tickets.recordKey(code.value(), "l-leak"),
                "$screen", tickets.screenKey(code.value()),
                "$promise", tickets.promiseKey(code.value(), "c1"));

        for (Guest guest : Guest.all(session, code.value(), tickets)) {
            Browser browser = guest.role().isEmpty()
                    ? new Browser()
                    : house.signedIn(home.people().get(guest.role().get()));
            guest.seat().ifPresent(seat -> browser.with(Tickets.seatCookie(code.value()), seat));
            visit(guest, browser);
        }

        assertThat(leaks).isEmpty();
        assertThat(reached)
                .as("each route answered to somebody")
                .containsAll(Addresses.byRoute().keySet().stream()
                        .filter(route -> !Guest.ANSWERS_NOBODY_HERE.contains(route))
                        .toList());
    }

    private void visit(Guest guest, Browser browser) throws IOException {
        for (Map.Entry<String, List<String>> route : Addresses.byRoute().entrySet()) {
            for (String address : route.getValue()) {
                String there = put(address.replace("$as", guest.version().word()));
                Response answer = settled(browser, there);
                if (answer.statusCode() == 200) {
                    reached.add(route.getKey());
                }
                look(guest, route.getKey(), there, text(there, answer));
            }
        }
    }

    private void look(Guest guest, String route, String address, String text) {
        guest.forbidden(route, address).forEach((what, words) -> words.stream()
                .filter(text::contains)
                .forEach(word -> leaks.add(guest.name() + " finds " + what + " " + word + " in " + address)));
    }

    /** A file that takes long is asked for until it is there. */
    private static Response settled(Browser browser, String address) {
        return await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> browser.get(address), answer -> answer.statusCode() != 202);
    }

    private static String text(String address, Response answer) throws IOException {
        String file = address.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        String headers = answer.headers().toString();
        return answer.statusCode() == 200 && Format.of(file).isPresent()
                ? headers + Legible.text(Format.of(file).orElseThrow(), answer.asByteArray())
                : headers + answer.asString();
    }

    private String put(String address) {
        String put = address;
        for (Map.Entry<String, String> name : names.entrySet()) {
            put = put.replace(name.getKey(), name.getValue());
        }
        return put;
    }
}
