package org.palabre.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palabre.core.method.Mode;
import org.palabre.people.Language;
import org.palabre.program.PlanDraft.Problem;

class PlanDraftTest {

    @Test
    void title_objective_and_question_are_what_a_plan_needs() {
        assertThat(draft("Title", "objective", "question?", 12).problems()).isEmpty();
        assertThat(draft(" ", "", "\n", 12).problems())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("title", Problem.MISSING, "objective", Problem.MISSING, "question", Problem.MISSING));
    }

    @Test
    void what_is_too_long_or_out_of_range_is_named() {
        assertThat(draft("t".repeat(121), "o".repeat(3001), "q".repeat(501), 0).problems())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "title", Problem.TOO_LONG,
                        "objective", Problem.TOO_LONG,
                        "question", Problem.TOO_LONG,
                        "expected", Problem.OUT_OF_RANGE));
    }

    private static PlanDraft draft(String title, String objective, String question, int expected) {
        Mandate mandate = new Mandate("", objective, question, "", "", "", "", "");
        MethodChoice method = new MethodChoice("m", "1.0.0", "0", Map.of());
        return new PlanDraft(title, method, Mode.LIVE, Language.EN, expected, mandate);
    }
}
