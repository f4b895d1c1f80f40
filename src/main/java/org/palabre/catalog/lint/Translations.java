package org.palabre.catalog.lint;

import java.util.Map;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.fault.Faults;
import org.palabre.core.method.Texts;

/** Each language of a method has every text of it, and no other (L12). */
final class Translations {
    private Translations() {}

    static void areComplete(Draft draft, Faults faults) {
        String source = draft.props().word("lang", "en");
        Map<String, String> texts = TextPaths.texts(draft.tree());
        if (!draft.props().words("locales").contains(source)) {
            faults.at(
                    "/locales",
                    FaultCode.MISSING_LOCALE,
                    "“" + source + "”, the language of this file, is not listed",
                    "");
        }
        for (String language : draft.props().words("locales")) {
            Draft.Translation translation = draft.locales().get(language);
            if (translation != null) {
                compare(language, translation, texts, faults);
            } else if (!language.equals(source)) {
                faults.at(
                        "/locales",
                        FaultCode.MISSING_LOCALE,
                        "there is no file locales/" + language + ".yaml",
                        "Translate the texts there, or leave the language out.");
            }
        }
    }

    private static void compare(
            String language, Draft.Translation translation, Map<String, String> texts, Faults faults) {
        Map<String, String> given = TextPaths.leaves(translation.tree());
        Map<String, String> words = Texts.of(Map.of(language, translation.tree().values()))
                .byLanguage()
                .getOrDefault(language, Map.of());
        texts.forEach((path, pointer) -> {
            if (!given.containsKey(path)) {
                faults.at(
                        pointer,
                        FaultCode.MISSING_TRANSLATION,
                        "locales/" + language + ".yaml has no text for " + path,
                        "");
            }
        });
        Faults there = faults.in(translation.file(), translation.tree());
        given.forEach((path, pointer) -> {
            if (!texts.containsKey(path) && !there.full()) {
                there.atKey(
                        pointer,
                        FaultCode.UNKNOWN_TRANSLATION,
                        "the method has no text at " + path,
                        Nearest.hint(path, texts.keySet(), ""));
            } else if (texts.containsKey(path) && words.getOrDefault(path, "").isBlank()) {
                there.at(pointer, FaultCode.EMPTY_TEXT, "the text for " + path + " is empty", "");
            }
        });
    }
}
