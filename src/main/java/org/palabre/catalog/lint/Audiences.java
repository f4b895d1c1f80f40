package org.palabre.catalog.lint;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.fault.Faults;
import org.palabre.core.method.Props;
import org.palabre.core.sight.Showing;

/** Whoever writes knows who will read, and it stays that way. */
final class Audiences {
    private Audiences() {}

    /** Every writing step says who sees what (L6). */
    static void areSaid(Draft draft, Faults faults) {
        draft.nodes().stream()
                .filter(node -> node.writes() && !node.props().has("see"))
                .forEach(node -> faults.at(
                        node.at("id"),
                        FaultCode.NO_AUDIENCE,
                        "people write in “" + node.id() + "”, but nobody tells them who will read it",
                        "Add see: {during, after, authors}."));
    }

    /** Who speaks of a group has one. */
    static void groupsExist(Draft draft, Faults faults) {
        for (Node node : draft.nodes()) {
            if (node.props().has("with") || node.is("sessions")) {
                continue;
            }
            Props see = node.props().part("see");
            Set.of("during", "after", "authors").stream()
                    .filter(axis -> see.word(axis, "").equals("group"))
                    .forEach(axis -> noGroup(node, node.at("see/" + axis), faults));
            if (node.is("reveal") && node.props().word("to", "").equals("group")) {
                noGroup(node, node.at("to"), faults);
            }
        }
    }

    private static void noGroup(Node node, String pointer, Faults faults) {
        faults.at(
                pointer,
                FaultCode.NO_GROUP,
                "“" + node.id() + "” speaks of a group but does not say of which",
                "Add with: and the id of a group step.");
    }

    /** Nothing is shown to more people than was said, unless a reveal announced it (L7). */
    static void neverWiden(Draft draft, Faults faults) {
        Reach reach = new Reach(draft);
        Set<String> told = new HashSet<>();
        for (Node node : draft.nodes()) {
            Reach.Level needed = needed(node);
            for (Map.Entry<String, String> in : node.names("in").entrySet()) {
                Optional<Reach.Level> level = reach.of(in.getValue(), node);
                boolean sealed = node.is("reveal") && reach.released(in.getValue(), node);
                boolean wide = sealed
                        || level.filter(found -> found.compareTo(needed) < 0).isPresent();
                if (wide && told.add(in.getValue())) {
                    widens(node, in, sealed, faults);
                }
                if (wide && node.makesView()) {
                    told.add(node.id()); // once is enough for what is selected from it
                }
            }
        }
    }

    private static void widens(Node node, Map.Entry<String, String> in, boolean sealed, Faults faults) {
        String hint = sealed
                ? "Only the person whose story it is may release it; leave it out here."
                : "Put a reveal before it, or widen see.after where it is written.";
        faults.at(
                in.getKey(),
                FaultCode.VISIBILITY_WIDENS,
                "“" + node.id() + "” needs “" + in.getValue()
                        + "” to be seen by more people than its writers were told",
                hint);
    }

    private static Reach.Level needed(Node node) {
        if (Showing.toAll(node.kind(), node.props())) {
            return Reach.Level.ALL;
        }
        boolean inGroups = node.props().has("with");
        return switch (node.kind()) {
            case "pitch", "transform", "commit" -> inGroups ? Reach.Level.GROUP : Reach.Level.AUTHOR;
            default -> Reach.Level.AUTHOR;
        };
    }
}
