package org.palabre.catalog.lint;

import java.util.List;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.fault.Faults;

/** All rules a schema cannot say. To add one: write a method with the shape of {@link LintRule}, and a refused file. */
public final class Lint {
    private static final List<LintRule> RULES = List.of(
            Ids::unique,
            ParamRules::known,
            ParamRules::fitting,
            Conditions::lookAtSomething,
            Conditions::canBeAnswered,
            Flow::inputsAreMade,
            Flow::outputsAreDeclared,
            Flow::answersHaveAField,
            Flow::outcomesAreMade,
            Groupings::areFormedBefore,
            Groupings::areFeasible,
            Groupings::crowdFits,
            Basis::isAVote,
            Basis::gradesExist,
            Basis::minoritiesAreProtected,
            Audiences::areSaid,
            Audiences::groupsExist,
            Audiences::neverWiden,
            Clock::sumFits,
            Clock::asyncIsSaid,
            Clock::hardBellsSpare,
            Frame::rulesAreShown,
            Translations::areComplete);

    /** Steps of one method; a day of facilitation has thirty. */
    private static final int MOST_STEPS = 150;

    private Lint() {}

    /** Reports into {@code faults} whatever breaks a rule. The draft has to keep to the schema. */
    public static void check(Draft draft, Faults faults) {
        if (draft.nodes().size() > MOST_STEPS) {
            faults.atKey("/steps", FaultCode.TOO_MANY, "expected at most " + MOST_STEPS + " steps", "");
            return;
        }
        RULES.forEach(rule -> rule.check(draft, faults));
    }
}
