package org.palabre.catalog.lint;

import java.util.List;
import java.util.Optional;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.fault.Faults;
import org.palabre.core.method.Props;

/** Items come from somewhere and go somewhere. */
final class Flow {
    private Flow() {}

    /** Whatever a step reads is made by an earlier step, on some path at least (L3). */
    static void inputsAreMade(Draft draft, Faults faults) {
        for (Node node : draft.nodes()) {
            node.names("in").forEach((pointer, name) -> input(draft, node, pointer, name, faults));
            node.props()
                    .part("into")
                    .word("choose")
                    .ifPresent(name -> input(draft, node, node.at("into/choose"), name, faults));
            node.props()
                    .part("over")
                    .word("items")
                    .ifPresent(name -> input(draft, node, node.at("over/items"), name, faults));
        }
    }

    static void input(Draft draft, Node node, String pointer, String name, Faults faults) {
        if (!draft.collections().contains(name)) {
            unknown(draft, pointer, name, faults);
            return;
        }
        boolean made = draft.producers(name).stream().anyMatch(producer -> producer.maybeBefore(node));
        if (!made) {
            faults.at(
                    pointer,
                    FaultCode.COLLECTION_BEFORE_MADE,
                    "nothing has been put into “" + name + "” by the time of “" + node.id() + "”",
                    "Let an earlier step write it (out: " + name + ").");
        }
    }

    /** Whatever a step writes is declared. */
    static void outputsAreDeclared(Draft draft, Faults faults) {
        for (Node node : draft.nodes()) {
            node.names("out").forEach((pointer, name) -> {
                if (!draft.artefacts().contains(name)) {
                    unknown(draft, pointer, name, faults);
                }
            });
        }
    }

    private static void unknown(Draft draft, String pointer, String name, Faults faults) {
        faults.at(
                pointer,
                FaultCode.UNKNOWN_COLLECTION,
                "there is no collection “" + name + "”",
                Nearest.hint(name, draft.collections(), "Declare it under artefacts."));
    }

    /** Each question of an interview has a field to be answered in. */
    static void answersHaveAField(Draft draft, Faults faults) {
        for (Node node : draft.nodes()) {
            List<Props> protocol = node.props().parts("protocol");
            for (int i = 0; i < protocol.size(); i++) {
                answer(
                        draft,
                        node,
                        node.at("protocol/" + i + "/to"),
                        protocol.get(i).word("to", ""),
                        faults);
            }
        }
    }

    /** Words are counted in fields that there are. */
    static void countedFieldsExist(Draft draft, Faults faults) {
        for (Node node : draft.nodes()) {
            List<String> fields = node.props().words("out").stream()
                    .flatMap(out -> draft.props().part("artefacts").part(out).words("fields").stream())
                    .toList();
            for (String field : node.props().part("word_count").words("of")) {
                if (!fields.contains(field)) {
                    faults.at(
                            node.at("word_count/of"),
                            FaultCode.UNKNOWN_FIELD,
                            "“" + node.id() + "” writes no field “" + field + "”; it writes " + fields,
                            "Name fields of the collection under out.");
                }
            }
        }
    }

    private static void answer(Draft draft, Node node, String pointer, String to, Faults faults) {
        int dot = to.indexOf('.');
        String collection = dot < 0 ? to : to.substring(0, dot);
        if (!node.props().words("out").contains(collection)) {
            faults.at(
                    pointer,
                    FaultCode.UNKNOWN_COLLECTION,
                    "“" + node.id() + "” does not write to “" + collection + "”",
                    "Name it under out.");
            return;
        }
        List<String> fields = draft.props().part("artefacts").part(collection).words("fields");
        Optional<String> field = dot < 0 ? Optional.empty() : Optional.of(to.substring(dot + 1));
        boolean found =
                field.map(fields.isEmpty() ? "text"::equals : fields::contains).orElse(fields.size() <= 1);
        if (!found) {
            faults.at(
                    pointer,
                    FaultCode.UNKNOWN_FIELD,
                    "“" + collection + "” has no such field; it has " + fields,
                    "Write collection.field.");
        }
    }

    /** What goes into the record has been made (L11). */
    static void outcomesAreMade(Draft draft, Faults faults) {
        List<Props> outcomes = draft.props().parts("outcomes");
        for (int i = 0; i < outcomes.size(); i++) {
            String pointer = "/outcomes/" + i + "/from";
            for (String name : outcomes.get(i).words("from")) {
                boolean made = !draft.producers(name).isEmpty()
                        || draft.node(name).filter(node -> node.is("pulse")).isPresent();
                if (!made) {
                    faults.at(
                            pointer,
                            FaultCode.UNKNOWN_SOURCE,
                            "no step makes “" + name + "”",
                            "Name a collection, a selection, a decision or a pulse.");
                }
            }
        }
    }
}
