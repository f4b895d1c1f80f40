package org.palabre.core.method;

import java.util.Map;

/** A text of the method in each of its languages; keys are ISO 639-1 codes. */
public record Text(Map<String, String> byLanguage) {
    public static final Text NONE = new Text(Map.of());

    public Text {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The text in {@code language}, else in English, else in any language, else empty. */
    public String in(String language) {
        String exact = byLanguage.get(language);
        if (exact != null) {
            return exact;
        }
        String english = byLanguage.get("en");
        return english != null
                ? english
                : byLanguage.values().stream().findFirst().orElse("");
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }
}
