package org.palabre.record.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palabre.record.archive.Pseudonyms;
import org.palabre.record.log.StoredEvent;

/**
 * What remains of a log when its time is over: that so many came, sat together, wrote, voted and promised, in which steps and from what
 * it grew; no word of anybody, no name, no ballot. How the session was planned stays: it is no participant's word.
 */
final class Tombstone {
    private static final String PLANNED = "session-planned";

    private Tombstone() {}

    /** The events that change, in order. */
    static List<Redaction.Rewritten> of(List<StoredEvent> events) {
        Map<String, String> ghosts = new HashMap<>();
        events.stream()
                .filter(event -> event.name().equals("person-joined"))
                .map(event -> Redaction.read(event).path("person").asText())
                .forEach(person -> ghosts.computeIfAbsent(person, ignored -> Pseudonyms.GHOST + UUID.randomUUID()));
        return events.stream()
                .filter(event -> !event.name().equals(PLANNED))
                .map(event -> new Redaction.Rewritten(event.seq(), silenced(event, ghosts)))
                .filter(one -> !one.body().equals(bodies(events, one.number())))
                .toList();
    }

    private static String bodies(List<StoredEvent> events, long number) {
        return events.get((int) number - 1).body();
    }

    private static String silenced(StoredEvent event, Map<String, String> ghosts) {
        JsonNode body = Redaction.read(event);
        Silence.everything(body);
        if (body instanceof ObjectNode object && object.has("letter")) {
            object.set("letter", TextNode.valueOf(""));
        }
        return Redaction.renamed(body, ghosts).toString();
    }
}
