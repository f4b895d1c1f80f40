package org.palabre.record.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.SessionId;
import org.palabre.record.archive.SecretSession;
import org.palabre.record.document.Audience;
import org.palabre.record.document.Measures.Indicator;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.Results;
import org.palabre.record.document.SessionRecord;

class LaterLifeTest {
    private static final SessionId SESSION = new SessionId("later");
    private static final SessionRecord PLAYED = SecretSession.of(Audience.PARTICIPANT);
    private static final Instant CLOSED = PLAYED.session().closed().orElseThrow();

    /** Four commitments: two with a day within 30 days, one with a day within 90, one without a day; the last two ask for something. */
    private static SessionRecord promised(Audience audience) {
        List<String> days = List.of(day(10), day(30), day(80), "soon");
        SessionRecord record = SecretSession.of(audience);
        Results.Promise one = record.commitments().getFirst();
        return record.with(
                IntStream.range(0, 4)
                        .mapToObj(i -> new Results.Promise(
                                "c" + (i + 1),
                                one.item(),
                                one.who(),
                                "what " + i,
                                days.get(i),
                                "",
                                i > 1 ? "two days" : "",
                                List.of(),
                                Optional.empty(),
                                List.of()))
                        .toList(),
                record.indicators());
    }

    private static final List<Mark> MARKS = List.of(
            said("c1", Mark.State.UNDER_WAY, "at-it-zz", "", 5),
            said("c1", Mark.State.KEPT, "done-zz", "", 12),
            said("c2", Mark.State.DROPPED, "alas-zz", "", 31),
            said("c3", Mark.State.RENEGOTIATED, "later-zz", day(120), 40),
            said("c3", Mark.State.ANSWERED_YES, "take-them-zz", "", 20),
            said("c4", Mark.State.ANSWERED_NO, "no-zz", "", 33));

    @Test
    void each_version_tells_of_commitments_what_its_readers_may_know_of_them() {
        assertThat(now(Audience.SPONSOR, 95).commitments().getFirst().history())
                .containsExactly(
                        new Results.Later(date(5), "under-way", "at-it-zz", ""),
                        new Results.Later(date(12), "kept", "done-zz", ""));
        SessionRecord everybodys = now(Audience.PARTICIPANT, 95);
        assertThat(everybodys.commitments().getFirst().state()).contains("kept");
        assertThat(everybodys.commitments().get(2).due()).isEqualTo(day(120));
        assertThat(everybodys.commitments().get(2).state())
                .as("an answer says nothing of how it stands")
                .contains("renegotiated");
        assertThat(RecordJson.write(everybodys)).doesNotContain("-zz");
        assertThat(now(Audience.PUBLIC, 95)).isEqualTo(promised(Audience.PUBLIC));
    }

    @Test
    void what_follows_is_measured_once_its_time_has_come_on_what_was_due_by_then() {
        assertThat(followed(29)).isEmpty();
        assertThat(followed(30))
                .containsExactly(
                        new Indicator(
                                "follow_through_30", "follow-through-30/1", Optional.of(0.5), 2, "commitments", false),
                        new Indicator(
                                "requests_answered", "requests-answered/1", Optional.of(0.5), 2, "requests", false));
        assertThat(followed(90))
                .contains(new Indicator(
                        "follow_through_90", "follow-through-90/1", Optional.of(0.5), 4, "commitments", false));
    }

    @Test
    void nothing_is_told_of_a_commitment_whose_words_were_erased() {
        SessionRecord record = promised(Audience.FACILITATOR);
        Results.Promise silent = new Results.Promise(
                "c1", "i1", Optional.empty(), "", day(10), "", "", List.of(), Optional.empty(), List.of());
        SessionRecord after =
                LaterLife.added(record.with(List.of(silent), List.of()), MARKS, CLOSED.plus(Duration.ofDays(95)));

        assertThat(after.commitments().getFirst().history()).isEmpty();
        assertThat(after.indicators()).isEmpty();
    }

    @Test
    void a_record_reads_back_with_its_later_life_and_one_of_before_without() {
        SessionRecord record = now(Audience.SPONSOR, 95);
        assertThat(RecordJson.read(RecordJson.write(record))).isEqualTo(record);
        assertThat(RecordJson.write(PLAYED)).doesNotContain("history");
        assertThat(RecordJson.read(RecordJson.write(PLAYED))).isEqualTo(PLAYED);
    }

    private static SessionRecord now(Audience audience, int days) {
        return LaterLife.added(promised(audience), MARKS, CLOSED.plus(Duration.ofDays(days)));
    }

    private static List<Indicator> followed(int days) {
        return now(Audience.PARTICIPANT, days).indicators().stream()
                .filter(one -> !one.of().equals("people") && !one.of().equals("items"))
                .toList();
    }

    private static Mark said(String promise, Mark.State state, String words, String due, int days) {
        return new Mark(SESSION, promise, state, words, due, CLOSED.plus(Duration.ofDays(days)));
    }

    private static String day(int days) {
        return date(days).toString();
    }

    private static java.time.LocalDate date(int days) {
        return CLOSED.plus(Duration.ofDays(days))
                .atZone(java.time.ZoneOffset.UTC)
                .toLocalDate();
    }
}
