package org.palabre.web.record.pile;

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

/** A pile of cards of the public version of a record, for whoever has its link. */
@Path("/r/{code}/cards")
public class PublicPile {
    private final Pages pages;
    private final RecordDesk desk;
    private final PilePages drawn;

    PublicPile(Pages pages, RecordDesk desk, PilePages drawn) {
        this.pages = pages;
        this.desk = desk;
        this.drawn = drawn;
    }

    @GET
    public Uni<Response> cards(
            RoutingContext context,
            @RestPath String code,
            @RestQuery Optional<String> key,
            @RestQuery Optional<String> of,
            @RestQuery Optional<Integer> sheet) {
        return desk.open(code, key)
                .chain(reading ->
                        drawn.show(pages.page(context), reading, Links.open(reading, key.orElse("")), of, sheet))
                .map(PublicPage::discreet);
    }
}
