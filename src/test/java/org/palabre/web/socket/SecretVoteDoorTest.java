package org.palabre.web.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.TestDatabase;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.MethodSource;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.vote.ballot.Tally;
import org.palabre.people.Seat;

/** A secret vote on the real server: what the database reader finds, and what tickets that are old, double or foreign are worth. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SecretVoteDoorTest extends SessionAtTheDoor {
    private static final RunId IDEAS = new RunId("ideas");
    private static final RunId VOTE = new RunId("weigh");
    private static final String SOUP = "isoupsoup1";
    private static final String BREAD = "ibreadbre1";

    @BeforeEach
    void three_people_have_a_secret_vote_on_two_ideas_before_them() {
        plan(source(), "ana", "ben", "cleo");
        ask(CREW, new SessionCommand.Next(Optional.empty()));
        for (String idea : List.of(SOUP, BREAD)) {
            ask(
                    new PersonId("ana"),
                    new SessionCommand.Write(
                            IDEAS,
                            new ItemId(idea),
                            "ideas",
                            Map.of("text", idea),
                            List.of(),
                            Optional.empty(),
                            false));
        }
        ask(CREW, new SessionCommand.Next(Optional.empty()));
    }

    @Test
    void P6_the_database_reader_finds_no_ballot_neither_who_nor_what() {
        long before = now(rooms.state(session)).seq();
        SocketClient ana = connect("ana");
        SocketClient ben = connect("ben");
        say(ana, cast("c1", SOUP));
        say(ben, cast("c1", BREAD));
        say(ben, cast("c2", SOUP));
        List<String> rows = rows(before);
        assertThat(rows).hasSize(3).allMatch(row -> row.matches("sealed:[0-9a-f]+ vote-sealed .*"));
        assertThat(rows)
                .extracting(String::length)
                .as("as large as one another")
                .containsOnly(rows.getFirst().length());
        assertThat(String.join("\n", rows)).doesNotContain("\"ana\"", "\"ben\"", SOUP, BREAD, "marks");

        ask(CREW, new SessionCommand.Shut(VOTE));
        assertThat(tally().rows())
                .filteredOn(row -> row.item().value().equals(SOUP))
                .extracting(Tally.Row::sum)
                .containsExactly(2);
    }

    @Test
    void P2_two_devices_with_one_ticket_have_one_ballot_and_what_is_sent_twice_counts_once() {
        SocketClient phone = connect("ana");
        SocketClient laptop = connect("ana");
        phone.say(cast("c1", SOUP));
        laptop.say(cast("c2", BREAD));
        await().until(() -> phone.hasAcknowledged("c1") && laptop.hasAcknowledged("c2"));
        say(phone, cast("c2", SOUP));
        ask(CREW, new SessionCommand.Shut(VOTE));
        assertThat(tally().cast()).isEqualTo(1);
        assertThat(tally().rows()).extracting(Tally.Row::sum).containsExactlyInAnyOrder(1, 0);
    }

    @Test
    void an_old_ticket_is_worth_no_ballot() {
        Seat elsewhere = new Seat(new SessionId("s-of-last-year"), code, new PersonId("ana"));
        SocketClient foreign = open(tickets.seat(elsewhere));
        await().untilAsserted(() -> assertThat(foreign.closed).isEqualTo(4401));
        SocketClient return1 = open(tickets.returnKey(new Seat(session, code, new PersonId("ana"))));
        await().untilAsserted(() -> assertThat(return1.closed).isEqualTo(4401));

        SocketClient cleo = connect("cleo");
        say(cleo, cast("c1", SOUP));
        say(cleo, "{\"k\":\"leave\",\"c\":\"c2\"}");
        SocketClient gone = connect("cleo");
        gone.say(cast("c3", BREAD));
        await().until(() -> refusal(gone, "c3").equals("not-allowed"));

        SocketClient ana = connect("ana");
        ask(CREW, new SessionCommand.Shut(VOTE));
        ana.say(cast("c1", SOUP));
        await().until(() -> refusal(ana, "c1").equals("not-open"));
        assertThat(tally().rows())
                .filteredOn(row -> row.item().value().equals(BREAD))
                .extracting(Tally.Row::sum)
                .containsExactly(0);
    }

    private static String cast(String command, String item) {
        return "{\"k\":\"cast\",\"c\":\"" + command + "\",\"run\":\"weigh\",\"marks\":{\"" + item + "\":{\"vote\":1}}}";
    }

    private static void say(SocketClient client, String text) {
        client.say(text);
        String command = text.replaceFirst(".*\"c\":\"(\\w+)\".*", "$1");
        await().until(() -> client.hasAcknowledged(command));
    }

    /** Everything that a row of the log says. */
    private List<String> rows(long after) {
        List<String> rows = new ArrayList<>();
        now(database.preparedQuery("""
            select coalesce(command, '') || ' ' || name || ' ' || body as row from event
            where session_id = $1 and seq > $2 order by seq
            """).execute(Tuple.of(session.value(), after)))
                .forEach(row -> rows.add(row.getString("row")));
        return rows;
    }

    private Tally tally() {
        return now(rooms.state(session)).vote(VOTE).tally().orElseThrow();
    }

    private static MethodSource source() {
        Map<String, Object> see = Map.of("during", "all", "after", "all", "authors", "hidden");
        return new MethodSource(
                "secret-vote",
                "1.0.0",
                "of-secret-vote",
                Map.of(
                        "id", "secret-vote",
                        "lang", "en",
                        "title", "A secret vote",
                        "artefacts", Map.of("ideas", Map.of("kind", "idea", "title", "Ideas")),
                        "steps",
                                List.of(
                                        Map.of(
                                                "id", "ideas", "kind", "collect", "title", "I", "out", "ideas", "see",
                                                see),
                                        Map.of(
                                                "id",
                                                "weigh",
                                                "kind",
                                                "vote",
                                                "title",
                                                "V",
                                                "in",
                                                "ideas",
                                                "method",
                                                "approval",
                                                "secrecy",
                                                "secret"))),
                Map.of());
    }
}
