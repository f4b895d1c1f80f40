package org.palabre.web.page.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.palabre.people.Role;
import org.palabre.studio.Drafts;
import org.palabre.web.door.Doors;
import org.palabre.web.door.Trouble;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;

/** The page that the method studio fills; for owners and facilitators. */
@Path("/w/{workspace}/methods/{draft}")
public class StudioPage {
    @CheckedTemplate(basePath = "studio")
    static class Templates {
        static native TemplateInstance studio(Page page, String id, String title);
    }

    private final Pages pages;
    private final Doors doors;
    private final Drafts drafts;

    StudioPage(Pages pages, Doors doors, Drafts drafts) {
        this.pages = pages;
        this.doors = doors;
        this.drafts = drafts;
    }

    @GET
    public Uni<Response> studio(RoutingContext context, @RestPath String workspace, @RestPath String draft) {
        return doors.visit(workspace, Role::mayPrepare).chain(visit -> drafts.find(visit, draft)
                .map(found -> found.orElseThrow(() -> new Trouble(Trouble.Kind.NO_SUCH_PAGE)))
                .chain(found -> {
                    Page page = pages.page(context).in(visit);
                    return pages.show(
                            page,
                            Templates.studio(page, found.id(), found.heading().title()));
                }));
    }
}
