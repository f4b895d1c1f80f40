package org.palabre.web.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The headers of every answer: what a page may load, who may frame it, how long it may be kept. */
class Headers {
    static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final int BEFORE_EVERYTHING = 1000;

    private final boolean https;

    Headers(@ConfigProperty(name = "palabre.https", defaultValue = "false") boolean https) {
        this.https = https;
    }

    void register(@Observes Filters filters) {
        filters.register(this::prepare, BEFORE_EVERYTHING);
    }

    private void prepare(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (https || "https".equals(context.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        context.addHeadersEndHandler(end -> keep(context));
        context.next();
    }

    /** Hashed files for ever, pictures and fonts for an hour, everything else never. */
    private static void keep(RoutingContext context) {
        MultiMap headers = context.response().headers();
        String path = context.normalizedPath();
        boolean found = context.response().getStatusCode() < 300;
        if (found && path.startsWith("/assets/")) {
            headers.set("Cache-Control", "public, max-age=31536000, immutable");
        } else if (found && path.matches(".*\\.(svg|png|ico|woff2|webmanifest)") && !path.startsWith("/s/")) {
            headers.set("Cache-Control", "public, max-age=3600");
        } else {
            headers.set("Cache-Control", "no-store");
        }
    }
}
