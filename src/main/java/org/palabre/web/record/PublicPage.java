package org.palabre.web.record;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.web.page.Pages;

/** The public version of a record, for whoever has its link; search engines are asked to leave it alone. */
@Path("/r/{code}")
public class PublicPage {
    private final Pages pages;
    private final RecordDesk desk;
    private final RecordSheet sheet;

    PublicPage(Pages pages, RecordDesk desk, RecordSheet sheet) {
        this.pages = pages;
        this.desk = desk;
        this.sheet = sheet;
    }

    @GET
    public Uni<Response> record(RoutingContext context, @RestPath String code, @RestQuery Optional<String> key) {
        return desk.open(code, key)
                .chain(reading ->
                        sheet.show(pages.page(context), reading, Links.open(reading, key.orElse("")), Optional.empty()))
                .map(PublicPage::discreet);
    }

    /** The same answer for no search engine and no cache, telling nobody where its reader came from. */
    public static Response discreet(Response answer) {
        return Response.fromResponse(answer)
                .header("X-Robots-Tag", "noindex, nofollow")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
