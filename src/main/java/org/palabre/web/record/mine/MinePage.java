package org.palabre.web.record.mine;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.palabre.program.Status;
import org.palabre.record.life.Eraser;
import org.palabre.record.life.Gifts;
import org.palabre.record.life.OwnData;
import org.palabre.web.door.Cookies;
import org.palabre.web.door.SessionDoor;
import org.palabre.web.door.SessionEntry;
import org.palabre.web.door.Trouble;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;
import org.palabre.web.remind.Addresses;

/**
 * The take-away page of one participant: what they gave and what became of it, everything the session knows of them as a file, and
 * the way to have it erased. Opens with the seat and nothing else.
 */
@Path("/s/{code}/mine")
public class MinePage {
    /** What the page shows. @param over whether the session is closed: before, nothing can be erased here */
    record Mine(String code, String title, boolean over, List<Gifts.Gift> gifts) {
        public boolean isAnythingGrown() {
            return gifts.stream().anyMatch(gift -> !gift.grown().isEmpty());
        }
    }

    @CheckedTemplate(basePath = "mine")
    static class Templates {
        static native TemplateInstance mine(Page page, Mine mine);

        static native TemplateInstance erased(Page page, Mine mine);
    }

    private final Pages pages;
    private final SessionDoor door;
    private final OwnData own;
    private final Eraser eraser;
    private final Addresses addresses;

    MinePage(Pages pages, SessionDoor door, OwnData own, Eraser eraser, Addresses addresses) {
        this.addresses = addresses;
        this.pages = pages;
        this.door = door;
        this.own = own;
        this.eraser = eraser;
    }

    @GET
    public Uni<Response> mine(RoutingContext context, @RestPath String code) {
        Page page = pages.page(context);
        return seated(context, code)
                .chain(entry -> own.gifts(entry.plan().id(), entry.seat().person())
                        .chain(gifts -> pages.show(page, Templates.mine(page, shown(entry, gifts)))));
    }

    /** Everything, as JSON. */
    @GET
    @Path("data.json")
    public Uni<Response> data(RoutingContext context, @RestPath String code) {
        return seated(context, code)
                .chain(entry -> own.everything(entry.plan().id(), entry.seat().person()))
                .map(json -> Response.ok(json)
                        .header(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"palabre-" + code + "-mine.json\"")
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .build());
    }

    /** Erases for good, the address for reminders too. */
    @POST
    @Path("erase")
    public Uni<Response> erase(RoutingContext context, @RestPath String code) {
        Page page = pages.page(context);
        return seated(context, code)
                .call(entry -> addresses.forget(entry.plan().id(), entry.seat().person()))
                .chain(entry -> eraser.erase(entry.plan().id(), entry.seat().person())
                        .chain(() -> pages.show(page, Templates.erased(page, shown(entry, List.of())))));
    }

    private Uni<SessionEntry.Participant> seated(RoutingContext context, String code) {
        return door.participant(code, Cookies.of(context))
                .map(entry -> entry.participant().orElseThrow(() -> withoutSeat(entry)));
    }

    /** An account opens nothing here: nobody is asked to sign in. */
    private static Trouble withoutSeat(SessionEntry entry) {
        return entry == SessionEntry.Shut.NO_TICKET ? SessionEntry.Shut.NOT_ALLOWED.trouble() : entry.trouble();
    }

    private static Mine shown(SessionEntry.Participant entry, List<Gifts.Gift> gifts) {
        return new Mine(
                entry.plan().code().value(), entry.plan().title(), entry.plan().status() == Status.CLOSED, gifts);
    }
}
