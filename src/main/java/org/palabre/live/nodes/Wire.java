package org.palabre.live.nodes;

import io.smallrye.mutiny.Uni;
import java.util.function.Consumer;

/** Carries short texts to every process, the sender included. */
interface Wire {

    /** The longest text it carries, in characters of ASCII. */
    int LONGEST = 7000;

    /**
     * @param heard called with every text, on any thread
     * @param afresh called whenever texts may have been missed: at first, and after the line was cut
     */
    Uni<Void> listen(Consumer<String> heard, Runnable afresh);

    /** A failed Uni: it may or may not have been heard. */
    Uni<Void> say(String text);

    void close();
}
