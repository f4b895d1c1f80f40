package org.palabre.web.record.export;

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

/** The record as a file, for whoever may read its page. */
@Path("/s/{code}/record/{file}")
public class ExportPage {
    private final Pages pages;
    private final RecordDesk desk;
    private final Counter counter;

    ExportPage(Pages pages, RecordDesk desk, Counter counter) {
        this.pages = pages;
        this.desk = desk;
        this.counter = counter;
    }

    @GET
    public Uni<Response> file(
            RoutingContext context,
            @RestPath String code,
            @RestPath String file,
            @RestQuery("for") Optional<String> wanted) {
        return desk.read(code, Readers.cookies(context), wanted.flatMap(Audience::of))
                .chain(reading -> counter.hand(pages.page(context), file, reading, Links.within(reading)));
    }
}
