package org.palabre.web.api;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.palabre.core.method.Mode;
import org.palabre.people.Seat;
import org.palabre.program.SessionPlan;
import org.palabre.program.Status;
import org.palabre.web.door.Cookies;
import org.palabre.web.door.SessionDoor;
import org.palabre.web.door.SessionEntry;
import org.palabre.web.page.Pages;
import org.palabre.web.remind.Addresses;
import org.palabre.web.remind.Nudges;

/** Whether somebody who takes part over days is reminded by mail. Only the person in the seat asks for it, and reads it nowhere again. */
@Path("/s/{code}/mail.json")
public class MailMe {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cntrl}]{1,100}@[^@\\s\\p{Cntrl}]{1,150}");
    private static final int BAD = 400;

    private final SessionDoor door;
    private final Addresses addresses;
    private final Nudges nudges;
    private final Pages pages;

    MailMe(SessionDoor door, Addresses addresses, Nudges nudges, Pages pages) {
        this.door = door;
        this.addresses = addresses;
        this.nudges = nudges;
        this.pages = pages;
    }

    /** @return {@code open}: whether this can be asked for here; {@code on}: whether it was */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Map<String, Boolean>> state(RoutingContext context, @RestPath String code) {
        return seated(context, code).chain(in -> addresses
                .knows(in.plan().id(), in.seat().person())
                .map(on -> Map.of("open", isOpen(in.plan()), "on", on)));
    }

    /**
     * @param email empty: no more mails, and the address is deleted
     * @param zone of the browser; an unknown one is taken for UTC
     * @return 204; 400 for what is no address, or where no mail is sent
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> wish(
            RoutingContext context,
            @RestPath String code,
            @RestForm @DefaultValue("") String email,
            @RestForm @DefaultValue("") String zone) {
        return seated(context, code).chain(in -> {
            Seat seat = in.seat();
            String to = email.strip();
            if (to.isEmpty()) {
                return addresses.forget(seat.session(), seat.person()).replaceWith(done());
            }
            if (!isOpen(in.plan()) || !ADDRESS.matcher(to).matches()) {
                return Uni.createFrom().item(Response.status(BAD).build());
            }
            String language = pages.page(context).lang();
            return addresses
                    .keep(new Addresses.Address(seat.session(), seat.person(), to, language, known(zone)))
                    .replaceWith(done());
        });
    }

    private Uni<SessionEntry.Participant> seated(RoutingContext context, String code) {
        return door.participant(code, Cookies.of(context))
                .map(entry -> entry.participant().orElseThrow(ForbiddenException::new));
    }

    private boolean isOpen(SessionPlan plan) {
        return nudges.isOpen() && plan.mode() == Mode.ASYNC && plan.status() != Status.CLOSED;
    }

    private static String known(String zone) {
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException unknown) {
            return "UTC";
        }
    }

    private static Response done() {
        return Response.noContent().build();
    }
}
