package org.palabre.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.palabre.people.workspace.Membership;
import org.palabre.people.workspace.Workspaces;
import org.palabre.program.SessionCode;
import org.palabre.web.words.HomeWords;

/** The front page: what Palabre is, a box for a session code, the visitor's workspaces. */
@Path("/")
public class HomePage {
    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance home(Page page, List<Membership> memberships, String code, Faults faults);
    }

    private final Pages pages;
    private final Workspaces workspaces;

    HomePage(Pages pages, Workspaces workspaces) {
        this.pages = pages;
        this.workspaces = workspaces;
    }

    @GET
    public Uni<Response> home(RoutingContext context) {
        return draw(context, 200, "", Faults.NONE);
    }

    /** From the box for a code to the page of the session. */
    @GET
    @Path("join")
    public Uni<Response> join(RoutingContext context, @RestQuery @Nullable String code) {
        String typed = code == null ? "" : code;
        return SessionCode.read(typed).map(read -> Pages.goTo("/j/" + read)).orElseGet(() -> {
            HomeWords words = Pages.words(HomeWords.class, pages.page(context).language());
            return draw(context, 400, typed, Faults.of("code", words.badCode()));
        });
    }

    private Uni<Response> draw(RoutingContext context, int status, String code, Faults faults) {
        Page page = pages.page(context);
        return page.account()
                .map(workspaces::of)
                .orElseGet(() -> Uni.createFrom().item(List.of()))
                .chain(memberships -> pages.show(status, page, Templates.home(page, memberships, code, faults)));
    }
}
