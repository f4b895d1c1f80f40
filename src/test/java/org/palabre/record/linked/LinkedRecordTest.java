package org.palabre.record.linked;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Written;

@Execution(ExecutionMode.CONCURRENT)
class LinkedRecordTest {
    private static final String PROV = "http://www.w3.org/ns/prov#";

    /** Takes the triples as the library gives them. */
    record Collected(List<Triple> triples) implements RdfQuadConsumer {
        @Override
        public RdfQuadConsumer quad(
                String subject,
                String predicate,
                String object,
                @Nullable String datatype,
                @Nullable String language,
                @Nullable String direction,
                @Nullable String graph) {
            triples.add(new Triple(subject, predicate, object));
            return this;
        }
    }

    record Triple(String subject, String predicate, String object) {}

    @ParameterizedTest
    @MethodSource("org.palabre.record.archive.PlayedSessions#methods")
    void every_method_gives_a_record_that_expands_without_an_unknown_term(String method) throws Exception {
        SessionRecord record = PlayedSessions.of(method, 9, 4).record();
        JsonArray expanded = JsonLd.expand(document(record)).get();

        assertThat(expanded)
                .hasSizeGreaterThan(record.items().size() + record.people().size());
        assertThat(expanded.toString())
                .as("a relative or unmapped id would stand without its scheme")
                .doesNotContain("\"@id\":\"rec:", "\"@id\":\"ci:", "\"@id\":\"prov:");
        List<Triple> triples = triples(record);
        record.items().stream().filter(Written.Node::readable).forEach(item -> assertThat(triples)
                .as("%s of %s", item.id(), method)
                .contains(new Triple(
                        iri(record, item.id()), "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", PROV + "Entity")));
    }

    @Test
    void the_triples_tell_which_stories_a_commitment_comes_from() throws Exception {
        SessionRecord record = PlayedSessions.of("appreciative-inquiry", 12, 5).record();
        List<Triple> triples = triples(record);
        String interviews = iri(record, "step-interviews");

        assertThat(record.commitments()).isNotEmpty().allSatisfy(promise -> {
            Set<String> origins = closure(triples, iri(record, promise.id()));
            assertThat(triples)
                    .filteredOn(triple -> triple.predicate().equals(PROV + "wasGeneratedBy")
                            && triple.object().equals(interviews))
                    .extracting(Triple::subject)
                    .anyMatch(origins::contains);
        });
    }

    private static Set<String> closure(List<Triple> triples, String start) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String at = open.pop();
            triples.stream()
                    .filter(triple ->
                            triple.subject().equals(at) && triple.predicate().equals(PROV + "wasDerivedFrom"))
                    .map(Triple::object)
                    .filter(found::add)
                    .forEach(open::push);
        }
        return found;
    }

    private static List<Triple> triples(SessionRecord record) throws JsonLdError, RdfConsumerException {
        Collected collected = new Collected(new ArrayList<>());
        JsonLd.toRdf(document(record)).provide(collected);
        return collected.triples();
    }

    private static JsonDocument document(SessionRecord record) throws JsonLdError {
        return JsonDocument.of(new StringReader(LinkedRecord.write(record)));
    }

    private static String iri(SessionRecord record, String id) {
        return "urn:palabre:record:" + record.id() + "#" + id;
    }
}
