package org.palabre.catalog.lint;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.fault.Faults;
import org.palabre.core.method.Props;

/** What runs side by side opens at once: so nothing in it may wait for something else to close. */
final class Tracks {
    private static final Set<String> QUIET =
            Set.of("brief", "collect", "transform", "interview", "pitch", "discuss", "report", "commit", "debrief");

    private Tracks() {}

    static void canRunSideBySide(Draft draft, Faults faults) {
        for (Node parallel : draft.nodes()) {
            if (parallel.is("parallel")) {
                groupsExist(draft, parallel, faults);
                draft.nodes().stream()
                        .filter(node -> node.inside(parallel))
                        .forEach(node -> check(draft, parallel, node, faults));
            }
        }
    }

    private static void groupsExist(Draft draft, Node parallel, Faults faults) {
        List<Props> tracks = parallel.props().parts("tracks");
        for (int i = 0; i < tracks.size(); i++) {
            String pointer = parallel.at("tracks/" + i + "/who/of");
            tracks.get(i)
                    .part("who")
                    .word("of")
                    .ifPresent(id -> Groupings.formed(draft, parallel, pointer, id, faults));
        }
    }

    private static void check(Draft draft, Node parallel, Node node, Faults faults) {
        if (!QUIET.contains(node.kind())) {
            faults.at(
                    node.at("kind"),
                    FaultCode.NOT_IN_A_TRACK,
                    "“" + node.id() + "” is a " + node.kind() + ", which cannot run beside other steps",
                    "In tracks: "
                            + QUIET.stream().sorted(Comparator.naturalOrder()).toList() + ".");
            return;
        }
        node.names("in").forEach((pointer, name) -> {
            Optional<Node> early = draft.producers(name).stream()
                    .filter(producer -> producer.inside(parallel) && !readable(producer, node))
                    .findFirst();
            early.ifPresent(producer -> faults.at(
                    pointer,
                    FaultCode.NOT_IN_A_TRACK,
                    "“" + name + "” is written at the same time, in “" + producer.id() + "”",
                    "Read it after the tracks; or in the same track, with see.during group or all."));
        });
    }

    /** In one's own track, by those who write it, while it is open. */
    private static boolean readable(Node producer, Node reader) {
        String during = producer.props().part("see").word("during", "author");
        return producer.lanes().equals(reader.lanes())
                && producer.order() <= reader.order()
                && (during.equals("group") || during.equals("all"));
    }
}
