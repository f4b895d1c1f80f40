package org.palabre.web.operate;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code /q/metrics} is there for who knows the token, and for nobody while none is set: figures tell who works when. */
@ApplicationScoped
class MetricsDoor {
    private static final String PATH = "/q/metrics";
    private static final int FIRST = 1000;
    private static final int NOT_FOUND = 404;

    private final Optional<byte[]> expected;

    MetricsDoor(@ConfigProperty(name = "palabre.metrics.token") Optional<String> token) {
        expected = token.filter(it -> !it.isBlank()).map(it -> ("Bearer " + it).getBytes(StandardCharsets.UTF_8));
    }

    void guard(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    private void pass(RoutingContext context) {
        if (!context.normalizedPath().startsWith(PATH)) {
            context.next();
        } else if (isAllowed(context)) {
            // It has served: whoever reads tokens of people further on would take it for a bad one.
            context.request().headers().remove("Authorization");
            context.next();
        } else {
            context.response().setStatusCode(NOT_FOUND).end();
        }
    }

    private boolean isAllowed(RoutingContext context) {
        byte[] given = Optional.ofNullable(context.request().getHeader("Authorization"))
                .orElse("")
                .getBytes(StandardCharsets.UTF_8);
        return expected.filter(token -> MessageDigest.isEqual(token, given)).isPresent();
    }
}
