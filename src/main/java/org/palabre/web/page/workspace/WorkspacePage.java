package org.palabre.web.page.workspace;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.palabre.program.SessionPlan;
import org.palabre.program.SessionPlans;
import org.palabre.web.door.Doors;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;

/** The home of a workspace: its sessions. */
@Path("/w/{workspace}")
public class WorkspacePage {
    @CheckedTemplate(basePath = "workspace")
    static class Templates {
        static native TemplateInstance sessions(Page page, List<SessionPlan> plans);
    }

    private final Pages pages;
    private final Doors doors;
    private final SessionPlans plans;

    WorkspacePage(Pages pages, Doors doors, SessionPlans plans) {
        this.pages = pages;
        this.doors = doors;
        this.plans = plans;
    }

    @GET
    public Uni<Response> sessions(RoutingContext context, @RestPath String workspace) {
        return doors.visit(workspace, role -> true)
                .chain(visit -> plans.all(visit).chain(all -> {
                    Page page = pages.page(context).in(visit);
                    return pages.show(page, Templates.sessions(page, all));
                }));
    }
}
