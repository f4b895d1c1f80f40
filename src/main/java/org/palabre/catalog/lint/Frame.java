package org.palabre.catalog.lint;

import java.util.List;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.fault.Faults;

/** People hear the rules of the game before they play. */
final class Frame {
    private Frame() {}

    /** There is a brief with rules (L13), and the rules it names exist. */
    static void rulesAreShown(Draft draft, Faults faults) {
        boolean shown = draft.nodes().stream()
                .anyMatch(node -> node.is("brief") && node.props().has("rules"));
        if (!shown) {
            faults.atKey(
                    "/steps",
                    FaultCode.NO_BRIEF,
                    "no step tells people the rules of the game",
                    "Begin with a step of kind brief that has rules: all.");
        }
        List<String> known = draft.props().words("rules");
        draft.nodes().stream()
                .filter(node -> node.is("brief"))
                .filter(node -> !node.props().word("rules", "all").equals("all"))
                .forEach(node -> node.names("rules").forEach((pointer, rule) -> {
                    if (!known.contains(rule)) {
                        faults.at(
                                pointer,
                                FaultCode.UNKNOWN_RULE,
                                "there is no rule “" + rule + "”",
                                Nearest.hint(rule, known, ""));
                    }
                }));
    }
}
