package org.palabre.record.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.core.session.SessionEvent;
import org.palabre.record.document.Audience;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Written;

/** [P6] Each audience has its version, and none holds what its readers could not have read. */
@Execution(ExecutionMode.CONCURRENT)
class AudienceTest {
    private static final List<String> PEOPLE = SecretSession.PEOPLE;

    private static String json(Audience audience) {
        return RecordJson.write(SecretSession.of(audience));
    }

    @ParameterizedTest
    @EnumSource
    void nobody_reads_what_was_private_or_taken_off_the_screens(Audience audience) {
        assertThat(json(audience))
                .contains("chosen-idea", "I will begin")
                .doesNotContain("secret-", "ana-id", "\"st1\"");
    }

    @Test
    void those_who_were_there_read_all_that_everybody_could() {
        assertThat(json(Audience.PARTICIPANT)).contains("dropped-idea", "all-may-read-this-story", "eve-name", "8317");
    }

    @Test
    void sponsors_read_what_came_out_and_who_promised_but_not_who_said_what() {
        SessionRecord record = SecretSession.of(Audience.SPONSOR);
        assertThat(RecordJson.write(record))
                .contains("eve-name")
                .doesNotContain("dropped-idea", "all-may-read-this-story", "ben-name", "ana-name");
        assertThat(record.items()).allSatisfy(item -> {
            assertThat(item.by()).isEmpty();
            assertThat(item.about()).isEmpty();
            assertThat(item.group()).isEmpty();
        });
        assertThat(record.tallies()).as("two voters are too few to be told").isEmpty();
        assertThat(record.groupings()).allSatisfy(one -> assertThat(one.groups())
                .allSatisfy(circle -> assertThat(circle.members()).isEmpty()));
    }

    @Test
    void the_public_reads_no_name_at_all() {
        SessionRecord record = SecretSession.of(Audience.PUBLIC);
        PEOPLE.forEach(name -> assertThat(RecordJson.write(record)).doesNotContain(name + "-name"));
        assertThat(record.commitments()).isNotEmpty().allSatisfy(promise -> assertThat(promise.who())
                .isEmpty());
        assertThat(record.people()).allSatisfy(one -> assertThat(one.name()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"SPONSOR", "PUBLIC"})
    void numbers_have_no_gaps_that_tell_how_much_was_left_out(Audience audience) {
        List<String> ids = SecretSession.of(audience).items().stream()
                .map(Written.Node::id)
                .toList();
        for (int i = 0; i < ids.size(); i++) {
            assertThat(ids.get(i)).isEqualTo("i" + (i + 1));
        }
    }

    @ParameterizedTest
    @MethodSource("org.palabre.record.archive.PlayedSessions#methods")
    void every_version_of_every_method_hangs_together(String method) {
        for (Audience audience : Audience.values()) {
            SessionRecord record = PlayedSessions.of(method, 6, 8, audience);
            List<String> ids = record.items().stream().map(Written.Node::id).toList();
            assertThat(RecordJson.read(RecordJson.write(record))).isEqualTo(record);
            assertThat(record.items()).allSatisfy(item -> assertThat(ids).containsAll(item.derivedFrom()));
            assertThat(record.commitments())
                    .allSatisfy(promise -> assertThat(ids).contains(promise.item()));
            assertThat(record.tallies()).allSatisfy(tally -> assertThat(tally.rows())
                    .allSatisfy(row -> assertThat(ids).contains(row.item())));
        }
    }

    /** When somebody wrote, voted or answered would tell who. */
    @ParameterizedTest
    @EnumSource(Audience.class)
    void no_time_is_told_but_when_steps_and_the_session_began_and_ended(Audience audience) {
        Set<String> told = SecretSession.whole().events().stream()
                .filter(event -> event.event() instanceof SessionEvent.Opened
                        || event.event() instanceof SessionEvent.Closed
                        || event.event() instanceof SessionEvent.StepOpened
                        || event.event() instanceof SessionEvent.StepClosed
                        || event.event() instanceof SessionEvent.Deviated)
                .map(event -> event.at().truncatedTo(ChronoUnit.SECONDS).toString())
                .collect(Collectors.toSet());
        Matcher times =
                Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z").matcher(RecordJson.write(SecretSession.of(audience)));
        List<String> found = times.results().map(MatchResult::group).toList();
        assertThat(found).isNotEmpty();
        assertThat(told).containsAll(found);
    }
}
