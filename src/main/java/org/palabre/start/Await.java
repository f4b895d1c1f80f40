package org.palabre.start;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** For commands, which run on the main thread and have nothing else to do meanwhile. */
public final class Await {
    private Await() {}

    /** @throws IllegalStateException around a checked failure; what is unchecked comes as it is */
    public static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
