package org.palabre.web.record.export;

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
import org.palabre.web.record.RecordDesk;

/** The public version of a record as a file, for whoever has its link. */
@Path("/r/{code}/{file}")
public class PublicFile {
    private final Pages pages;
    private final RecordDesk desk;
    private final Counter counter;

    PublicFile(Pages pages, RecordDesk desk, Counter counter) {
        this.pages = pages;
        this.desk = desk;
        this.counter = counter;
    }

    @GET
    public Uni<Response> file(
            RoutingContext context, @RestPath String code, @RestPath String file, @RestQuery Optional<String> key) {
        return desk.open(code, key)
                .chain(reading ->
                        counter.hand(pages.page(context), file, reading, Links.open(reading, key.orElse(""))));
    }
}
