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
import java.util.Map;
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

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String person;
    private final Map<String, String> ghosts;
    private final Set<String> items = new HashSet<>();
    private final Set<String> objections = new HashSet<>();

    private Redaction(PersonId person, PersonId ghost) {
        this.person = person.value();
        this.ghosts = Map.of(person.value(), ghost.value());
    }

    /** @param body as it is now; {@code number} of the event it replaces */
    record Rewritten(long number, String body) {}

    /**
     * The events that change, in order.
     *
     * @param events with their ballots opened
     * @param ghost who stands in their place, worth nothing anywhere
     */
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
        if (name.equals("item-written") && isTheirs(body)) {
            items.add(body.path("item").asText());
        }
        if (name.startsWith("vote-") && isTheirs(body)) {
            Silence.texts(body.path("words"), objections);
        }
        boolean theirItem =
                name.startsWith("item-") && items.contains(body.path("item").asText());
        if (isTheirs(body) || theirItem) {
            Silence.words(body);
        }
        body.forEach(part -> {
            if (part.isObject() && isTheirs(part)) {
                Silence.words(part);
            }
        });
        if (name.equals("vote-counted")) {
            withoutTheirObjections(body);
        }
        return renamed(body, ghosts);
    }

    /** A count repeats the reasons of objections, without saying whose they are. */
    private void withoutTheirObjections(JsonNode body) {
        body.path("tally").path("objections").forEach(objection -> {
            if (objection instanceof ObjectNode one
                    && objections.contains(one.path("words").asText())) {
                Silence.words(one);
            }
        });
    }

    private boolean isTheirs(JsonNode part) {
        return ACTORS.stream().anyMatch(actor -> part.path(actor).asText().equals(person));
    }

    /** Ids of people as others, wherever they stand: as a value, in a list, as a key. */
    static JsonNode renamed(JsonNode node, Map<String, String> ghosts) {
        if (node instanceof ObjectNode object) {
            ObjectNode made = JSON.createObjectNode();
            object.properties()
                    .forEach(field -> made.set(
                            ghosts.getOrDefault(field.getKey(), field.getKey()),
                            field.getKey().equals("role") ? field.getValue() : renamed(field.getValue(), ghosts)));
            return made;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode made = JSON.createArrayNode();
            list.forEach(each -> made.add(renamed(each, ghosts)));
            return made;
        }
        return node.isTextual() && ghosts.containsKey(node.asText())
                ? TextNode.valueOf(ghosts.getOrDefault(node.asText(), ""))
                : node;
    }

    static JsonNode read(StoredEvent event) {
        try {
            return JSON.readTree(event.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "event " + event.seq() + " is no JSON"); // without the cause, which repeats words
        }
    }
}
