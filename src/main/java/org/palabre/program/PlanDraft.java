package org.palabre.program;

import java.util.LinkedHashMap;
import java.util.Map;
import org.palabre.core.method.Mode;
import org.palabre.people.Language;

/**
 * A session as the facilitator filled in the page, before anybody said it is complete.
 *
 * @param expected how many people are expected
 */
public record PlanDraft(
        String title, MethodChoice method, Mode mode, Language language, int expected, Mandate mandate) {
    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_QUESTION = 500;
    public static final int LONGEST_TEXT = 3000;
    public static final int MOST_EXPECTED = 10_000;

    /** What keeps the draft from being a plan. */
    public enum Problem {
        MISSING,
        TOO_LONG,
        OUT_OF_RANGE
    }

    /** Field → problem, in the order of the page; empty when the draft is a plan. */
    public Map<String, Problem> problems() {
        Map<String, Problem> found = new LinkedHashMap<>();
        required(found, "title", title, LONGEST_TITLE);
        required(found, "objective", mandate.objective(), LONGEST_TEXT);
        required(found, "question", mandate.question(), LONGEST_QUESTION);
        atMost(found, "strategy", mandate.strategy(), LONGEST_TEXT);
        atMost(found, "givens", mandate.givens(), LONGEST_TEXT);
        atMost(found, "whoDecides", mandate.whoDecides(), LONGEST_TEXT);
        atMost(found, "whatNext", mandate.whatNext(), LONGEST_TEXT);
        atMost(found, "confidentiality", mandate.confidentiality(), LONGEST_TEXT);
        atMost(found, "sponsors", mandate.sponsors(), LONGEST_TEXT);
        if (expected < 1 || expected > MOST_EXPECTED) {
            found.put("expected", Problem.OUT_OF_RANGE);
        }
        return found;
    }

    private static void required(Map<String, Problem> found, String field, String text, int longest) {
        if (text.isBlank()) {
            found.put(field, Problem.MISSING);
        }
        atMost(found, field, text, longest);
    }

    private static void atMost(Map<String, Problem> found, String field, String text, int longest) {
        if (text.length() > longest) {
            found.put(field, Problem.TOO_LONG);
        }
    }
}
