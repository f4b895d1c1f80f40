package org.palabre.start;

import io.quarkus.runtime.Quarkus;
import org.eclipse.microprofile.config.ConfigProvider;

/** The server once it answers: says where, and stays until the process is asked to end. */
final class Serving {

    private Serving() {}

    static int run() {
        System.out.println("Palabre is ready: " + ConfigProvider.getConfig().getValue("palabre.url", String.class));
        Quarkus.waitForExit();
        return 0;
    }
}
