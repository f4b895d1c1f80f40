package org.palabre.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.palabre.core.sight.Crowd;

/** How rooms pace themselves. */
@ConfigMapping(prefix = "palabre.live")
public interface LiveConfig {

    Tick tick();

    Slow slow();

    /** How many commands one transaction takes at most. */
    @WithDefault("1000")
    int batch();

    /** How many commands wait while the database does not answer; beyond, {@code try-again}. */
    @WithDefault("5000")
    int waiting();

    /** How long a command waits for the database before {@code try-again}. */
    @WithDefault("10s")
    Duration patience();

    /** A room that nobody is in and no timer runs in is closed after this; its log opens it again. */
    @WithDefault("10m")
    Duration idle();

    /** How long a server that is asked to end goes on, no longer ready, while its people go over to other nodes. */
    @WithDefault("0s")
    Duration drain();

    /** How long changes are gathered before frames go out: merging makes a frame dearer to wait for and cheaper to send, so it follows the size. */
    interface Tick {
        /** Up to 100 connections. */
        @WithDefault("20ms")
        Duration small();

        /** Up to as many connections as people may be in a room in which everybody receives everything. */
        @WithDefault("40ms")
        Duration medium();

        /** Up to 3000 connections. */
        @WithDefault("100ms")
        Duration large();

        @WithDefault("200ms")
        Duration huge();

        /** Who is here, and how many have joined: at most this often. */
        @WithDefault("1s")
        Duration here();

        /** How far people are, for the crew: at most this often. */
        @WithDefault("250ms")
        Duration progress();

        /** The number alone, when nothing that the audience sees has changed: a hidden act leaves no hint of its moment. */
        @WithDefault("5s")
        Duration number();

        default Duration of(int connections) {
            if (connections <= Crowd.EVERYTHING) {
                return connections <= 100 ? small() : medium();
            }
            return connections <= 3000 ? large() : huge();
        }
    }

    /** A connection that does not take what it is sent. */
    interface Slow {
        /** Beyond this many bytes on their way it is sent nothing more until they have arrived, then one fresh view. */
        @WithDefault("1048576")
        long bytes();

        /** The same in frames. */
        @WithDefault("128")
        int frames();

        /** Behind for this long: closed with 4408. */
        @WithDefault("30s")
        Duration hopeless();
    }
}
