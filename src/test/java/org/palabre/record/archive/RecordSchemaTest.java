package org.palabre.record.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.core.id.SessionId;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.integrity.SignedRecords;
import org.palabre.record.ledger.LaterLife;
import org.palabre.record.ledger.Mark;

/** The published schema describes every record, and nothing that is not in it. */
class RecordSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("org.palabre.record.archive.PlayedSessions#methods")
    void the_record_of_every_method_is_valid_signed_or_not(String method) throws IOException {
        PlayedSessions.Whole played = PlayedSessions.of(method, 9, 4);
        SessionRecord signed = SignedRecords.sign(new SessionId(played.record().id()), played);

        assertThat(faults(RecordJson.write(played.record()))).isEmpty();
        assertThat(faults(RecordJson.write(signed))).isEmpty();
        assertThat(faults(RecordJson.write(signed).replaceFirst("\"people\" :", "\"ballots\" :")))
                .isNotEmpty();
    }

    @Test
    void a_record_with_the_later_life_of_its_commitments_is_valid() throws IOException {
        SessionRecord record = PlayedSessions.of("appreciative-inquiry", 6, 4).record();
        Mark mark = new Mark(
                new SessionId(record.id()),
                record.commitments().getFirst().id(),
                Mark.State.RENEGOTIATED,
                "with the town",
                "2027-02-01",
                Instant.parse("2027-01-08T10:00:00Z"));
        SessionRecord later = LaterLife.added(record, List.of(mark), Instant.parse("2030-01-01T00:00:00Z"));

        assertThat(later.indicators()).hasSizeGreaterThan(record.indicators().size());
        assertThat(RecordJson.write(later)).contains("\"history\"");
        assertThat(faults(RecordJson.write(later))).isEmpty();
    }

    private static List<String> faults(String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(
                        RecordJson.class.getResourceAsStream("/META-INF/resources/schema/record-1.schema.json")));
        return schema.validate(JSON.readTree(json)).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .limit(5)
                .toList();
    }
}
