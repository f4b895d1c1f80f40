package org.palabre.web.record;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.people.Tickets;
import org.palabre.record.archive.Audience;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;

/** The record as a page, for people of the session and of its workspace. */
@Path("/s/{code}/record")
public class RecordPage {
    private final Pages pages;
    private final RecordDesk desk;
    private final RecordSheet sheet;
    private final Tickets tickets;

    RecordPage(Pages pages, RecordDesk desk, RecordSheet sheet, Tickets tickets) {
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
                .chain(reading -> sheet.show(page, reading, Links.within(reading), shared(context, reading)));
    }

    /** The link that opens the public version, while that is the one looked at by somebody who may hand it out. */
    private Optional<String> shared(RoutingContext context, RecordDesk.Reading reading) {
        return reading instanceof RecordDesk.Reading.Found found
                        && found.audience() == Audience.PUBLIC
                        && found.plan().status() == org.palabre.program.Status.CLOSED
                ? Optional.of(Pages.origin(context) + "/r/" + found.plan().code() + "?key="
                        + tickets.recordKey(found.plan().code().value()))
                : Optional.empty();
    }
}
