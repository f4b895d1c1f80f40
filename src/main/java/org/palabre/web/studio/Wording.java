package org.palabre.web.studio;

import jakarta.ws.rs.BadRequestException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palabre.catalog.MethodText;
import org.palabre.core.method.Mode;

/**
 * A method as it stands in the editor, perhaps faulty.
 *
 * @param method the content of {@code method.yaml}
 * @param locales language → content of its file
 * @param revision of the draft it was written upon; 0 where that does not matter
 * @param lang in which the answer speaks, {@code en} or {@code fr}
 * @param mode {@code live} or {@code async}
 * @param people how many bots take part in a rehearsal
 */
record Wording(String method, Map<String, String> locales, int revision, String lang, String mode, int people) {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final int MOST_LANGUAGES = 12;

    Wording(
            @Nullable String method,
            @Nullable Map<String, String> locales,
            int revision,
            @Nullable String lang,
            @Nullable String mode,
            int people) {
        this.method = method == null ? "" : method;
        this.locales = locales == null ? Map.of() : new TreeMap<>(locales);
        this.revision = revision;
        this.lang = lang == null ? "en" : lang;
        this.mode = mode == null ? "live" : mode;
        this.people = people;
    }

    /** @throws BadRequestException when a locale is none */
    MethodText text() {
        boolean odd = locales.entrySet().stream()
                .anyMatch(locale -> locale.getValue() == null
                        || !LANGUAGE.matcher(locale.getKey()).matches());
        if (odd || locales.size() > MOST_LANGUAGES) {
            throw new BadRequestException("locales: expected two small letters and a text, at most " + MOST_LANGUAGES);
        }
        return new MethodText("method.yaml", method, locales);
    }

    Mode playedAs() {
        return mode.equals("async") ? Mode.ASYNC : Mode.LIVE;
    }
}
