package org.palabre.catalog.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palabre.catalog.yaml.YamlTree;
import org.palabre.core.method.Props;

/**
 * A method file that keeps to the schema, and its translations, as the lint rules look at it.
 *
 * @param locales language → translation
 * @param nodes every step, depth first
 */
public record Draft(String file, YamlTree tree, Map<String, Translation> locales, List<Node> nodes) {

    /** A locale file. */
    public record Translation(String file, YamlTree tree) {}

    public Draft {
        locales = Map.copyOf(locales);
        nodes = List.copyOf(nodes);
    }

    /** What a fragment takes was made, and is seen by all, before its first step. */
    public static Draft of(String file, YamlTree tree, Map<String, Translation> locales) {
        return new Draft(file, tree, locales, Node.all(tree));
    }

    /** Whether this is a part of methods rather than a method. */
    public static boolean isFragment(YamlTree tree) {
        return new Props(tree.values()).word("schema", "").startsWith("fragment/");
    }

    boolean isFragment() {
        return isFragment(tree);
    }

    Props props() {
        return new Props(tree.values());
    }

    Optional<Node> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    Set<String> artefacts() {
        Set<String> names =
                new LinkedHashSet<>(props().part("artefacts").values().keySet());
        names.addAll(props().part("takes").values().keySet());
        return names;
    }

    /** Everything a step may read: artefacts, and the views that {@code select} and {@code decide} make under their id. */
    Set<String> collections() {
        Set<String> names = new LinkedHashSet<>(artefacts());
        nodes.stream().filter(Node::makesView).map(Node::id).forEach(names::add);
        return names;
    }

    /** The steps that put something into this collection. */
    List<Node> producers(String collection) {
        return nodes.stream().filter(node -> node.produces(collection)).toList();
    }

    Optional<Param> param(String id) {
        List<Props> params = props().parts("params");
        for (int i = 0; i < params.size(); i++) {
            if (params.get(i).word("id", "").equals(id)) {
                return Optional.of(new Param("/params/" + i, params.get(i)));
            }
        }
        return Optional.empty();
    }

    /** A value, or the initial value of the parameter it names. */
    Optional<String> resolve(Optional<String> value) {
        return value.flatMap(word -> Node.isParam(word)
                ? param(Node.paramOf(word)).flatMap(param -> param.props().word("default"))
                : Optional.of(word));
    }

    /** A parameter and where it stands. */
    record Param(String pointer, Props props) {
        String type() {
            return props.word("type", "");
        }
    }
}
