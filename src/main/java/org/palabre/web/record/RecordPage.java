package org.palabre.web.record;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.people.Tickets;
import org.palabre.program.Status;
import org.palabre.record.document.Audience;
import org.palabre.record.shelf.PublicLinks;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;

/** The record as a page, for people of the session and of its workspace. */
@Path("/s/{code}/record")
public class RecordPage {
    private final Pages pages;
    private final RecordDesk desk;
    private final RecordSheet sheet;
    private final Tickets tickets;
    private final PublicLinks links;
    private final Clock clock;

    RecordPage(Pages pages, RecordDesk desk, RecordSheet sheet, Tickets tickets, PublicLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
        this.pages = pages;
        this.desk = desk;
        this.sheet = sheet;
        this.tickets = tickets;
    }

    /** @param wanted the version of other readers, for those who may look at it */
    @GET
    public Uni<Response> record(
            RoutingContext context, @RestPath String code, @RestQuery("for") Optional<String> wanted) {
        Page page = pages.page(context);
        return desk.read(code, Readers.cookies(context), wanted.flatMap(Audience::of))
                .chain(reading -> shared(context, reading)
                        .chain(shared -> sheet.show(page, reading, Links.within(reading), shared)));
    }

    /** The links that open the public version, while that is the one looked at by somebody who may hand it out. */
    private Uni<Optional<List<RecordSheet.Shared>>> shared(RoutingContext context, RecordDesk.Reading reading) {
        if (!(reading instanceof RecordDesk.Reading.Found found)
                || found.audience() != Audience.PUBLIC
                || found.choices().size() == 1
                || found.plan().status() != Status.CLOSED) {
            return Uni.createFrom().item(Optional.empty());
        }
        String code = found.plan().code().value();
        String address = Pages.origin(context) + "/r/" + code + "?key=";
        return links.open(found.plan().id(), clock.instant())
                .map(open -> Optional.of(open.stream()
                        .map(link -> new RecordSheet.Shared(
                                link.id(), address + tickets.recordKey(code, link.id()), link.expiresAt()))
                        .toList()));
    }
}
