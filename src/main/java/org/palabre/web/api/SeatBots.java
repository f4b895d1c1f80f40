package org.palabre.web.api;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.palabre.rehearsal.Bots;
import org.palabre.web.door.Cookies;
import org.palabre.web.door.SessionDoor;

/** "Rehearse with bots": a facilitator fills a session with machines that write plausible things. */
@Path("/s/{code}/bots")
public class SeatBots {
    private static final int USUAL = 12;

    private final SessionDoor door;
    private final Bots bots;

    SeatBots(SessionDoor door, Bots bots) {
        this.door = door;
        this.bots = bots;
    }

    /** @param count 1 to 200; 204 when they are on their way */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> seat(RoutingContext context, @RestPath String code, @RestForm int count) {
        return door.crew(code, Cookies.of(context))
                .map(entry -> entry.facilitator().orElseThrow(ForbiddenException::new))
                .chain(crew -> bots.seat(crew.plan().id(), count > 0 ? count : USUAL))
                .map(seated -> Response.noContent().build());
    }
}
