package org.palabre.web.record;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.palabre.people.RandomWords;
import org.palabre.people.Tickets;
import org.palabre.program.SessionPlan;
import org.palabre.program.Status;
import org.palabre.record.shelf.PublicLinks;
import org.palabre.web.door.Cookies;
import org.palabre.web.door.SessionDoor;
import org.palabre.web.door.SessionEntry;
import org.palabre.web.page.Pages;

/** Makes links to the public version of a record and calls them back: for owners and facilitators. */
@Path("/s/{code}/record/links")
public class PublicLinkForms {
    private final SessionDoor door;
    private final PublicLinks links;
    private final Clock clock;

    PublicLinkForms(SessionDoor door, PublicLinks links, Clock clock) {
        this.door = door;
        this.links = links;
        this.clock = clock;
    }

    @POST
    public Uni<Response> make(RoutingContext context, @RestPath String code) {
        return mine(context, code)
                .chain(plan -> links.make(plan.id(), RandomWords.id("l"), clock.instant(), Tickets.RECORD_LIFE))
                .chain(() -> back(code));
    }

    @POST
    @Path("revoke")
    public Uni<Response> revoke(
            RoutingContext context, @RestPath String code, @RestForm @DefaultValue("") String link) {
        return mine(context, code)
                .chain(plan -> links.revoke(plan.id(), link, clock.instant()))
                .chain(() -> back(code));
    }

    private static Uni<Response> back(String code) {
        return Pages.goTo("/s/" + code + "/record?for=public#links");
    }

    private Uni<SessionPlan> mine(RoutingContext context, String code) {
        return door.crew(code, Cookies.of(context)).map(entry -> entry.facilitator()
                .map(SessionEntry.Crew::plan)
                .filter(plan -> plan.status() == Status.CLOSED)
                .orElseThrow(entry::trouble));
    }
}
