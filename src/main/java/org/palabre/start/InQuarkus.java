package org.palabre.start;

import io.quarkus.runtime.QuarkusApplication;
import java.util.List;

/** Runs a command once beans and database are ready. Quarkus makes it and calls it on the main thread. */
public final class InQuarkus implements QuarkusApplication {

    @Override
    public int run(String... words) {
        var all = List.of(words);
        return Main.handled(Commands.named(all.getFirst()).orElse(Commands.SERVE), all);
    }
}
