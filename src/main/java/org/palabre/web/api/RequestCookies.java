package org.palabre.web.api;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.stream.Collectors;

/** The cookies of a request, name → value; of two with one name the first. */
final class RequestCookies {
    private RequestCookies() {}

    static Map<String, String> of(RoutingContext context) {
        return context.request().cookies().stream()
                .collect(Collectors.toMap(Cookie::getName, Cookie::getValue, (first, second) -> first));
    }
}
