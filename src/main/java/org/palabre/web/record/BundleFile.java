package org.palabre.web.record;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.palabre.people.Role;
import org.palabre.program.Status;
import org.palabre.record.ledger.Ledger;
import org.palabre.record.shelf.Archivist;
import org.palabre.web.door.Cookies;
import org.palabre.web.door.SessionDoor;
import org.palabre.web.door.SessionEntry;

/** A whole session to be moved or kept: for owners of its workspace alone, as it holds private words. */
@Path("/s/{code}/session.palabre")
public class BundleFile {
    private final SessionDoor door;
    private final Archivist archivist;
    private final Ledger ledger;

    BundleFile(SessionDoor door, Archivist archivist, Ledger ledger) {
        this.ledger = ledger;
        this.door = door;
        this.archivist = archivist;
    }

    @GET
    public Uni<Response> bundle(RoutingContext context, @RestPath String code) {
        return door.crew(code, Cookies.of(context))
                .map(entry -> entry.crew(BundleFile::mayTakeIt).orElseThrow(entry::trouble))
                .chain(crew -> ledger.of(List.of(crew.plan().id()))
                        .chain(marks -> archivist.bundle(crew.plan().id(), marks))
                        .map(text -> handed(crew.plan().code().value(), text)));
    }

    private static boolean mayTakeIt(SessionEntry.Crew crew) {
        return crew.role() == Role.OWNER && crew.plan().status() == Status.CLOSED;
    }

    private static Response handed(String code, String text) {
        return Response.ok(text)
                .header(HttpHeaders.CONTENT_TYPE, "application/x-ndjson;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"palabre-" + code + ".palabre\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
