package org.palabre.rehearsal;

import java.util.List;
import java.util.Map;

/**
 * A method as bots played it once: what each step made, and how it looked to one of those who took part.
 *
 * @param people how many took part
 * @param pictures the first time each step was open, in the order of the session
 * @param played every step that was run, in order
 * @param collected collection → how many items it holds at the end
 */
public record Sketch(int people, List<Picture> pictures, List<Played> played, Map<String, Integer> collected) {
    public Sketch {
        pictures = List.copyOf(pictures);
        played = List.copyOf(played);
    }

    /**
     * One moment on the screen of one participant.
     *
     * @param step the id of the step
     * @param at ms since 1970, by the clock of the rehearsal
     * @param layers layer → its facts as in a frame (docs/protocol.md): {@code {"full":true,"set":{…}}}
     */
    public record Picture(String step, long at, Map<String, String> layers) {}

    /**
     * One run of a step.
     *
     * @param begins seconds since the session opened, by the clock of the rehearsal
     * @param written how many items were written in it
     */
    public record Played(String run, String step, long begins, int written) {}
}
