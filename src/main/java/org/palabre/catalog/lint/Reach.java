package org.palabre.catalog.lint;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How far the items of a collection are seen by the time of a step: as far as the most private of them. */
final class Reach {

    /** Each sees what the one before sees, and more. */
    enum Level {
        AUTHOR,
        GROUP,
        ALL
    }

    private final Draft draft;
    private final Map<String, Optional<Level>> known = new HashMap<>();

    Reach(Draft draft) {
        this.draft = draft;
    }

    /** Empty when nothing was written by then. */
    Optional<Level> of(String collection, Node now) {
        String key = collection + "@" + now.order();
        Optional<Level> found = known.get(key);
        if (found == null) {
            known.put(key, Optional.empty()); // a selection from itself adds nothing
            found = look(collection, now);
            known.put(key, found);
        }
        return found;
    }

    private Optional<Level> look(String collection, Node now) {
        return draft.producers(collection).stream()
                .filter(producer -> producer.maybeBefore(now))
                .filter(producer -> producer.makesView() || producer.props().has("see"))
                .flatMap(producer -> reach(collection, producer, now))
                .min(Comparator.naturalOrder());
    }

    /** Whether somebody's release decides how far it goes. */
    boolean released(String collection, Node now) {
        return draft.producers(collection).stream()
                .filter(producer -> producer.maybeBefore(now))
                .anyMatch(producer -> after(producer).equals("released"));
    }

    private Stream<Level> reach(String collection, Node producer, Node now) {
        if (producer.makesView() && producer.id().equals(collection)) {
            return producer.viewed().stream().flatMap(name -> of(name, now).stream());
        }
        Level level =
                switch (after(producer)) {
                    case "all" -> Level.ALL;
                    case "group", "released" -> Level.GROUP;
                    default -> Level.AUTHOR;
                };
        Optional<Level> opened = draft.nodes().stream()
                .filter(node -> node.is("reveal") && producer.maybeBefore(node) && node.surelyBefore(now))
                .filter(node -> node.props().words("in").contains(collection))
                .map(node -> node.props().word("to", "all").equals("group") ? Level.GROUP : Level.ALL)
                .max(Comparator.naturalOrder());
        return Stream.of(opened.filter(wider -> wider.compareTo(level) > 0).orElse(level));
    }

    private static String after(Node node) {
        return node.props().part("see").word("after", "author");
    }
}
