package org.palabre.catalog.lint;

import java.util.List;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.fault.Faults;

/** Rooms belong to a wall, and what is written in them has a collection. */
final class Agendas {
    private Agendas() {}

    /** The rooms of a {@code sessions} step come from an agenda. */
    static void areRead(Draft draft, Faults faults) {
        List<String> walls = draft.nodes().stream()
                .filter(node -> node.is("agenda"))
                .map(Node::id)
                .toList();
        draft.nodes().stream()
                .filter(node -> node.is("sessions"))
                .filter(node -> draft.collections().contains(node.props().word("in", "")))
                .filter(node -> !walls.contains(node.props().word("in", "")))
                .forEach(node -> faults.at(
                        node.at("in"),
                        FaultCode.NO_AGENDA,
                        "“" + node.id() + "” needs an agenda, and “"
                                + node.props().word("in", "") + "” is none",
                        Nearest.hint(
                                node.props().word("in", ""),
                                walls,
                                "Add a step of kind agenda and name its id here.")));
    }

    /** Notes and reports are among what the step writes. */
    static void roomsWriteWhatTheySay(Draft draft, Faults faults) {
        for (Node node : draft.nodes()) {
            for (String key : List.of("notes", "report")) {
                node.props()
                        .word(key)
                        .filter(name -> node.is("sessions"))
                        .filter(name -> !node.props().words("out").contains(name))
                        .ifPresent(name -> faults.at(
                                node.at(key),
                                FaultCode.UNKNOWN_COLLECTION,
                                "“" + node.id() + "” does not write to “" + name + "”",
                                "Name it under out."));
            }
        }
    }
}
