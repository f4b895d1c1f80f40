package org.palabre.web.operate;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;
import org.palabre.people.Role;
import org.palabre.web.door.Doors;
import org.palabre.web.door.Trouble;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;

/** How the server does: for the owners of the first workspace, who set this installation up. */
@Path("/w/{workspace}/operation")
public class OperationPage {
    private static final String FIRST = "select id from workspace order by created_at, id limit 1";

    @CheckedTemplate(basePath = "operate")
    static class Templates {
        static native TemplateInstance operation(Page page, Figures.Now now);
    }

    private final Pages pages;
    private final Doors doors;
    private final Pool pool;
    private final Figures figures;

    OperationPage(Pages pages, Doors doors, Pool pool, Figures figures) {
        this.pages = pages;
        this.doors = doors;
        this.pool = pool;
        this.figures = figures;
    }

    @GET
    public Uni<Response> operation(RoutingContext context, @RestPath String workspace) {
        return doors.visit(workspace, Role::mayManagePeople)
                .call(visit -> first().invoke(first -> {
                    if (!first.equals(workspace)) {
                        throw new Trouble(Trouble.Kind.NOT_YOURS);
                    }
                }))
                .chain(visit -> {
                    Page page = pages.page(context).in(visit);
                    return pages.show(page, Templates.operation(page, figures.now(Locale.forLanguageTag(page.lang()))));
                });
    }

    private Uni<String> first() {
        return pool.query(FIRST).execute().map(rows -> rows.iterator().next().getString("id"));
    }
}
