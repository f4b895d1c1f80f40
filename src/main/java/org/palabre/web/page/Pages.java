package org.palabre.web.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palabre.people.Language;
import org.palabre.web.door.Visitor;

/** Draws pages in the visitor's language and leads from one to the next. */
@ApplicationScoped
public class Pages {
    private static final String HTML = "text/html;charset=UTF-8";

    private final Visitor visitor;

    public Pages(Visitor visitor) {
        this.visitor = visitor;
    }

    /** The frame of the page that was asked for. */
    public Page page(RoutingContext context) {
        return new Page(visitor.language(), visitor.account(), Optional.empty(), address(context.request()));
    }

    public Uni<Response> show(Page page, TemplateInstance template) {
        return show(200, page, template);
    }

    public Uni<Response> show(int status, Page page, TemplateInstance template) {
        return template.setLocale(page.lang()).createUni().map(html -> Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, page.lang())
                .entity(html)
                .build());
    }

    /** 303: after a form, the browser reads the next page afresh. */
    public static Response.ResponseBuilder see(String path) {
        return Response.seeOther(URI.create(path));
    }

    public static Uni<Response> goTo(String path) {
        return Uni.createFrom().item(() -> see(path).build());
    }

    /** The words of one part of the pages, for texts that are chosen in code. */
    public static <W> W words(Class<W> part, Language language) {
        return language == Language.EN
                ? MessageBundles.get(part)
                : MessageBundles.get(part, Localized.Literal.of(language.code()));
    }

    /** {@code https://host} as the visitor sees it, for links that leave the browser. */
    public static String origin(RoutingContext context) {
        HttpServerRequest request = context.request();
        return request.scheme() + "://"
                + Optional.ofNullable(request.getHeader("Host")).orElse("localhost");
    }

    private static String address(HttpServerRequest request) {
        MultiMap params = MultiMap.caseInsensitiveMultiMap();
        Optional.ofNullable(request.query())
                .filter(query -> !query.isEmpty())
                .ifPresent(query -> params.addAll(request.params()));
        String kept = params.entries().stream()
                .filter(param -> !param.getKey().equals("lang"))
                .map(Pages::encoded)
                .collect(Collectors.joining("&"));
        return request.path() + (kept.isEmpty() ? "" : "?" + kept);
    }

    private static String encoded(Map.Entry<String, String> param) {
        return URLEncoder.encode(param.getKey(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(param.getValue(), StandardCharsets.UTF_8);
    }
}
