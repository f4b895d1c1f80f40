package org.palabre.web.door;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.palabre.people.Language;

/** Which language a request asks for: {@code ?lang}, then the cookie of the switch, then what the browser prefers. */
public final class Languages {
    static final String COOKIE = "palabre-lang";
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);

    private Languages() {}

    /** The language asked for in the address. */
    static Optional<Language> switched(HttpServerRequest request) {
        return Optional.ofNullable(request.getParam("lang")).flatMap(Language::of);
    }

    /** @param account of the signed-in visitor: counts more than the browser, less than the switch */
    static Language of(HttpServerRequest request, Optional<Language> account) {
        return switched(request)
                .or(() -> Optional.ofNullable(request.getCookie(COOKIE))
                        .map(Cookie::getValue)
                        .flatMap(Language::of))
                .or(() -> account)
                .or(() -> accepted(Optional.ofNullable(request.getHeader("Accept-Language"))))
                .orElse(Language.EN);
    }

    /** For requests that reach no resource. */
    public static Language of(HttpServerRequest request) {
        return of(request, Optional.empty());
    }

    /** The best match of an Accept-Language header; empty when there is none or it cannot be read. */
    static Optional<Language> accepted(Optional<String> header) {
        return header.flatMap(value -> {
                    try {
                        return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(value), SPOKEN));
                    } catch (IllegalArgumentException e) {
                        return Optional.empty();
                    }
                })
                .flatMap(locale -> Language.of(locale.toLanguageTag()));
    }
}
