package org.palabre.record.life;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.palabre.core.id.PersonId;
import org.palabre.record.log.StoredEvent;

/**
 * What remains of a log once somebody had themselves erased: the same events, so that the session still happened as it did, without their
 * words and under a name that leads to nobody. Works on the JSON of the events, so that it also reaches parts that came later than
 * this class. What a facilitator stated as the decision of all stays; that they stated it does not.
 */
final class Redaction {
    /** Where an event says who acts. */
    private static final List<String> ACTORS = List.of("author", "by", "person", "about");

    /** What people type outside the fields of an item. */
    private static final Set<String> WORDS = Set.of("words", "reason", "rationale", "note", "comment", "message", "text");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String person;
    private final String ghost;
    private final Set<String> items = new HashSet<>();

    private Redaction(PersonId person, PersonId ghost) {
        this.person = person.value();
        this.ghost = ghost.value();
    }

    /** @param body as it is now; {@code number} of the event it replaces */
    record Rewritten(long number, String body) {}

    /** The events that change, in order. @param ghost who stands in their place, worth nothing anywhere */
    static List<Rewritten> of(List<StoredEvent> events, PersonId person, PersonId ghost) {
        Redaction redaction = new Redaction(person, ghost);
        List<Rewritten> changed = new ArrayList<>();
        for (StoredEvent event : events) {
            JsonNode before = read(event);
            JsonNode after = redaction.rewritten(event.name(), before.deepCopy());
            if (!after.equals(before)) {
                changed.add(new Rewritten(event.seq(), after.toString()));
            }
        }
        return changed;
    }

    private JsonNode rewritten(String name, JsonNode body) {
        boolean theirs = ACTORS.stream().anyMatch(actor -> body.path(actor).asText().equals(person));
        if (name.equals("item-written") && theirs) {
            items.add(body.path("item").asText());
        }
        boolean theirItem = name.startsWith("item-") && items.contains(body.path("item").asText());
        if (theirs || theirItem) {
            silence(body);
        }
        body.forEach(part -> {
            if (part.isObject() && ACTORS.stream().anyMatch(actor -> part.path(actor).asText().equals(person))) {
                silence(part);
            }
        });
        return renamed(body);
    }

    /** Empties what was typed; the shape stays, as the event has to be read again. */
    private static void silence(JsonNode part) {
        if (part instanceof ObjectNode object) {
            object.remove("name");
            object.properties().forEach(field -> {
                if (field.getKey().equals("fields") && field.getValue() instanceof ObjectNode fields) {
                    fields.properties().forEach(each -> each.setValue(TextNode.valueOf("")));
                } else if (WORDS.contains(field.getKey())) {
                    field.setValue(emptied(field.getValue()));
                }
            });
        }
    }

    private static JsonNode emptied(JsonNode value) {
        if (value instanceof ObjectNode words) {
            words.properties().forEach(each -> each.setValue(emptied(each.getValue())));
            return words;
        }
        return value.isTextual() ? TextNode.valueOf("") : value;
    }

    /** The person's id, wherever it stands: as a value, in a list, as a key. */
    private JsonNode renamed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode made = JSON.createObjectNode();
            object.properties()
                    .forEach(field ->
                            made.set(field.getKey().equals(person) ? ghost : field.getKey(), renamed(field.getValue())));
            return made;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode made = JSON.createArrayNode();
            list.forEach(each -> made.add(renamed(each)));
            return made;
        }
        return node.isTextual() && node.asText().equals(person) ? TextNode.valueOf(ghost) : node;
    }

    private static JsonNode read(StoredEvent event) {
        try {
            return JSON.readTree(event.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + event.seq() + " is no JSON", e);
        }
    }
}
