package org.palabre.live.fanout;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palabre.core.sight.Layer;

/** Which lines belong to which layer. A line is in every layer of its person. */
final class Audiences {
    private final Set<Line> everyone = new LinkedHashSet<>();
    private final Map<Layer, Set<Line>> byLayer = new HashMap<>();

    void enter(Line line, Set<Layer> layers) {
        everyone.add(line);
        move(line, layers);
    }

    void leave(Line line) {
        everyone.remove(line);
        line.layers().forEach(layer -> remove(line, layer));
    }

    boolean has(Line line) {
        return everyone.contains(line);
    }

    /** @return whether the line belongs to other layers now */
    boolean move(Line line, Set<Layer> layers) {
        Set<Layer> before = line.layers();
        if (!line.belongsTo(layers)) {
            return false;
        }
        before.stream().filter(layer -> !layers.contains(layer)).forEach(layer -> remove(line, layer));
        layers.forEach(layer ->
                byLayer.computeIfAbsent(layer, ignored -> new LinkedHashSet<>()).add(line));
        return true;
    }

    private void remove(Line line, Layer layer) {
        byLayer.computeIfPresent(layer, (ignored, lines) -> {
            lines.remove(line);
            return lines.isEmpty() ? null : lines;
        });
    }

    Collection<Line> of(Layer layer) {
        return byLayer.getOrDefault(layer, Set.of());
    }

    /** A copy, for loops in which lines may go. */
    List<Line> everyone() {
        return List.copyOf(everyone);
    }

    int size() {
        return everyone.size();
    }
}
