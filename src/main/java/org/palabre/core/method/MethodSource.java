package org.palabre.core.method;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A checked method file as it was read: what a session pins and a record embeds.
 *
 * @param sha256 of the canonical files, lower-case hexadecimal
 * @param tree {@code method.yaml} as maps, lists, strings, numbers and booleans, in the order of the file
 * @param locales language → {@code locales/<lang>.yaml} as the same
 */
public record MethodSource(
        String id, String version, String sha256, Map<String, Object> tree, Map<String, Map<String, Object>> locales) {

    public MethodSource {
        tree = Collections.unmodifiableMap(new LinkedHashMap<>(tree));
        locales = Collections.unmodifiableMap(new LinkedHashMap<>(locales));
    }

    /** {@code id@version#sha256}, the way sessions and records name it. */
    public String reference() {
        return id + "@" + version + "#" + sha256;
    }
}
