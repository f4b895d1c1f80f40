package org.palabre.core.method;

import java.util.Map;

/**
 * A checked method file as it was read: what a session pins and a record embeds.
 *
 * @param sha256 of the canonical files, lower-case hexadecimal
 * @param tree {@code method.yaml} as maps, lists, strings, numbers and booleans
 * @param locales language → {@code locales/<lang>.yaml} as the same
 */
public record MethodSource(
        String id, String version, String sha256, Map<String, Object> tree, Map<String, Map<String, Object>> locales) {

    public MethodSource {
        tree = Map.copyOf(tree);
        locales = Map.copyOf(locales);
    }

    /** {@code id@version#sha256}, the way sessions and records name it. */
    public String reference() {
        return id + "@" + version + "#" + sha256;
    }
}
