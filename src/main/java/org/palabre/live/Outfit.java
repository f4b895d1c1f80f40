package org.palabre.live;

import java.util.function.Consumer;
import org.palabre.live.nodes.Neighbours;
import org.palabre.live.rules.Rules;
import org.palabre.live.watch.Watch;

/**
 * What the rooms of one process have in common.
 *
 * @param version of Palabre, told to every client
 * @param news hears of sessions that open and close, on the room's loop
 * @param machine works out suggestions
 */
public record Outfit(
        Rules rules,
        LiveConfig config,
        String version,
        Consumer<StatusNews> news,
        Neighbours neighbours,
        Machine machine,
        Watch watch) {

    /** Of a process without neighbours and without a machine, in which nobody counts. */
    public Outfit(Rules rules, LiveConfig config, String version, Consumer<StatusNews> news) {
        this(rules, config, version, news, Neighbours.NONE, Machine.NONE, Watch.NONE);
    }
}
