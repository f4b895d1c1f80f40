package org.palabre.start;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.Quarkus;
import io.quarkus.vertx.VertxContextSupport;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.palabre.people.setup.SetUp;

/** The server once it answers: says where, how to set it up while nobody has an account, and stays until asked to end. */
final class Serving {

    private Serving() {}

    static int run() {
        String url = ConfigProvider.getConfig().getValue("palabre.url", String.class);
        Optional<String> token = setUpToken();
        System.out.println("Palabre is ready: " + url);
        token.ifPresent(
                it -> System.out.println("Set it up with this link, which works once: " + url + "/setup?token=" + it));
        Quarkus.waitForExit();
        return 0;
    }

    private static Optional<String> setUpToken() {
        SetUp setUp = Arc.container().instance(SetUp.class).get();
        try {
            return VertxContextSupport.subscribeAndAwait(setUp::freshToken);
        } catch (Throwable e) {
            throw new IllegalStateException("The set-up link cannot be made", e);
        }
    }
}
