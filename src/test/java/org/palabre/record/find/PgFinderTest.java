package org.palabre.record.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.SessionId;
import org.palabre.record.LogDatabase;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.document.Audience;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.SessionRecord;

class PgFinderTest {
    private static final SessionId MINE = new SessionId("mine");
    private static final SessionId THEIRS = new SessionId("theirs");
    private static LogDatabase database;
    private static PgFinder finder;

    @BeforeAll
    static void start() {
        database = new LogDatabase("finder");
        finder = new PgFinder(database.pool());
        SessionRecord played = PlayedSessions.of("speed-thinking", 5, 3).record();
        take(
                MINE,
                Audience.PARTICIPANT,
                saying(played, "Les équipes décident elles-mêmes de leurs réunions, cœur du métier"));
        take(THEIRS, Audience.PARTICIPANT, saying(played, "Secret meetings of another workspace: réunions, metiez"));
        take(MINE, Audience.SPONSOR, PlayedSessions.of("speed-thinking", 5, 3, Audience.SPONSOR));
    }

    private static void take(SessionId session, Audience audience, SessionRecord record) {
        await(database.pool().withTransaction(connection -> PgFinder.take(connection, session, audience, record)));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void stems_accents_ligatures_phrases_and_typing_errors_find_the_passage() {
        for (String query :
                List.of("réunion", "REUNIONS", "équipe décider", "coeur", "\"de leurs réunions\"", "réunnions")) {
            assertThat(find(query, Audience.PARTICIPANT)).as(query).anySatisfy(hit -> assertThat(hit.words())
                    .contains("Les équipes décident"));
        }
        assertThat(find("\"leurs équipes\"", Audience.PARTICIPANT)).isEmpty();
    }

    @Test
    void nothing_is_found_in_sessions_or_versions_that_the_reader_may_not_see() {
        assertThat(find("secret meetings", Audience.PARTICIPANT)).isEmpty();
        assertThat(find("équipes", Audience.SPONSOR)).isEmpty();
        assertThat(await(finder.find("secret meetings", Audience.PARTICIPANT, List.of(THEIRS), "")))
                .hasSize(1);
    }

    @Test
    void several_words_are_found_with_a_slip_in_one_and_then_any_of_them() {
        assertThat(find("réunnions métier", Audience.PARTICIPANT))
                .singleElement()
                .satisfies(hit -> assertThat(hit.words()).contains("Les équipes décident"));
        assertThat(find("réunions girafe", Audience.PARTICIPANT)).hasSize(1);
        assertThat(find("girafe -réunions", Audience.PARTICIPANT)).isEmpty();
    }

    @Test
    void a_word_that_only_others_have_written_is_a_slip_like_any_other() {
        assertThat(find("metiez girafe", Audience.PARTICIPANT)).singleElement().satisfies(hit -> assertThat(hit.words())
                .contains("métier"));
    }

    @Test
    void a_query_of_signs_alone_finds_nothing_and_breaks_nothing() {
        for (String query : List.of("", "' ; drop table", "!!! & | ( :*", "\"")) {
            assertThat(find(query, Audience.PARTICIPANT)).as(query).isEmpty();
        }
    }

    private static List<PgFinder.Hit> find(String query, Audience audience) {
        return await(finder.find(query, audience, List.of(MINE), ""));
    }

    private static SessionRecord saying(SessionRecord record, String words) {
        String found = record.items().stream()
                .flatMap(item -> item.fields().values().stream())
                .filter(text -> text.length() > 3)
                .findFirst()
                .orElseThrow();
        return RecordJson.read(RecordJson.write(record).replace("\"" + found + "\"", "\"" + words + "\""));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(30));
    }
}
