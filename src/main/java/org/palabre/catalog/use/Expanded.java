package org.palabre.catalog.use;

import java.util.LinkedHashMap;
import java.util.Map;
import org.palabre.catalog.yaml.YamlTree;

/**
 * A method with its fragments in place.
 *
 * @param method places within a fragment are those of the {@code use} step
 * @param locales language → the texts, those of the fragments among them
 */
public record Expanded(YamlTree method, Map<String, Map<String, Object>> locales) {
    public Expanded {
        locales = Map.copyOf(new LinkedHashMap<>(locales));
    }
}
