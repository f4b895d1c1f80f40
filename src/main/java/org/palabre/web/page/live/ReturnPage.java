package org.palabre.web.page.live;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.people.Seat;
import org.palabre.people.Tickets;
import org.palabre.program.SessionPlan;
import org.palabre.web.door.Cookies;
import org.palabre.web.door.Trouble;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;

/** Taking one's seat on another device. A form and not a mere link: previews that follow links must not sit down. */
@Path("/j/{code}/return")
public class ReturnPage {
    @CheckedTemplate(basePath = "live")
    static class Templates {
        static native TemplateInstance returning(Page page, SessionPlan plan, String key);
    }

    private final Pages pages;
    private final KnownSessions known;
    private final Tickets tickets;
    private final Cookies cookies;

    ReturnPage(Pages pages, KnownSessions known, Tickets tickets, Cookies cookies) {
        this.pages = pages;
        this.known = known;
        this.tickets = tickets;
        this.cookies = cookies;
    }

    @GET
    public Uni<Response> form(RoutingContext context, @RestPath String code, @RestQuery @DefaultValue("") String key) {
        return known.session(code, context).chain(plan -> {
            seat(key, plan);
            Page page = pages.page(context);
            return pages.show(page, Templates.returning(page, plan, key));
        });
    }

    @POST
    public Uni<Response> goOn(RoutingContext context, @RestPath String code, @RestForm @DefaultValue("") String key) {
        return known.session(code, context).map(plan -> {
            Seat seat = seat(key, plan);
            return Pages.see("/s/" + seat.code())
                    .cookie(cookies.seat(seat, context), cookies.seated(seat.code(), context))
                    .build();
        });
    }

    private Seat seat(String key, SessionPlan plan) {
        return tickets.returning(key, plan.code().value()).orElseThrow(() -> new Trouble(Trouble.Kind.LINK_IS_OVER));
    }
}
