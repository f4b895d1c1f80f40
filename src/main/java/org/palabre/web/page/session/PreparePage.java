package org.palabre.web.page.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.people.Role;
import org.palabre.people.workspace.Visit;
import org.palabre.program.SessionPlan;
import org.palabre.program.SessionPlans;
import org.palabre.program.Sessions;
import org.palabre.web.door.Doors;
import org.palabre.web.door.Trouble;
import org.palabre.web.page.Faults;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;
import org.palabre.web.setting.Setting;

/** Preparing a session: choose a method, fill in the mandate; and changing it while it is only planned. */
@Path("/w/{workspace}/sessions")
public class PreparePage {
    /**
     * What the form shows.
     *
     * @param action where it is sent;
     * @param offer the chosen method;
     * @param isNew not prepared before
     */
    record Preparing(String action, Offer offer, PlanForm form, Faults faults, boolean isNew) {
        public String at(String field) {
            return form.at(field);
        }

        public List<Setting> settings(String lang) {
            return offer.settings(lang);
        }

        public String setting(String id) {
            return form.setting(id);
        }

        /** Whether the method has changed since this session was prepared, and its version then is gone. */
        public boolean isRenewed() {
            return !form.at("pinned").isEmpty()
                    && !form.at("pinned").equals(offer.source().sha256());
        }

        public boolean hasFault(String setting) {
            return faults.has(PlanForm.SETTING + setting);
        }

        public String fault(String setting) {
            return faults.at(PlanForm.SETTING + setting);
        }
    }

    @CheckedTemplate(basePath = "session")
    static class Templates {
        static native TemplateInstance choose(Page page, List<Offer> offers);

        static native TemplateInstance prepare(Page page, Preparing preparing);
    }

    private final Pages pages;
    private final Doors doors;
    private final Offers offers;
    private final SessionPlans plans;
    private final Sessions sessions;

    PreparePage(Pages pages, Doors doors, Offers offers, SessionPlans plans, Sessions sessions) {
        this.pages = pages;
        this.doors = doors;
        this.offers = offers;
        this.plans = plans;
        this.sessions = sessions;
    }

    @GET
    @Path("new")
    public Uni<Response> choose(
            RoutingContext context, @RestPath String workspace, @RestQuery @DefaultValue("") String method) {
        return doors.visit(workspace, Role::mayPrepare).chain(visit -> {
            Page page = pages.page(context).in(visit);
            return method.isEmpty()
                    ? offers.all(visit).chain(all -> pages.show(page, Templates.choose(page, all)))
                    : offer(visit, method).chain(offer -> drawNew(page, offer));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> create(
            RoutingContext context, @RestPath String workspace, MultivaluedMap<String, String> sent) {
        PlanForm form = PlanForm.sent(sent);
        return doors.visit(workspace, Role::mayPrepare).chain(visit -> {
            Page page = pages.page(context).in(visit);
            return offer(visit, form.at("method")).chain(offer -> {
                Faults faults = form.faults(offer, page.language());
                return faults.isAny()
                        ? draw(400, page, new Preparing(path(visit, ""), offer, form, faults, true))
                        : plans.create(visit, form.draft(offer)).chain(this::planAndShow);
            });
        });
    }

    @GET
    @Path("{id}/edit")
    public Uni<Response> edit(RoutingContext context, @RestPath String workspace, @RestPath String id) {
        return doors.visit(workspace, Role::mayPrepare).chain(visit -> plans.find(visit, id)
                .map(found -> found.orElseThrow(() -> new Trouble(Trouble.Kind.NO_SUCH_PAGE)))
                .chain(plan -> plan.isPlanned()
                        ? drawPrepared(pages.page(context).in(visit), visit, plan)
                        : Pages.goTo(path(visit, "/" + id))));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> change(
            RoutingContext context,
            @RestPath String workspace,
            @RestPath String id,
            MultivaluedMap<String, String> sent) {
        PlanForm form = PlanForm.sent(sent);
        return doors.visit(workspace, Role::mayPrepare).chain(visit -> {
            Page page = pages.page(context).in(visit);
            return offer(visit, form.at("method"), form.at("pinned")).chain(offer -> {
                Faults faults = form.faults(offer, page.language());
                return faults.isAny()
                        ? draw(400, page, new Preparing(path(visit, "/" + id), offer, form, faults, false))
                        : plans.edit(visit, id, form.draft(offer))
                                .map(found -> found.orElseThrow(() -> new Trouble(Trouble.Kind.NO_SUCH_PAGE)))
                                .chain(this::planAndShow);
            });
        });
    }

    private Uni<Response> planAndShow(SessionPlan plan) {
        return sessions.plan(plan).chain(() -> Pages.goTo("/w/" + plan.workspace() + "/sessions/" + plan.id()));
    }

    private Uni<Response> drawNew(Page page, Offer offer) {
        PlanForm form = PlanForm.blank(offer, page.language());
        String action = page.workspacePath() + "/sessions";
        return draw(200, page, new Preparing(action, offer, form, Faults.NONE, true));
    }

    private Uni<Response> drawPrepared(Page page, Visit visit, SessionPlan plan) {
        return offer(visit, plan.method().id(), plan.method().sha256())
                .chain(offer -> draw(
                        200,
                        page,
                        new Preparing(
                                path(visit, "/" + plan.id()),
                                offer,
                                PlanForm.of(plan.draft(), offer),
                                Faults.NONE,
                                false)));
    }

    private Uni<Response> draw(int status, Page page, Preparing preparing) {
        return pages.show(status, page, Templates.prepare(page, preparing));
    }

    private Uni<Offer> offer(Visit visit, String id) {
        return offers.find(visit, id).map(found -> found.orElseThrow(() -> new Trouble(Trouble.Kind.BAD_REQUEST)));
    }

    private Uni<Offer> offer(Visit visit, String id, String sha256) {
        return offers.find(visit, id, sha256)
                .map(found -> found.orElseThrow(() -> new Trouble(Trouble.Kind.BAD_REQUEST)));
    }

    private static String path(Visit visit, String rest) {
        return "/w/" + visit.workspace().id() + "/sessions" + rest;
    }
}
