package org.palabre.web.page.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.palabre.people.Role;
import org.palabre.people.Tickets;
import org.palabre.people.workspace.Membership;
import org.palabre.people.workspace.Visit;
import org.palabre.people.workspace.Workspaces;
import org.palabre.program.SessionPlan;
import org.palabre.program.SessionPlans;
import org.palabre.web.door.Doors;
import org.palabre.web.door.Trouble;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;

/** One session: its links, its mandate, and the way to the console. */
@Path("/w/{workspace}/sessions")
public class SessionPage {
    /**
     * What the page shows.
     *
     * @param crew who can run it;
     * @param screenLink opens the shared screen without an account
     */
    record Session(SessionPlan plan, String methodTitle, List<Membership> crew, String joinLink, String screenLink) {
        /** As a part of an address: {@code q=…}. */
        public String purpose() {
            return "q="
                    + URLEncoder.encode(
                            plan.mandate().objective() + " " + plan.mandate().question(), StandardCharsets.UTF_8);
        }

        public boolean isClosed() {
            return plan.status() == org.palabre.program.Status.CLOSED;
        }
    }

    @CheckedTemplate(basePath = "session")
    static class Templates {
        static native TemplateInstance session(Page page, Session session);
    }

    private final Pages pages;
    private final Doors doors;
    private final Offers offers;
    private final SessionPlans plans;
    private final Workspaces workspaces;
    private final Tickets tickets;

    SessionPage(Pages pages, Doors doors, Offers offers, SessionPlans plans, Workspaces workspaces, Tickets tickets) {
        this.pages = pages;
        this.doors = doors;
        this.offers = offers;
        this.plans = plans;
        this.workspaces = workspaces;
        this.tickets = tickets;
    }

    @GET
    @Path("{id}")
    public Uni<Response> session(RoutingContext context, @RestPath String workspace, @RestPath String id) {
        return doors.visit(workspace, role -> true).chain(visit -> plans.find(visit, id)
                .map(found -> found.orElseThrow(() -> new Trouble(Trouble.Kind.NO_SUCH_PAGE)))
                .chain(plan -> draw(context, visit, plan)));
    }

    @POST
    @Path("{id}/delete")
    public Uni<Response> delete(@RestPath String workspace, @RestPath String id) {
        return doors.visit(workspace, Role::mayPrepare)
                .chain(visit -> plans.delete(visit, id))
                .map(deleted -> {
                    if (!deleted) {
                        throw new Trouble(Trouble.Kind.BAD_REQUEST);
                    }
                    return Pages.see("/w/" + workspace).build();
                });
    }

    private Uni<Response> draw(RoutingContext context, Visit visit, SessionPlan plan) {
        Page page = pages.page(context).in(visit);
        String code = plan.code().value();
        String origin = Pages.origin(context);
        String screen =
                visit.role().mayPrepare() ? origin + "/s/" + code + "/screen?key=" + tickets.screenKey(code) : "";
        return title(visit, plan, page)
                .chain(method -> workspaces.members(visit).chain(members -> {
                    List<Membership> crew = members.stream()
                            .filter(member -> member.role().mayPrepare())
                            .toList();
                    Session session = new Session(plan, method, crew, origin + "/j/" + code, screen);
                    return pages.show(page, Templates.session(page, session));
                }));
    }

    private Uni<String> title(Visit visit, SessionPlan plan, Page page) {
        return offers.find(visit, plan.method().id(), plan.method().sha256())
                .map(found -> found.map(offer -> offer.title(page.lang()))
                        .orElse(plan.method().id()));
    }
}
