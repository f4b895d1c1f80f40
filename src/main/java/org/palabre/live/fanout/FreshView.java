package org.palabre.live.fanout;

import org.palabre.core.sight.Layer;
import org.palabre.live.facts.Facts;

/** All that one line may know now, or what changed since it was last here (P4). */
final class FreshView {
    private FreshView() {}

    /**
     * @param from the last number that the line has, 0 for none
     * @param now the number of the room
     */
    static Frame into(Frames frame, Line line, long from, long now, Facts facts, Presence presence) {
        for (Layer layer : line.layers()) {
            // Only these are a person's as long as they exist; of the others nobody knows since when.
            boolean lasting = layer instanceof Layer.All || layer instanceof Layer.Me || layer instanceof Layer.Share;
            boolean follows = lasting && from > 0 && from <= now;
            frame.layer(
                    layer.word(),
                    follows
                            ? facts.layer(layer).since(from)
                            : facts.layer(layer).full());
        }
        boolean crew = line.layers().contains(Layer.CREW);
        return (crew ? frame.here(presence.ids()) : frame.here(presence.count())).end();
    }
}
