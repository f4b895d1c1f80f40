package org.palabre.web.socket;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** What one connection may do. */
@ConfigMapping(prefix = "palabre.socket")
public interface SocketConfig {

    /** Further origins ({@code https://learn.example.org}) whose pages may connect, beside this server's own. */
    Optional<Set<String>> origins();

    /** Messages that may come at once… */
    @WithDefault("60")
    int burst();

    /** …and per second in the long run. People do not reach this; a machine that does is told 4429. */
    @WithDefault("20")
    int perSecond();

    /** Of one message, in characters. */
    @WithDefault("16384")
    int longest();
}
