package org.palabre.catalog.lint;

import java.util.List;
import java.util.Optional;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.fault.Faults;
import org.palabre.core.method.Props;

/** People can be arranged the way the method says. */
final class Groupings {
    private Groupings() {}

    /** Groups exist before anybody works in them (L4). */
    static void areFormedBefore(Draft draft, Faults faults) {
        for (Node node : draft.nodes()) {
            node.props().word("with").ifPresent(id -> formed(draft, node, node.at("with"), id, faults));
            node.props()
                    .part("into")
                    .word("merge")
                    .ifPresent(id -> formed(draft, node, node.at("into/merge"), id, faults));
            if (node.is("group")) {
                node.names("keep").forEach((pointer, id) -> formed(draft, node, pointer, id, faults));
                node.names("avoid").forEach((pointer, id) -> formed(draft, node, pointer, id, faults));
            }
            node.props().part("who").word("of").ifPresent(id -> formed(draft, node, node.at("who/of"), id, faults));
            node.props()
                    .part("over")
                    .word("members")
                    .ifPresent(id -> formed(draft, node, node.at("over/members"), id, faults));
        }
    }

    static void formed(Draft draft, Node node, String pointer, String id, Faults faults) {
        Optional<Node> group = draft.node(id).filter(found -> found.is("group"));
        if (group.isEmpty()) {
            List<String> known = draft.nodes().stream()
                    .filter(found -> found.is("group"))
                    .map(Node::id)
                    .toList();
            faults.at(
                    pointer,
                    FaultCode.UNKNOWN_GROUPING,
                    "no group step is called “" + id + "”",
                    Nearest.hint(id, known, "Add a step of kind group with this id."));
        } else if (!group.get().surelyBefore(node)) {
            faults.at(
                    pointer,
                    FaultCode.GROUP_BEFORE_FORMED,
                    "the groups of “" + id + "” may not have been formed by the time of “" + node.id() + "”",
                    "Put the group step before it, outside of any branch that may be passed over.");
        }
    }

    /** Sheets go round in groups, and in rounds. */
    static void sheetsGoRound(Draft draft, Faults faults) {
        for (Node node : draft.nodes()) {
            boolean repeated = draft.nodes().stream().anyMatch(other -> other.is("repeat") && node.inside(other));
            if (node.props().has("build") && !(repeated && node.props().has("with"))) {
                faults.at(
                        node.at("build"),
                        FaultCode.NO_RING,
                        "in “" + node.id() + "” sheets cannot go round",
                        "Say with whose groups (with:), and put it into a repeat: each round is one turn of the"
                                + " sheets.");
            }
        }
    }

    /** What groups are made by has been asked, here or earlier. */
    static void attributesAreAsked(Draft draft, Faults faults) {
        for (Node node : draft.nodes()) {
            node.props().part("into").word("by").ifPresent(id -> asked(draft, node, node.at("into/by"), id, faults));
            List<Props> aims = node.is("group") ? node.props().parts("aim") : List.of();
            for (int i = 0; i < aims.size(); i++) {
                for (String aim : List.of("differ_on", "balance")) {
                    String pointer = node.at("aim/" + i + "/" + aim);
                    aims.get(i).word(aim).ifPresent(id -> asked(draft, node, pointer, id, faults));
                }
            }
        }
    }

    private static void asked(Draft draft, Node node, String pointer, String id, Faults faults) {
        List<String> known = draft.nodes().stream()
                .filter(other -> other.is("group") && other.order() <= node.order())
                .flatMap(other -> other.props().words("ask").stream())
                .toList();
        if (!known.contains(id)) {
            faults.at(
                    pointer,
                    FaultCode.UNKNOWN_ATTRIBUTE,
                    "nobody has been asked for “" + id + "” by the time of “" + node.id() + "”",
                    Nearest.hint(id, known, "Add ask: [{id, label, values}] to this step."));
        }
    }

    /** Groups can be formed with the smallest number of participants (L10). */
    static void areFeasible(Draft draft, Faults faults) {
        int fewest = draft.props().part("advisor").part("size").number("min", 1);
        for (Node node : draft.nodes()) {
            Props into = node.props().part("into");
            if (into.has("merge")) {
                int inner = draft.node(into.word("merge", ""))
                        .map(group -> group.props().part("into").number("size", 2))
                        .orElse(2);
                limit(node.at("into/size"), into.number("size", inner), inner, Integer.MAX_VALUE, faults);
            } else if (into.has("size")) {
                limit(node.at("into/size"), into.number("size", 2), 2, fewest, faults);
            } else if (into.has("roles")) {
                limit(node.at("into/roles"), into.parts("roles").size(), 2, fewest, faults);
            } else if (into.has("choose")) {
                int max = into.number("max", Integer.MAX_VALUE);
                limit(node.at("into/min"), into.number("min", Math.min(2, fewest)), 1, Math.min(fewest, max), faults);
            }
        }
    }

    private static void limit(String pointer, int value, int least, int most, Faults faults) {
        if (value < least || value > most) {
            faults.at(
                    pointer,
                    FaultCode.INFEASIBLE_SIZE,
                    value < least
                            ? "groups of " + value + " are smaller than the groups they are made of (" + least + ")"
                            : "groups of " + value + " cannot be formed, as there may be only " + most + " people",
                    "Compare it with advisor.size.min.");
        }
    }

    /** min ≤ ideal ≤ max. */
    static void crowdFits(Draft draft, Faults faults) {
        Props size = draft.props().part("advisor").part("size");
        List<String> ideal = size.words("ideal");
        List<Integer> rising = List.of(
                size.number("min", 1),
                Integer.parseInt(ideal.getFirst()),
                Integer.parseInt(ideal.getLast()),
                size.number("max", 1));
        if (!rising.stream().sorted().toList().equals(rising)) {
            faults.at(
                    "/advisor/size",
                    FaultCode.INFEASIBLE_SIZE,
                    "expected min ≤ ideal from ≤ ideal to ≤ max, but got " + rising,
                    "");
        }
    }
}
