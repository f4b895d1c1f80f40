package org.palabre.web.page.live;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.people.Seat;
import org.palabre.program.SessionPlan;
import org.palabre.program.Sessions;
import org.palabre.program.Status;
import org.palabre.web.door.Cookies;
import org.palabre.web.door.Trouble;
import org.palabre.web.page.Faults;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;
import org.palabre.web.words.JoiningWords;

/** Joining a session by its link: a name or none, nothing else. A browser that has a seat goes straight to it. */
@Path("/j/{code}")
public class JoinPage {
    private static final int LONGEST_NAME = 60;

    @CheckedTemplate(basePath = "live")
    static class Templates {
        static native TemplateInstance join(Page page, SessionPlan plan, String name, Faults faults);
    }

    private final Pages pages;
    private final KnownSessions known;
    private final Sessions sessions;
    private final Cookies cookies;

    JoinPage(Pages pages, KnownSessions known, Sessions sessions, Cookies cookies) {
        this.pages = pages;
        this.known = known;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /** @param anew somebody else wants to join from this browser, or the seat it had is lost */
    @GET
    public Uni<Response> form(
            RoutingContext context, @RestPath String code, @RestQuery("new") @DefaultValue("") String anew) {
        return known.session(code, context).chain(plan -> {
            String canonical = plan.code().value();
            if (!canonical.equals(code)) {
                return Pages.goTo("/j/" + canonical);
            }
            boolean seated = context.request().getCookie(Cookies.seatedName(canonical)) != null;
            return seated && anew.isEmpty()
                    ? Pages.goTo("/s/" + canonical)
                    : draw(context, 200, open(plan), "", Faults.NONE);
        });
    }

    @POST
    public Uni<Response> join(RoutingContext context, @RestPath String code, @RestForm @DefaultValue("") String name) {
        return known.session(code, context).map(JoinPage::open).chain(plan -> {
            String called = name.strip().replaceAll("\\s+", " ");
            if (called.codePointCount(0, called.length()) > LONGEST_NAME) {
                JoiningWords words =
                        Pages.words(JoiningWords.class, pages.page(context).language());
                return draw(context, 400, plan, called, Faults.of("name", words.badName()));
            }
            return sessions.join(plan, Optional.of(called).filter(given -> !given.isEmpty()))
                    .map(person -> sitDown(new Seat(plan.id(), plan.code().value(), person), context));
        });
    }

    /** The QR code of this page's address. */
    @GET
    @Path("qr.svg")
    @Produces("image/svg+xml")
    public Uni<String> qr(RoutingContext context, @RestPath String code) {
        return known.session(code, context).map(plan -> QrSvg.of(Pages.origin(context) + "/j/" + plan.code()));
    }

    private Response sitDown(Seat seat, RoutingContext context) {
        return Pages.see("/s/" + seat.code())
                .cookie(cookies.seat(seat, context), cookies.seated(seat.code(), context))
                .build();
    }

    private Uni<Response> draw(RoutingContext context, int status, SessionPlan plan, String name, Faults faults) {
        Page page = pages.page(context);
        return pages.show(status, page, Templates.join(page, plan, name, faults));
    }

    private static SessionPlan open(SessionPlan plan) {
        if (plan.status() == Status.CLOSED) {
            throw new Trouble(Trouble.Kind.SESSION_OVER);
        }
        return plan;
    }
}
