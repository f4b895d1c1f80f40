package org.palabre.live.nodes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the processes on one database know of each other. */
@ConfigMapping(prefix = "palabre.nodes")
public interface NodesConfig {

    /** By what they wake each other. */
    @WithDefault("none")
    WakeUp wakeUp();

    /** How often a process says that it lives, and looks whether a hint was missed. */
    @WithDefault("2s")
    Duration beat();

    /** A process that said nothing for this long counts as gone. */
    @WithDefault("6s")
    Duration gone();

    /** Clocks that differ by more than this from that of the database are told in the log: every node needs the right time. */
    @WithDefault("500ms")
    Duration clock();

    enum WakeUp {
        /** One process alone. */
        NONE,
        /** LISTEN and NOTIFY of the database itself. */
        POSTGRESQL,
        /** PUBLISH and SUBSCRIBE of a Redis. */
        REDIS
    }

    /** {@code redis://:password@host:6379}, where Redis wakes. */
    Optional<String> redis();
}
