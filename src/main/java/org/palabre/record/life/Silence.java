package org.palabre.record.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Takes the words out of the JSON of an event. Its shape stays, as the event has to be read again. */
final class Silence {
    /** Where an event holds what people typed, besides the fields of an item. */
    private static final Set<String> WORDS =
            Set.of("words", "reason", "rationale", "note", "comment", "message", "text", "label", "value");

    /** What was stated for all; goes only when everything goes. */
    private static final Set<String> STATEMENTS = Stream.concat(WORDS.stream(), Stream.of("statement", "objections"))
            .collect(java.util.stream.Collectors.toUnmodifiableSet());

    private Silence() {}

    /** Empties what this person typed, and takes out their name. */
    static void words(JsonNode part) {
        silence(part, WORDS);
    }

    /** Also what was stated for all. */
    static void everything(JsonNode part) {
        silence(part, STATEMENTS);
    }

    private static void silence(JsonNode part, Set<String> words) {
        if (part instanceof ObjectNode object) {
            object.remove("name");
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                JsonNode value = field.getValue();
                if (field.getKey().equals("fields") || isText(value) && words.contains(field.getKey())) {
                    object.set(field.getKey(), emptied(value));
                } else {
                    silence(value, words);
                }
            }
        } else {
            part.forEach(each -> silence(each, words));
        }
    }

    /** A text, or texts by what they are about; anything else is no sentence of anybody. */
    private static boolean isText(JsonNode value) {
        return value.isTextual() || value.isObject() && allTexts(value);
    }

    private static boolean allTexts(JsonNode value) {
        for (JsonNode each : value) {
            if (!each.isTextual()) {
                return false;
            }
        }
        return true;
    }

    private static JsonNode emptied(JsonNode value) {
        if (value instanceof ObjectNode texts) {
            new HashSet<>(texts.properties()).forEach(each -> texts.set(each.getKey(), emptied(each.getValue())));
            return texts;
        }
        return value.isTextual() ? TextNode.valueOf("") : value;
    }

    /** Gathers the sentences in a text, or in texts by what they are about. */
    static void texts(JsonNode value, Collection<String> into) {
        if (value.isTextual() && !value.asText().isBlank()) {
            into.add(value.asText());
        }
        value.forEach(each -> texts(each, into));
    }
}
