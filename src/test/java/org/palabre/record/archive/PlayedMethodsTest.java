package org.palabre.record.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.record.document.Lineage;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Written;

@Execution(ExecutionMode.CONCURRENT)
class PlayedMethodsTest {

    @ParameterizedTest
    @CsvSource({"4, 3", "7, 2", "23, 7", "60, 3"})
    void every_commitment_of_an_appreciative_inquiry_goes_back_to_the_interviews(int people, long seed) {
        SessionRecord record =
                Played.to_the_end("appreciative-inquiry", people, seed).record();
        Lineage lineage = Lineage.of(record);

        assertThat(record.commitments()).isNotEmpty();
        assertThat(record.commitments()).allSatisfy(promise -> assertThat(lineage.reaches(promise.item(), "interviews"))
                .isTrue());
        assertThat(record.session().status()).isEqualTo("closed");
    }

    @ParameterizedTest
    @CsvSource({"cycle4, 5", "cycle4, 23", "cycle4, 60", "blitz5, 5", "blitz5, 23"})
    void every_commitment_of_speed_thinking_has_a_lineage(String variant, int people) {
        SessionRecord record = Played.to_the_end("speed-thinking", Map.of("variant", variant), people, 11)
                .record();
        Lineage lineage = Lineage.of(record);

        assertThat(record.commitments()).isNotEmpty();
        assertThat(record.commitments()).allSatisfy(promise -> assertThat(lineage.ancestors(promise.item()))
                .isNotEmpty());
    }

    @Test
    void support_is_worked_on_before_anybody_commits_where_that_was_asked_for() {
        SessionRecord record =
                Played.to_the_end("swot-tows", Map.of("adherence", true), 6, 5).record();

        assertThat(record.tallies()).anyMatch(count -> count.method().equals("gradients"));
        assertThat(record.decisions()).anyMatch(decision -> decision.step().equals("act_answer"));
        assertThat(record.commitments()).isNotEmpty();
    }

    @Test
    void the_same_log_gives_the_same_bytes_and_they_read_back() {
        SessionRecord record = Played.to_the_end("appreciative-inquiry", 9, 7).record();
        String json = RecordJson.write(record);

        assertThat(RecordJson.write(
                        Played.to_the_end("appreciative-inquiry", 9, 7).record()))
                .isEqualTo(json);
        assertThat(RecordJson.read(json)).isEqualTo(record);
    }

    @Test
    void lines_of_descent_lead_to_items_of_the_record_alone() {
        SessionRecord record = Played.to_the_end("appreciative-inquiry", 12, 5).record();
        List<String> ids = record.items().stream().map(Written.Node::id).toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(record.items()).allSatisfy(node -> assertThat(ids).containsAll(node.derivedFrom()));
        assertThat(record.outcomes()).allSatisfy(outcome -> assertThat(ids).containsAll(outcome.items()));
    }
}
