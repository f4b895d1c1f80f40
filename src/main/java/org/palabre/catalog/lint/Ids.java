package org.palabre.catalog.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.fault.Faults;
import org.palabre.catalog.yaml.YamlTree;

/** Names are unique where they are looked up. */
final class Ids {
    private Ids() {}

    /** Steps in the whole method (L1); parameters, rules, fields and choices in their list. */
    static void unique(Draft draft, Faults faults) {
        Set<String> taken = new HashSet<>(draft.artefacts());
        Set<String> steps = new HashSet<>();
        for (Node node : draft.nodes()) {
            if (!steps.add(node.id()) || (node.makesView() && taken.contains(node.id()))) {
                duplicate(node.at("id"), node.id(), faults);
            }
        }
        lists("", draft.tree().values(), faults);
    }

    private static void lists(String pointer, Object node, Faults faults) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> lists(YamlTree.join(pointer, String.valueOf(key)), value, faults));
        } else if (node instanceof List<?> list) {
            boolean steps = pointer.endsWith("/steps") || pointer.endsWith("/then") || pointer.endsWith("/else");
            Set<Object> seen = new HashSet<>();
            for (int i = 0; i < list.size(); i++) {
                String at = pointer + "/" + i;
                lists(at, list.get(i), faults);
                if (!steps
                        && list.get(i) instanceof Map<?, ?> map
                        && map.get("id") instanceof String id
                        && !seen.add(id)) {
                    duplicate(at + "/id", id, faults);
                }
            }
        }
    }

    private static void duplicate(String pointer, String id, Faults faults) {
        faults.at(
                pointer,
                FaultCode.DUPLICATE_ID,
                "“" + id + "” is already the name of something else",
                "Choose another id.");
    }
}
