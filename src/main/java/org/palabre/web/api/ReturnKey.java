package org.palabre.web.api;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;
import org.palabre.people.Tickets;
import org.palabre.web.door.Cookies;
import org.palabre.web.door.SessionDoor;

/** The short-lived link with which a participant goes on from another device. Changes nothing, so a GET. */
@Path("/s/{code}/return.json")
public class ReturnKey {
    /**
     * The link.
     *
     * @param path relative to this site: {@code /j/{code}/return?key=…}
     * @param until ms since 1970
     */
    public record Link(String path, long until) {}

    private final SessionDoor door;
    private final Tickets tickets;
    private final Clock clock;

    ReturnKey(SessionDoor door, Tickets tickets, Clock clock) {
        this.door = door;
        this.tickets = tickets;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Link> link(RoutingContext context, @RestPath String code) {
        return door.participant(code, Cookies.of(context))
                .map(entry ->
                        entry.participant().orElseThrow(ForbiddenException::new).seat())
                .map(seat -> new Link(
                        "/j/" + seat.code() + "/return?key=" + tickets.returnKey(seat),
                        clock.instant().plus(Tickets.RETURN_LIFE).toEpochMilli()));
    }
}
