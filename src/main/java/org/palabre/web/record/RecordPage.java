package org.palabre.web.record;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.record.document.Audience;
import org.palabre.web.door.Cookies;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;
import org.palabre.web.record.desk.Links;
import org.palabre.web.record.desk.RecordDesk;
import org.palabre.web.record.export.Counter;
import org.palabre.web.record.lineage.LineagePages;
import org.palabre.web.record.pile.PilePages;

/** The record, its further pages and its files, for people of the session and of its workspace. */
@Path("/s/{code}/record")
public class RecordPage {
    private final Pages pages;
    private final RecordDesk desk;
    private final RecordSheet sheet;
    private final SharedLinks shared;
    private final LineagePages lineage;
    private final PilePages piles;
    private final Counter counter;

    RecordPage(
            Pages pages,
            RecordDesk desk,
            RecordSheet sheet,
            SharedLinks shared,
            LineagePages lineage,
            PilePages piles,
            Counter counter) {
        this.pages = pages;
        this.desk = desk;
        this.sheet = sheet;
        this.shared = shared;
        this.lineage = lineage;
        this.piles = piles;
        this.counter = counter;
    }

    /** @param wanted the version of other readers, for those who may look at it; so in all of these */
    @GET
    public Uni<Response> record(
            RoutingContext context, @RestPath String code, @RestQuery("for") Optional<String> wanted) {
        Page page = pages.page(context);
        String origin = Pages.origin(context);
        return read(context, code, wanted, (reading, links) -> shared.of(origin, reading)
                .chain(open -> sheet.show(page, reading, links, open)));
    }

    /** From what came out back to where it came from. @param item that is looked at */
    @GET
    @Path("lineage")
    public Uni<Response> lineage(
            RoutingContext context,
            @RestPath String code,
            @RestQuery("for") Optional<String> wanted,
            @RestQuery Optional<String> item) {
        Page page = pages.page(context);
        return read(context, code, wanted, (reading, links) -> lineage.show(page, reading, links, item));
    }

    /** A pile of cards. */
    @GET
    @Path("cards")
    public Uni<Response> cards(
            RoutingContext context,
            @RestPath String code,
            @RestQuery("for") Optional<String> wanted,
            @RestQuery Optional<String> of,
            @RestQuery("sheet") Optional<Integer> number) {
        Page page = pages.page(context);
        return read(context, code, wanted, (reading, links) -> piles.show(page, reading, links, of, number));
    }

    @GET
    @Path("{file}")
    public Uni<Response> file(
            RoutingContext context,
            @RestPath String code,
            @RestPath String file,
            @RestQuery("for") Optional<String> wanted) {
        Page page = pages.page(context);
        return read(context, code, wanted, (reading, links) -> counter.hand(page, file, reading, links));
    }

    private Uni<Response> read(
            RoutingContext context,
            String code,
            Optional<String> wanted,
            BiFunction<RecordDesk.Reading, Links, Uni<Response>> drawn) {
        return desk.read(code, Cookies.of(context), wanted.flatMap(Audience::of))
                .chain(reading -> drawn.apply(reading, Links.within(reading)));
    }
}
