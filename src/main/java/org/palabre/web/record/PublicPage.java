package org.palabre.web.record;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;
import org.palabre.web.record.desk.Links;
import org.palabre.web.record.desk.RecordDesk;
import org.palabre.web.record.export.Counter;
import org.palabre.web.record.lineage.LineagePages;
import org.palabre.web.record.pile.PilePages;

/** The public version of a record, its further pages and its files, for whoever has its link; search engines are asked to leave them alone. */
@Path("/r/{code}")
public class PublicPage {
    private final Pages pages;
    private final RecordDesk desk;
    private final RecordSheet sheet;
    private final LineagePages lineage;
    private final PilePages piles;
    private final Counter counter;

    PublicPage(
            Pages pages, RecordDesk desk, RecordSheet sheet, LineagePages lineage, PilePages piles, Counter counter) {
        this.pages = pages;
        this.desk = desk;
        this.sheet = sheet;
        this.lineage = lineage;
        this.piles = piles;
        this.counter = counter;
    }

    @GET
    public Uni<Response> record(RoutingContext context, @RestPath String code, @RestQuery Optional<String> key) {
        Page page = pages.page(context);
        return open(code, key, (reading, links) -> sheet.show(page, reading, links, Optional.empty()));
    }

    /** From what came out back to where it came from. @param item that is looked at */
    @GET
    @Path("lineage")
    public Uni<Response> lineage(
            RoutingContext context,
            @RestPath String code,
            @RestQuery Optional<String> key,
            @RestQuery Optional<String> item) {
        Page page = pages.page(context);
        return open(code, key, (reading, links) -> lineage.show(page, reading, links, item));
    }

    /** A pile of cards. */
    @GET
    @Path("cards")
    public Uni<Response> cards(
            RoutingContext context,
            @RestPath String code,
            @RestQuery Optional<String> key,
            @RestQuery Optional<String> of,
            @RestQuery("sheet") Optional<Integer> number) {
        Page page = pages.page(context);
        return open(code, key, (reading, links) -> piles.show(page, reading, links, of, number));
    }

    @GET
    @Path("{file}")
    public Uni<Response> file(
            RoutingContext context, @RestPath String code, @RestPath String file, @RestQuery Optional<String> key) {
        Page page = pages.page(context);
        return open(code, key, (reading, links) -> counter.hand(page, file, reading, links));
    }

    private Uni<Response> open(
            String code, Optional<String> key, BiFunction<RecordDesk.Reading, Links, Uni<Response>> drawn) {
        return desk.open(code, key)
                .chain(reading -> drawn.apply(reading, Links.open(reading, key.orElse(""))))
                .map(PublicPage::discreet);
    }

    /** The same answer for no search engine and no cache, telling nobody where its reader came from. */
    private static Response discreet(Response answer) {
        return Response.fromResponse(answer)
                .header("X-Robots-Tag", "noindex, nofollow")
                .header(HttpHeaders.CACHE_CONTROL, null) // in place of what a file says
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
