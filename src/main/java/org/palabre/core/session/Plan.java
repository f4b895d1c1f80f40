package org.palabre.core.session;

import java.util.Map;
import org.palabre.core.method.Mode;

/**
 * What was agreed before the session opened.
 *
 * @param code the short word people join with
 * @param language ISO 639-1, of the session; each reader may choose another
 * @param method {@code id@version#sha256}
 * @param settings the method's parameters
 * @param seed of all chance in this session
 * @param rehearsal whether bots alone play it
 */
public record Plan(
        String title,
        String code,
        Mode mode,
        String language,
        String method,
        Map<String, Object> settings,
        Mandate mandate,
        long seed,
        boolean rehearsal) {
    public Plan {
        settings = Map.copyOf(settings);
    }
}
