package org.palabre.catalog.lint;

import java.util.List;
import java.util.stream.Collectors;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.fault.Faults;
import org.palabre.core.method.Props;

/** What an {@code organise} step says does something on a board of its mode. */
final class Boards {
    /**
     * A key that only some boards heed.
     *
     * @param needs the key that has to be there for it
     * @param words one of which that key has to have
     * @param usual what that key is when nothing is said
     */
    private record Heeded(String key, String needs, List<String> words, String usual) {
        boolean isHeeded(Props props) {
            return words.contains(props.word(needs, usual));
        }

        String hint() {
            return "It works with " + needs + ": " + String.join(" or ", words) + "; else leave it out.";
        }
    }

    private static final List<Heeded> KEYS = List.of(
            new Heeded("assist", "mode", List.of("cluster"), "cluster"),
            new Heeded("assist", "by", List.of("all", "facilitator"), "all"),
            new Heeded("asked_by", "assist", List.of("suggest"), "none"),
            new Heeded("buckets", "mode", List.of("buckets"), "cluster"),
            new Heeded("k", "by", List.of("each"), "all"));

    private Boards() {}

    /** No word stands in a method that its board passes over in silence. */
    static void heedWhatIsSaid(Draft draft, Faults faults) {
        for (Node node : draft.nodes()) {
            if (node.is("organise")) {
                KEYS.stream()
                        .filter(key -> isAsked(node.props(), key.key()) && !key.isHeeded(node.props()))
                        .collect(Collectors.toMap(Heeded::key, key -> key, (first, _) -> first))
                        .values()
                        .forEach(key -> faults.atKey(
                                node.at(key.key()),
                                FaultCode.NOT_OF_THIS_BOARD,
                                "on the board of “" + node.id() + "”, " + key.key() + " would do nothing",
                                key.hint()));
            }
        }
    }

    private static boolean isAsked(Props props, String key) {
        return props.has(key) && !props.word(key, "").equals("none");
    }
}
