package org.palabre.web.socket;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.palabre.core.id.Ids;
import org.palabre.core.id.ItemId;

/** The fields of one message, each asked for once by name and type. What nobody asked for makes it unreadable. */
final class Fields {
    private static final Pattern NEW_ITEM = Pattern.compile("i[a-z0-9]{8,30}");
    private static final Pattern COMMAND = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final int LONGEST = 8000;
    private static final int MOST = 200;

    private final JsonNode message;
    private final Set<String> known = new HashSet<>();

    Fields(JsonNode message) {
        this.message = message;
    }

    String command() {
        return matching("c", COMMAND);
    }

    String newItem(String name) {
        return matching(name, NEW_ITEM);
    }

    <T> T id(String name, Function<String, T> make) {
        String value = text(name);
        return make.apply(requireId(name, value));
    }

    <T> Optional<T> idIfAny(String name, Function<String, T> make) {
        return find(name).map(node -> make.apply(requireId(name, asText(name, node))));
    }

    <T> List<T> idsIfAny(String name, Function<String, T> make) {
        List<T> ids = new ArrayList<>();
        find(name).ifPresent(list -> {
            require(list.isArray() && list.size() <= MOST, name, "a list of at most " + MOST + " ids");
            list.forEach(node -> ids.add(make.apply(requireId(name, asText(name, node)))));
        });
        return ids;
    }

    String text(String name) {
        return asText(name, get(name));
    }

    String textIfAny(String name) {
        return find(name).map(node -> asText(name, node)).orElse("");
    }

    String word(String name, String... words) {
        String value = text(name);
        require(List.of(words).contains(value), name, "one of " + List.of(words));
        return value;
    }

    boolean flag(String name) {
        JsonNode node = get(name);
        require(node.isBoolean(), name, "true or false");
        return node.booleanValue();
    }

    boolean flagIfAny(String name) {
        return find(name).isPresent() && flag(name);
    }

    int number(String name) {
        return asInt(name, get(name));
    }

    Optional<Integer> numberIfAny(String name) {
        return find(name).map(node -> asInt(name, node));
    }

    /** A place on a line from 0 to 1. */
    Optional<Double> shareIfAny(String name) {
        return decimalIfAny(name, 0, 1);
    }

    Optional<Double> decimalIfAny(String name, double least, double most) {
        return find(name).map(node -> {
            boolean within = node.isNumber() && node.doubleValue() >= least && node.doubleValue() <= most;
            require(within, name, "a number from " + least + " to " + most);
            return node.doubleValue();
        });
    }

    /** {@code null} says something here: take it back. The field must be there. */
    Optional<Integer> numberOrNull(String name) {
        known.add(name);
        require(message.has(name), name, "a whole number or null");
        return find(name).map(node -> asInt(name, node));
    }

    long time(String name) {
        JsonNode node = get(name);
        require(node.isIntegralNumber() && node.canConvertToLong(), name, "milliseconds");
        return node.longValue();
    }

    Map<String, String> texts(String name) {
        return map(name, this::asText);
    }

    Map<String, Integer> numbers(String name) {
        return map(name, this::asInt);
    }

    /** For each item, its marks by criterion. */
    Map<ItemId, Map<String, Integer>> marks(String name) {
        return byItem(map(name, (inner, node) -> entries(inner, node, this::asInt)));
    }

    /** For each item, a text; empty when the field is not there. */
    Map<ItemId, String> textsByItem(String name) {
        return find(name).isPresent() ? byItem(map(name, this::asText)) : Map.of();
    }

    private static <T> Map<ItemId, T> byItem(Map<String, T> named) {
        Map<ItemId, T> map = new LinkedHashMap<>();
        named.forEach((id, value) -> map.put(new ItemId(id), value));
        return map;
    }

    /** Called after the last field was asked for. */
    void nothingElse() {
        for (String name : (Iterable<String>) message::fieldNames) {
            if (!known.contains(name)) {
                throw new Unreadable("a field that this message does not have");
            }
        }
    }

    private interface Reading<T> {
        T read(String name, JsonNode node);
    }

    private <T> Map<String, T> map(String name, Reading<T> reading) {
        return entries(name, get(name), reading);
    }

    private static <T> Map<String, T> entries(String name, JsonNode node, Reading<T> reading) {
        require(node.isObject() && node.size() <= MOST, name, "an object of at most " + MOST);
        Map<String, T> map = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            requireId(name, entry.getKey());
            map.put(entry.getKey(), reading.read(name, entry.getValue()));
        });
        return map;
    }

    private JsonNode get(String name) {
        return find(name).orElseThrow(() -> new Unreadable(name + ": expected to be there"));
    }

    private Optional<JsonNode> find(String name) {
        known.add(name);
        return Optional.ofNullable(message.get(name)).filter(node -> !node.isNull());
    }

    private String matching(String name, Pattern pattern) {
        String value = text(name);
        require(pattern.matcher(value).matches(), name, pattern.pattern());
        return value;
    }

    private String asText(String name, JsonNode node) {
        require(node.isTextual() && node.textValue().length() <= LONGEST, name, "a text of at most " + LONGEST);
        return node.textValue();
    }

    private int asInt(String name, JsonNode node) {
        require(node.isIntegralNumber() && node.canConvertToInt(), name, "a whole number");
        return node.intValue();
    }

    private static String requireId(String name, String value) {
        require(Ids.isId(value), name, "an id");
        return value;
    }

    private static void require(boolean holds, String name, String expected) {
        if (!holds) {
            throw new Unreadable(name + ": expected " + expected);
        }
    }
}
