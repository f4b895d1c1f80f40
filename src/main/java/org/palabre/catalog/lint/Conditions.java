package org.palabre.catalog.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.fault.Faults;
import org.palabre.core.method.Props;

/** What branches and repeats ask can be answered yes, and can be answered no. */
final class Conditions {
    private static final Pattern CALL = Pattern.compile("(count|size)\\((\\w+)\\)");
    private static final Set<String> ORDERS = Set.of("at_least", "at_most", "between", "stable");
    private static final Set<String> ROLES = Set.of("facilitator", "sponsor", "participant");

    private Conditions() {}

    /** What they look at exists by then. */
    static void lookAtSomething(Draft draft, Faults faults) {
        for (Node node : draft.nodes()) {
            node.question().ifPresent(question -> looked(draft, node, question, faults));
        }
    }

    private static void looked(Draft draft, Node node, String question, Faults faults) {
        String ref = node.props().part(question).word("ref", "");
        String pointer = node.at(question + "/ref");
        Matcher call = CALL.matcher(ref);
        if (call.matches()) {
            called(draft, node, pointer, call, faults);
        } else if (ref.startsWith("vote.") && vote(draft, node, ref).isEmpty()) {
            faults.at(
                    pointer,
                    FaultCode.BASIS_NOT_A_VOTE,
                    "“" + ref + "” speaks of a vote that has not been held by then",
                    "Name the id of an earlier step of kind vote, or of one inside the repeat.");
        }
    }

    private static void called(Draft draft, Node node, String pointer, Matcher call, Faults faults) {
        String name = call.group(2);
        boolean size = call.group(1).equals("size");
        boolean group = draft.node(name)
                .filter(found -> found.is("group") && (found.maybeBefore(node) || found.inside(node)))
                .isPresent();
        if (group || (size && name.equals("participants"))) {
            return;
        }
        if (size) {
            faults.at(
                    pointer,
                    FaultCode.UNKNOWN_GROUPING,
                    "“" + name + "” is neither participants nor the groups of an earlier step",
                    "size(participants), or size( ) with the id of a group step.");
        } else if (draft.producers(name).stream().noneMatch(producer -> producer.inside(node))) {
            Flow.input(draft, node, pointer, name, faults);
        }
    }

    private static Optional<Node> vote(Draft draft, Node node, String ref) {
        return draft.node(ref.split("\\.")[1])
                .filter(found -> found.is("vote"))
                .filter(found -> found.maybeBefore(node) || found.inside(node));
    }

    /** What they compare can be compared this way. */
    static void canBeAnswered(Draft draft, Faults faults) {
        for (Node node : draft.nodes()) {
            node.question().ifPresent(question -> compared(draft, node, question, faults));
        }
    }

    private static void compared(Draft draft, Node node, String question, Faults faults) {
        Props asked = node.props().part(question);
        String ref = asked.word("ref", "");
        String is = asked.word("is", "");
        List<String> values = asked.words("value").stream()
                .map(value -> draft.resolve(Optional.of(value)).orElse(value))
                .toList();
        String expected = !is.equals("exists") && isList(asked) != (is.equals("between") || is.equals("one_of"))
                ? "a list for between and one_of, else one value"
                : expected(draft, ref, is, values);
        if (!expected.isEmpty()) {
            faults.at(
                    node.at(question + (asked.has("value") ? "/value" : "/is")),
                    FaultCode.IMPOSSIBLE_CONDITION,
                    "“" + ref + "” can never be compared with “" + String.join(", ", values) + "” this way; expected "
                            + expected,
                    "");
        }
    }

    private static boolean isList(Props asked) {
        return asked.values().get("value") instanceof List<?>;
    }

    /** Empty when it fits. */
    private static String expected(Draft draft, String ref, String is, List<String> values) {
        boolean order = ORDERS.contains(is);
        if (is.equals("stable") && !ref.startsWith("vote.")) {
            return "stable only of a figure of a vote";
        }
        if (Node.isParam(ref)) {
            return draft.param(Node.paramOf(ref))
                    .map(param -> expected(param, values, order))
                    .orElse("");
        }
        return switch (ref) {
            case "mode" ->
                order || !Set.of("live", "async").containsAll(values) ? "equal or not_equal, with live or async" : "";
            case "role" ->
                !is.equals("exists") || !ROLES.containsAll(values) ? "exists, with one of " + sorted(ROLES) : "";
            case "elapsed" -> all(values, "[1-9]\\d{0,5}[smhd]") ? "" : "a duration such as 45m";
            default -> all(values, "\\d{1,9}(\\.\\d{1,9})?") ? "" : "a number";
        };
    }

    private static String expected(Draft.Param param, List<String> values, boolean order) {
        List<String> known = param.props().words("values");
        return switch (param.type()) {
            case "enum" -> order || !known.containsAll(values) ? "equal or not_equal, with one of " + known : "";
            case "bool" ->
                order || !Set.of("true", "false").containsAll(values) ? "equal or not_equal, with true or false" : "";
            case "int" -> all(values, "-?\\d{1,9}") ? "" : "a number";
            default -> "a parameter of type enum, bool or int";
        };
    }

    private static boolean all(List<String> values, String shape) {
        return values.stream().allMatch(value -> value.matches(shape));
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
