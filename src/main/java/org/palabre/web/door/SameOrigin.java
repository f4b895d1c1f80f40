package org.palabre.web.door;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses changes that another site sends in the visitor's name, before the token in the form is looked at. A browser
 * says it by {@code Sec-Fetch-Site}, older ones (and plain http) by {@code Origin}.
 */
public final class SameOrigin {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @ServerRequestFilter
    void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!HARMLESS.contains(request.method().name())
                && !isOurs(
                        Optional.ofNullable(request.getHeader("Sec-Fetch-Site")),
                        Optional.ofNullable(request.getHeader("Origin")),
                        Optional.ofNullable(request.getHeader("Host")))) {
            throw new Trouble(Trouble.Kind.FORGED);
        }
    }

    /** Whether the headers of a request speak of our own pages; a client that is no browser sends neither of the first two. */
    public static boolean isOurs(Optional<String> fetchSite, Optional<String> origin, Optional<String> host) {
        return fetchSite.map(OURS::contains).orElseGet(() -> origin.map(
                        from -> authority(from).equals(host))
                .orElse(true));
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
