package org.palabre.catalog.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.fault.Faults;
import org.palabre.core.method.Props;

/** Selections and decisions rest on a vote, and leave room for the few. */
final class Basis {
    private static final Set<String> PASSING = Set.of("consent", "gradients", "fist5", "roman");
    private static final Set<String> OBJECTING = Set.of("consent");
    private static final Set<String> SCORING = Set.of("score");

    private Basis() {}

    /** The basis is an earlier vote on the same items (L5). */
    static void isAVote(Draft draft, Faults faults) {
        for (Node node : draft.nodes()) {
            node.props().part("over").word("basis").ifPresent(id -> {
                if (draft.node(id)
                        .filter(found -> counts(found) && found.maybeBefore(node))
                        .isEmpty()) {
                    notAVote(node, node.at("over/basis"), id, faults);
                }
            });
            node.props().word("basis").ifPresent(id -> {
                Optional<Node> vote = vote(draft, node);
                if (vote.isEmpty()) {
                    notAVote(node, node.at("basis"), id, faults);
                } else if (node.is("select")) {
                    sameItems(node, vote.get(), faults);
                }
            });
        }
    }

    private static void notAVote(Node node, String pointer, String id, Faults faults) {
        faults.at(
                pointer,
                FaultCode.BASIS_NOT_A_VOTE,
                "“" + id + "” is not a vote before “" + node.id() + "”",
                "Name the id of an earlier vote, or of an organise step by matrix.");
    }

    private static void sameItems(Node select, Node vote, Faults faults) {
        List<String> votedOn = vote.props().words("in");
        select.names("in").forEach((pointer, name) -> {
            if (!votedOn.contains(name)) {
                faults.at(
                        pointer,
                        FaultCode.BASIS_ON_OTHER_ITEMS,
                        "“" + vote.id() + "” was not a vote on “" + name + "” but on " + votedOn,
                        "");
            }
        });
    }

    /** A median is one of the grades that were given. */
    static void gradesExist(Draft draft, Faults faults) {
        for (Node node : draft.nodes()) {
            node.props().part("rule").part("at_least").word("median").ifPresent(grade -> {
                List<String> grades = vote(draft, node)
                        .map(vote -> vote.props().words("grades"))
                        .orElse(List.of());
                if (!grades.contains(grade)) {
                    faults.at(
                            node.at("rule/at_least/median"),
                            FaultCode.UNKNOWN_GRADE,
                            "the vote has no grade “" + grade + "”; it has " + grades,
                            "Grades exist in votes by majority_judgement.");
                }
            });
        }
    }

    /** A rule looks at what the way of voting tells: whether something passes, or how it does on each criterion. */
    static void rulesFitTheVote(Draft draft, Faults faults) {
        for (Node node : draft.nodes()) {
            Props rule = node.props().part("rule");
            vote(draft, node).ifPresent(vote -> {
                if (rule.part("at_least").has("passes")) {
                    needs(vote, PASSING, node.at("rule/at_least/passes"), faults);
                }
                if (rule.word("per", "").equals("criterion")) {
                    needs(vote, SCORING, node.at("rule/per"), faults);
                }
            });
        }
    }

    /** Conditions ask for figures that the vote has. */
    static void figuresFitTheVote(Draft draft, Faults faults) {
        for (Node node : draft.nodes()) {
            node.question().ifPresent(question -> {
                String[] ref = node.props().part(question).word("ref", "").split("\\.");
                if (ref.length == 3 && ref[0].equals("vote")) {
                    draft.node(ref[1]).filter(found -> found.is("vote")).ifPresent(vote -> {
                        switch (ref[2]) {
                            case "passes" -> needs(vote, PASSING, node.at(question + "/ref"), faults);
                            case "objections" -> needs(vote, OBJECTING, node.at(question + "/ref"), faults);
                            case "spread" -> needs(vote, SCORING, node.at(question + "/ref"), faults);
                            default -> {}
                        }
                    });
                }
            });
        }
    }

    private static void needs(Node vote, Set<String> ways, String pointer, Faults faults) {
        String way = isMatrix(vote) ? "score" : vote.props().word("method", "");
        if (!ways.contains(way)) {
            faults.at(
                    pointer,
                    FaultCode.NOT_OF_THIS_VOTE,
                    "“" + vote.id() + "” is a vote by " + way + ", which does not tell this",
                    "Vote by " + String.join(" or ", ways.stream().sorted().toList()) + ".");
        }
    }

    /** What a count would drop for everybody can be saved by one person. */
    static void minoritiesAreProtected(Draft draft, Faults faults) {
        for (Node node : draft.nodes()) {
            boolean forAll = node.is("select") && !node.props().part("rule").has("per");
            if (forAll && !node.props().has("protect")) {
                faults.at(
                        node.at("id"),
                        FaultCode.NO_PROTECTION,
                        "“" + node.id() + "” drops items and leaves nobody a way to save one",
                        "Add protect: {champion: 1}.");
            }
        }
    }

    private static Optional<Node> vote(Draft draft, Node node) {
        return node.props()
                .word("basis")
                .flatMap(draft::node)
                .filter(found -> counts(found) && found.maybeBefore(node));
    }

    /** Whether it leaves a count: a vote does, and a plane with two axes that mean something, which is one by score. */
    private static boolean counts(Node node) {
        return node.is("vote") || isMatrix(node);
    }

    private static boolean isMatrix(Node node) {
        return node.is("organise") && node.props().word("mode", "").equals("matrix");
    }
}
