package org.palabre.record.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.SessionId;
import org.palabre.record.LogDatabase;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.document.Audience;
import org.palabre.record.document.SessionRecord;

class CasesTest {
    private static LogDatabase database;
    private static Cases cases;

    @BeforeAll
    static void start() {
        database = new LogDatabase("cases");
        cases = new Cases(database.pool());
        put("small", "accueillir les nouvelles personnes", 12);
        put("large", "accueillir les nouvelles personnes", 400);
        put("other", "reduce the noise in the workshop", 12);
        put("theirs", "accueillir les nouvelles personnes", 12);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void what_was_for_the_same_with_as_many_people_stands_first_and_nothing_of_other_workspaces() {
        assertThat(similar("Comment accueillir une nouvelle personne ?", 15)).containsExactly("small", "large");
        assertThat(similar("accueil des nouveaux", 300).getFirst()).isEqualTo("large");
    }

    @Test
    void nothing_alike_is_nothing() {
        assertThat(similar("quarterly budget", 12)).isEmpty();
        assertThat(similar("' ; & | !", 12)).isEmpty();
    }

    @Test
    void a_record_that_is_put_on_the_shelf_becomes_a_case() {
        SessionRecord record = PlayedSessions.of("speed-thinking", 5, 3).record();
        SessionId id = new SessionId("played");
        await(database.pool()
                .withTransaction(connection -> PgFinder.take(connection, id, Audience.PARTICIPANT, record)));
        Cases.Case found = await(cases.similar("a shared picture of us at our best", 5, List.of(id)))
                .getFirst();
        assertThat(found.people()).isEqualTo(5);
        assertThat(found.commitments()).isEqualTo(record.commitments().size());
        assertThat(found.items()).isPositive();
    }

    private static List<String> similar(String purpose, int people) {
        return await(cases.similar(
                        purpose,
                        people,
                        List.of(new SessionId("small"), new SessionId("large"), new SessionId("other"))))
                .stream()
                .map(one -> one.session().value())
                .toList();
    }

    private static void put(String id, String plain, int people) {
        await(database.pool()
                .preparedQuery(
                        "insert into record_case (session_id, plain, people, minutes, items, decisions, commitments)"
                                + " values ($1, $2, $3, 60, 10, 1, 2)")
                .execute(Tuple.of(id, plain, people)));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(30));
    }
}
