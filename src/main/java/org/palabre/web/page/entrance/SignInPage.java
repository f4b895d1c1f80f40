package org.palabre.web.page.entrance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.people.account.Account;
import org.palabre.people.account.Accounts;
import org.palabre.people.account.SignIn;
import org.palabre.people.workspace.Workspaces;
import org.palabre.web.door.Cookies;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;
import org.palabre.web.words.EntranceWords;

/** Signing in and out. */
@Path("/")
public class SignInPage {
    @CheckedTemplate(basePath = "entrance")
    static class Templates {
        static native TemplateInstance signIn(Page page, String email, String next, String refusal);
    }

    private final Pages pages;
    private final Accounts accounts;
    private final Workspaces workspaces;
    private final Cookies cookies;

    SignInPage(Pages pages, Accounts accounts, Workspaces workspaces, Cookies cookies) {
        this.pages = pages;
        this.accounts = accounts;
        this.workspaces = workspaces;
        this.cookies = cookies;
    }

    @GET
    @Path("sign-in")
    public Uni<Response> form(RoutingContext context, @RestQuery @DefaultValue("") String next) {
        Page page = pages.page(context);
        return pages.show(page, Templates.signIn(page, "", next, ""));
    }

    @POST
    @Path("sign-in")
    public Uni<Response> signIn(
            RoutingContext context,
            @RestForm @DefaultValue("") String email,
            @RestForm @DefaultValue("") String password,
            @RestForm @DefaultValue("") String next) {
        Page page = pages.page(context);
        EntranceWords words = Pages.words(EntranceWords.class, page.language());
        String address = context.request().remoteAddress().hostAddress();
        return accounts.signIn(email, password, address).chain(answer -> switch (answer) {
            case SignIn.Welcome(var account) -> welcome(context, account, next);
            case SignIn.Wrong() -> pages.show(401, page, Templates.signIn(page, email, next, words.wrong()));
            case SignIn.TooOften(var seconds) -> {
                String refusal = words.tooOften(Math.ceilDiv(seconds, 60L));
                yield pages.show(429, page, Templates.signIn(page, email, next, refusal))
                        .map(response -> Response.fromResponse(response)
                                .header(HttpHeaders.RETRY_AFTER, seconds)
                                .build());
            }
        });
    }

    @POST
    @Path("sign-out")
    public Response signOut(RoutingContext context) {
        return Pages.see("/").cookie(cookies.signOut(context)).build();
    }

    private Uni<Response> welcome(RoutingContext context, Account account, String next) {
        return workspaces.of(account).map(memberships -> {
            String home = memberships.size() == 1
                    ? "/w/" + memberships.getFirst().workspace().id()
                    : "/";
            return Pages.see(isOurs(next) ? next : home)
                    .cookie(cookies.signIn(account, context))
                    .build();
        });
    }

    /** Only a path of this site is followed after sign-in. */
    static boolean isOurs(String next) {
        return next.matches("/[A-Za-z0-9_~.-][A-Za-z0-9_~.%/?&=-]*");
    }
}
