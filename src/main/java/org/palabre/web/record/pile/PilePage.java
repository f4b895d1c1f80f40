package org.palabre.web.record.pile;

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

/** A pile of cards of a record, for people of the session and of its workspace. */
@Path("/s/{code}/record/cards")
public class PilePage {
    private final Pages pages;
    private final RecordDesk desk;
    private final PilePages drawn;

    PilePage(Pages pages, RecordDesk desk, PilePages drawn) {
        this.pages = pages;
        this.desk = desk;
        this.drawn = drawn;
    }

    @GET
    public Uni<Response> cards(
            RoutingContext context,
            @RestPath String code,
            @RestQuery("for") Optional<String> wanted,
            @RestQuery Optional<String> of,
            @RestQuery Optional<Integer> sheet) {
        return desk.read(code, Readers.cookies(context), wanted.flatMap(Audience::of))
                .chain(reading -> drawn.show(pages.page(context), reading, Links.within(reading), of, sheet));
    }
}
