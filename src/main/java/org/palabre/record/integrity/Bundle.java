package org.palabre.record.integrity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.MethodSource;
import org.palabre.record.ledger.Mark;
import org.palabre.record.log.StoredEvent;

/**
 * A session that came as a file.
 *
 * @param events each with its proof, as its salt cannot be computed here
 * @param record its text, as it was signed where it comes from
 * @param marks what was said of its commitments since, the oldest first
 */
public record Bundle(
        SessionId session, MethodSource method, List<StoredEvent> events, Optional<String> record, List<Mark> marks) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Bundle {
        events = List.copyOf(events);
        marks = List.copyOf(marks);
    }

    /**
     * @param text checked before ({@link Check})
     * @throws IllegalArgumentException when it is no bundle of this version
     */
    public static Bundle read(String text) {
        try {
            List<String> lines = text.lines().toList();
            JsonNode first = JSON.readTree(lines.getFirst());
            List<StoredEvent> events = new ArrayList<>();
            SessionId session = new SessionId(first.path("session").asText());
            Optional<String> record = Optional.empty();
            List<Mark> marks = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                JsonNode node = JSON.readTree(line);
                if (node.has("seq")) {
                    events.add(event(node));
                } else if (node.has("record")) {
                    record = Optional.of(node.get("record").asText());
                } else if (node.has("mark")) {
                    marks.add(mark(session, node.get("mark")));
                }
            }
            return new Bundle(session, method(first.path("method")), events, record, marks);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected a bundle of format " + BundleText.FORMAT, e);
        }
    }

    private static StoredEvent event(JsonNode node) {
        return new StoredEvent(
                node.path("seq").asLong(),
                Instant.parse(node.path("at").asText()),
                node.path("name").asText(),
                node.path("version").asInt(),
                node.path("body").asText(),
                Optional.of(new StoredEvent.Proof(text(node, "salt"), text(node, "digest"))));
    }

    private static Mark mark(SessionId session, JsonNode node) {
        return new Mark(
                session,
                node.path("promise").asText(),
                Mark.State.of(node.path("state").asText())
                        .orElseThrow(() -> new IllegalArgumentException("expected how a commitment stands")),
                node.path("words").asText(),
                node.path("due").asText(),
                Instant.parse(node.path("at").asText()));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).map(JsonNode::asText);
    }

    private static MethodSource method(JsonNode node) {
        return new MethodSource(
                node.path("id").asText(),
                node.path("version").asText(),
                node.path("sha256").asText(),
                JSON.convertValue(node.path("tree"), new TypeReference<Map<String, Object>>() {}),
                JSON.convertValue(node.path("locales"), new TypeReference<Map<String, Map<String, Object>>>() {}));
    }
}
