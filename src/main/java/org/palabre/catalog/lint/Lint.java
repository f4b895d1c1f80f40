package org.palabre.catalog.lint;

import java.util.List;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.fault.Faults;

/** All rules a schema cannot say. To add one: write a method with the shape of {@link LintRule}, and a refused file. */
public final class Lint {
    /** What a whole method has, and a part of one has not. */
    private static final List<LintRule> OF_METHODS = List.of(
            Flow::outcomesAreMade,
            Groupings::attributesAreAsked,
            Groupings::areFeasible,
            Groupings::crowdFits,
            Clock::sumFits,
            Clock::asyncIsSaid,
            Frame::rulesAreShown);

    private static final List<LintRule> RULES = List.of(
            Ids::unique,
            ParamRules::known,
            ParamRules::fitting,
            Conditions::lookAtSomething,
            Conditions::canBeAnswered,
            Flow::inputsAreMade,
            Flow::outputsAreDeclared,
            Flow::answersHaveAField,
            Flow::countedFieldsExist,
            Parts::giveWhatTheyMake,
            Agendas::areRead,
            Agendas::roomsWriteWhatTheySay,
            Boards::heedWhatIsSaid,
            Groupings::areFormedBefore,
            Groupings::sheetsGoRound,
            Tracks::canRunSideBySide,
            Basis::isAVote,
            Basis::gradesExist,
            Basis::rulesFitTheVote,
            Basis::figuresFitTheVote,
            Basis::minoritiesAreProtected,
            Audiences::areSaid,
            Audiences::groupsExist,
            Audiences::neverWiden,
            Clock::hardBellsSpare,
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
        if (!draft.isFragment()) {
            OF_METHODS.forEach(rule -> rule.check(draft, faults));
        }
    }
}
