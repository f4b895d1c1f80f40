package org.palabre.web.record.lineage;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.record.document.Audience;
import org.palabre.web.page.Pages;
import org.palabre.web.record.Links;
import org.palabre.web.record.Readers;
import org.palabre.web.record.RecordDesk;

/** The lineage in a record, for people of the session and of its workspace. */
@Path("/s/{code}/record/lineage")
public class LineagePage {
    private final Pages pages;
    private final RecordDesk desk;
    private final LineagePages drawn;

    LineagePage(Pages pages, RecordDesk desk, LineagePages drawn) {
        this.pages = pages;
        this.desk = desk;
        this.drawn = drawn;
    }

    @GET
    public Uni<Response> lineage(
            RoutingContext context,
            @RestPath String code,
            @RestQuery("for") Optional<String> wanted,
            @RestQuery Optional<String> item) {
        return desk.read(code, Readers.cookies(context), wanted.flatMap(Audience::of))
                .chain(reading -> drawn.show(pages.page(context), reading, Links.within(reading), item));
    }
}
