package org.palabre.record.document;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palabre.core.sight.Layer;

/** For whom a version of the record is: the layers of the live session that they belong to, and whether they learn who was behind what. */
public enum Audience {
    /** Everybody with a seat. */
    PARTICIPANT(Set.of(Layer.ALL)),
    /** Who ran it. */
    FACILITATOR(Set.of(Layer.ALL, Layer.CREW, Layer.SPONSOR)),
    /** Who asked for it: what came out, and never who said what. */
    SPONSOR(Set.of(Layer.ALL, Layer.SPONSOR)),
    /** Who has the link: what came out, and no name at all. */
    PUBLIC(Set.of(Layer.ALL));

    private final Set<Layer> layers;

    Audience(Set<Layer> layers) {
        this.layers = layers;
    }

    public Set<Layer> layers() {
        return layers;
    }

    /** Whether this version holds what came out rather than all that was written. */
    public boolean isNarrow() {
        return this == SPONSOR || this == PUBLIC;
    }

    /** As records and addresses say it: {@code sponsor}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Audience> of(String word) {
        return Stream.of(values())
                .filter(audience -> audience.word().equals(word))
                .findFirst();
    }
}
