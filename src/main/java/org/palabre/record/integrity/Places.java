package org.palabre.record.integrity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A short hash of each part of a record, so that whoever finds it altered learns where: {@code items/i12}, {@code tallies/dots},
 * {@code mandate}. They only point; what proves is the digest of the whole.
 */
final class Places {
    private static final int LENGTH = 16;
    private static final List<String> NAMES = List.of("id", "run", "step", "item");

    private Places() {}

    /** Place → hash, in the order of the document. */
    static Map<String, String> of(JsonNode document) {
        Map<String, String> places = new LinkedHashMap<>();
        document.properties().forEach(section -> {
            JsonNode value = section.getValue();
            if (value.isArray()) {
                for (int i = 0; i < value.size(); i++) {
                    String place = section.getKey() + "/" + name(value.get(i), i);
                    boolean taken = places.containsKey(place);
                    places.put(taken ? place + "/" + (i + 1) : place, hash(value.get(i)));
                }
            } else {
                places.put(section.getKey(), hash(value));
            }
        });
        return places;
    }

    private static String name(JsonNode element, int index) {
        return NAMES.stream()
                .map(name -> Optional.ofNullable(element.get(name)))
                .flatMap(Optional::stream)
                .map(JsonNode::asText)
                .findFirst()
                .orElse(String.valueOf(index + 1));
    }

    private static String hash(JsonNode value) {
        return Digest.of(value.toString()).substring(0, LENGTH);
    }
}
