package org.palabre.web.page.entrance;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.people.setup.SetUp;
import org.palabre.web.door.Cookies;
import org.palabre.web.door.Trouble;
import org.palabre.web.page.Faults;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;

/** The page behind the one-time link of the first start. */
@Path("/setup")
public class SetUpPage {
    @CheckedTemplate(basePath = "entrance")
    static class Templates {
        static native TemplateInstance setUp(
                Page page, String token, String workspace, NewAccount account, Faults faults);
    }

    private final Pages pages;
    private final SetUp setUp;
    private final Cookies cookies;

    SetUpPage(Pages pages, SetUp setUp, Cookies cookies) {
        this.pages = pages;
        this.setUp = setUp;
        this.cookies = cookies;
    }

    @GET
    public Uni<Response> form(RoutingContext context, @RestQuery @DefaultValue("") String token) {
        return setUp.opensWith(token).chain(opens -> {
            if (!opens) {
                throw new Trouble(Trouble.Kind.LINK_IS_OVER);
            }
            return draw(context, 200, token, "", NewAccount.EMPTY, Faults.NONE);
        });
    }

    @POST
    public Uni<Response> complete(
            RoutingContext context,
            @RestForm @DefaultValue("") String token,
            @RestForm @DefaultValue("") String workspace,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String email,
            @RestForm @DefaultValue("") String password) {
        NewAccount account = new NewAccount(name, email, password);
        Page page = pages.page(context);
        String place = workspace.isBlank() ? "Palabre" : workspace.substring(0, Math.min(80, workspace.length()));
        Faults faults = account.faults(page.language());
        if (faults.isAny()) {
            return draw(context, 400, token, workspace, account, faults);
        }
        return setUp.complete(token, email, name, password, page.language(), place)
                .map(founded -> founded.orElseThrow(() -> new Trouble(Trouble.Kind.LINK_IS_OVER)))
                .map(founded -> Pages.see("/w/" + founded.workspace().id())
                        .cookie(cookies.signIn(founded.owner(), context))
                        .build());
    }

    private Uni<Response> draw(
            RoutingContext context, int status, String token, String workspace, NewAccount account, Faults faults) {
        Page page = pages.page(context);
        return pages.show(status, page, Templates.setUp(page, token, workspace, account, faults));
    }
}
