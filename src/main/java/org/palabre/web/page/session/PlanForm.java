package org.palabre.web.page.session;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.method.Mode;
import org.palabre.people.Language;
import org.palabre.program.Mandate;
import org.palabre.program.PlanDraft;
import org.palabre.web.page.Faults;
import org.palabre.web.page.Pages;
import org.palabre.web.setting.Setting;
import org.palabre.web.words.PrepareWords;

/**
 * The preparation as typed, field → text; settings of the method are {@code set-…}.
 *
 * <p>It is what the page shows again when something does not fit, so nothing typed is lost.
 */
record PlanForm(Map<String, String> fields) {
    static final String SETTING = "set-";

    PlanForm {
        fields = Map.copyOf(fields);
    }

    static PlanForm blank(Offer offer, Language language) {
        Map<String, String> fields =
                new HashMap<>(Map.of("mode", "LIVE", "language", language.code(), "expected", "12"));
        offer.settings(language.code()).forEach(setting -> fields.put(SETTING + setting.id(), setting.initial()));
        return new PlanForm(fields);
    }

    static PlanForm of(PlanDraft draft, Offer offer) {
        Mandate mandate = draft.mandate();
        Map<String, String> fields =
                new HashMap<>(blank(offer, draft.language()).fields());
        fields.put("pinned", draft.method().sha256());
        fields.put("version", draft.method().version());
        fields.put("title", draft.title());
        fields.put("mode", draft.mode().name());
        fields.put("expected", String.valueOf(draft.expected()));
        fields.put("strategy", mandate.strategy());
        fields.put("objective", mandate.objective());
        fields.put("question", mandate.question());
        fields.put("givens", mandate.givens());
        fields.put("whoDecides", mandate.whoDecides());
        fields.put("whatNext", mandate.whatNext());
        fields.put("confidentiality", mandate.confidentiality());
        fields.put("sponsors", mandate.sponsors());
        for (Setting setting : offer.settings("en")) {
            Optional.ofNullable(draft.method().params().get(setting.id()))
                    .ifPresent(value -> fields.put(SETTING + setting.id(), setting.shown(value)));
        }
        return new PlanForm(fields);
    }

    static PlanForm sent(MultivaluedMap<String, String> form) {
        Map<String, String> fields = new HashMap<>();
        form.forEach((name, values) -> fields.put(name, values.isEmpty() ? "" : String.valueOf(values.getFirst())));
        return new PlanForm(fields);
    }

    String at(String field) {
        return fields.getOrDefault(field, "");
    }

    String setting(String id) {
        return at(SETTING + id);
    }

    PlanDraft draft(Offer offer) {
        Map<String, String> params = new HashMap<>();
        for (Setting setting : offer.settings("en")) {
            setting.read(setting(setting.id())).ifPresent(value -> params.put(setting.id(), value));
        }
        return new PlanDraft(
                text("title"),
                offer.choice(params),
                at("mode").equals("ASYNC") && offer.isForDays() ? Mode.ASYNC : Mode.LIVE,
                Language.of(at("language")).orElse(Language.EN),
                at("expected").strip().matches("\\d{1,6}")
                        ? Integer.parseInt(at("expected").strip())
                        : 0,
                new Mandate(
                        text("strategy"),
                        text("objective"),
                        text("question"),
                        text("givens"),
                        text("whoDecides"),
                        text("whatNext"),
                        text("confidentiality"),
                        text("sponsors")));
    }

    /** Everything that keeps this from being a plan, in the reader's words. */
    Faults faults(Offer offer, Language reader) {
        PrepareWords words = Pages.words(PrepareWords.class, reader);
        Map<String, String> found = new HashMap<>();
        draft(offer)
                .problems()
                .forEach((field, problem) -> found.put(
                        field,
                        switch (problem) {
                            case MISSING -> words.missing();
                            case TOO_LONG -> words.tooLong();
                            case OUT_OF_RANGE -> words.outOfRange();
                        }));
        for (Setting setting : offer.settings("en")) {
            if (setting.read(setting(setting.id())).isEmpty()) {
                found.put(SETTING + setting.id(), words.badSetting());
            }
        }
        return new Faults(found);
    }

    private String text(String field) {
        return at(field).strip().replace("\r\n", "\n");
    }
}
