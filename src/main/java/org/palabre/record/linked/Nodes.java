package org.palabre.record.linked;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;

/** Writes the nodes of one graph; every id stands under the prefix {@code rec}. */
final class Nodes {
    static final String PREFIX = "rec";
    private final ArrayNode graph;

    Nodes(ArrayNode graph) {
        this.graph = graph;
    }

    Node add(String id, String... types) {
        ObjectNode node = graph.addObject();
        node.put("id", iri(id));
        ArrayNode all = node.putArray("type");
        for (String type : types) {
            all.add(type);
        }
        return new Node(node);
    }

    static String iri(String id) {
        return PREFIX + ":" + id;
    }

    /** One node; what is empty is not written. */
    record Node(ObjectNode json) {
        Node text(String property, String text) {
            if (!text.isBlank()) {
                json.put(property, text);
            }
            return this;
        }

        Node text(String property, Optional<?> value) {
            value.ifPresent(found -> json.put(property, found.toString()));
            return this;
        }

        Node number(String property, int value) {
            json.put(property, value);
            return this;
        }

        Node flag(String property, boolean value) {
            if (value) {
                json.put(property, true);
            }
            return this;
        }

        Node link(String property, Collection<String> ids) {
            if (!ids.isEmpty()) {
                ArrayNode all = json.putArray(property);
                ids.forEach(id -> all.add(iri(id)));
            }
            return this;
        }

        Node link(String property, Optional<String> id) {
            id.ifPresent(found -> json.put(property, iri(found)));
            return this;
        }
    }
}
