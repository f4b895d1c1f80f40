package org.palabre.catalog.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.catalog.yaml.YamlTree;
import org.palabre.core.method.Props;

/**
 * A step and where it stands in its file.
 *
 * @param lanes the arms of branches it stands in, outermost first ({@code define/then})
 * @param order its place, depth first
 */
record Node(String pointer, Props props, List<String> lanes, int order) {
    private static final String PARAM = "param.";
    private static final String GIVEN = "given";

    Node {
        lanes = List.copyOf(lanes);
    }

    /** Every step of the method, depth first. */
    static List<Node> all(YamlTree tree) {
        List<Node> nodes = new ArrayList<>();
        new Props(tree.values()).part("takes").values().keySet().forEach(name -> nodes.add(given(name, nodes.size())));
        walk(new Props(tree.values()), "", "steps", List.of(), nodes);
        return nodes;
    }

    /** A collection that is there before the first step of a fragment. */
    private static Node given(String name, int order) {
        Map<String, Object> step = Map.of(
                "id", name,
                "kind", GIVEN,
                "out", name,
                "see", Map.of("after", "all"));
        return new Node("/takes/" + name, new Props(step), List.of(), order);
    }

    String id() {
        return props.word("id", "");
    }

    String kind() {
        return props.word("kind", "");
    }

    boolean is(String kind) {
        return kind().equals(kind);
    }

    boolean isControl() {
        return is("branch") || is("repeat") || is("parallel");
    }

    boolean makesView() {
        return is("select")
                || is("decide")
                || is("agenda")
                || props.part("over").has("items");
    }

    boolean produces(String collection) {
        return props.words("out").contains(collection) || (makesView() && id().equals(collection));
    }

    /** Whether people write here. */
    boolean writes() {
        return switch (kind()) {
            case "collect", "transform", "interview", "commit", "report", "sessions" -> true;
            case "debrief", "discuss", "agenda", "organise" -> props.has("out");
            default -> false;
        };
    }

    /** Where its condition stands; empty for a step that asks nothing. */
    Optional<String> question() {
        return Stream.of("when", "until").filter(props::has).findFirst();
    }

    /** The collections that a view is made of. */
    List<String> viewed() {
        return is("repeat") ? props.part("over").words("items") : props.words("in");
    }

    String at(String key) {
        return pointer + "/" + key;
    }

    /** Whether this has happened whenever {@code later} happens. */
    boolean surelyBefore(Node later) {
        return order < later.order
                && lanes.size() <= later.lanes.size()
                && later.lanes.subList(0, lanes.size()).equals(lanes);
    }

    /** Whether this can have happened when {@code later} happens. */
    boolean maybeBefore(Node later) {
        return order < later.order && lanes.stream().noneMatch(lane -> later.lanes.contains(other(lane)));
    }

    private static String other(String lane) {
        String branch = lane.substring(0, lane.lastIndexOf('/'));
        return branch + (lane.endsWith("/then") ? "/else" : "/then");
    }

    /** Whether it stands within this control step. */
    boolean inside(Node control) {
        return pointer.startsWith(control.pointer + "/");
    }

    static boolean isParam(Object value) {
        return value instanceof String text && text.startsWith(PARAM);
    }

    static String paramOf(String reference) {
        return reference.substring(PARAM.length());
    }

    private static void walk(Props parent, String pointer, String key, List<String> lanes, List<Node> into) {
        List<Props> steps = parent.parts(key);
        for (int i = 0; i < steps.size(); i++) {
            String at = pointer + "/" + key + "/" + i;
            Node node = new Node(at, steps.get(i), lanes, into.size());
            into.add(node);
            walk(node.props, at, "steps", lanes, into);
            List<Props> tracks = node.props.parts("tracks");
            for (int track = 0; track < tracks.size(); track++) {
                String lane = node.id() + "/" + tracks.get(track).word("id", "");
                walk(tracks.get(track), at + "/tracks/" + track, "steps", with(lanes, lane), into);
            }
            for (String arm : List.of("then", "else")) {
                walk(node.props, at, arm, with(lanes, node.id() + "/" + arm), into);
            }
        }
    }

    private static List<String> with(List<String> lanes, String lane) {
        List<String> more = new ArrayList<>(lanes);
        more.add(lane);
        return more;
    }

    /** The pointers and elements of a list of names, or of the one name that stands for a list. */
    Map<String, String> names(String key) {
        Map<String, String> found = new java.util.LinkedHashMap<>();
        if (props.values().get(key) instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                found.put(at(key) + "/" + i, String.valueOf(list.get(i)));
            }
        } else {
            props.word(key).ifPresent(word -> found.put(at(key), word));
        }
        return found;
    }
}
