package org.palabre.live.replay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.core.sight.Layer;

/** Through whose eyes a session is watched again: the layers that they shared while it ran, the most personal first. Nobody's own. */
public enum Eyes {
    /** What everybody saw; the shared screen showed it. */
    PARTICIPANT(List.of(Layer.ALL)),
    SPONSOR(List.of(Layer.SPONSOR, Layer.ALL)),
    FACILITATOR(List.of(Layer.SPONSOR, Layer.CREW, Layer.ALL));

    private final List<Layer> layers;

    Eyes(List<Layer> layers) {
        this.layers = layers;
    }

    List<Layer> layers() {
        return layers;
    }

    /** As addresses say it: {@code sponsor}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<Eyes> of(String word) {
        return Stream.of(values()).filter(eyes -> eyes.word().equals(word)).findFirst();
    }
}
