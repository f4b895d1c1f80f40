package org.palabre.web.record.lineage;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.web.page.Pages;
import org.palabre.web.record.Links;
import org.palabre.web.record.PublicPage;
import org.palabre.web.record.RecordDesk;

/** The lineage in the public version of a record, for whoever has its link. */
@Path("/r/{code}/lineage")
public class PublicLineage {
    private final Pages pages;
    private final RecordDesk desk;
    private final LineagePages drawn;

    PublicLineage(Pages pages, RecordDesk desk, LineagePages drawn) {
        this.pages = pages;
        this.desk = desk;
        this.drawn = drawn;
    }

    @GET
    public Uni<Response> lineage(
            RoutingContext context,
            @RestPath String code,
            @RestQuery Optional<String> key,
            @RestQuery Optional<String> item) {
        return desk.open(code, key)
                .chain(reading -> drawn.show(pages.page(context), reading, Links.open(reading, key.orElse("")), item))
                .map(PublicPage::discreet);
    }
}
