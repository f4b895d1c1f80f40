package org.palabre.program;

import java.util.Map;

/**
 * The method a session pins, and its settings.
 *
 * @param sha256 of the method's files, lower-case hexadecimal
 * @param params parameter id → value as text
 */
public record MethodChoice(String id, String version, String sha256, Map<String, String> params) {
    public MethodChoice {
        params = Map.copyOf(params);
    }
}
