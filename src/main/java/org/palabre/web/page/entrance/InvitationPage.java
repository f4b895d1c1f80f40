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
import org.jboss.resteasy.reactive.RestPath;
import org.palabre.people.workspace.Admission;
import org.palabre.people.workspace.Invitation;
import org.palabre.people.workspace.Invitations;
import org.palabre.web.door.Cookies;
import org.palabre.web.door.Doors;
import org.palabre.web.door.Trouble;
import org.palabre.web.page.Faults;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;
import org.palabre.web.words.EntranceWords;

/** The page behind an invitation link: join with the account one has, or with a new one. */
@Path("/invite/{token}")
public class InvitationPage {
    @CheckedTemplate(basePath = "entrance")
    static class Templates {
        static native TemplateInstance invitation(
                Page page, String token, Invitation invitation, NewAccount account, Faults faults);
    }

    private final Pages pages;
    private final Doors doors;
    private final Invitations invitations;
    private final Cookies cookies;

    InvitationPage(Pages pages, Doors doors, Invitations invitations, Cookies cookies) {
        this.pages = pages;
        this.doors = doors;
        this.invitations = invitations;
        this.cookies = cookies;
    }

    @GET
    public Uni<Response> form(RoutingContext context, @RestPath String token) {
        return draw(context, 200, token, NewAccount.EMPTY, Faults.NONE);
    }

    @POST
    @Path("accept")
    public Uni<Response> accept(RoutingContext context, @RestPath String token) {
        return doors.account()
                .chain(account -> invitations.accept(token, account))
                .chain(admission -> follow(context, token, NewAccount.EMPTY, admission));
    }

    @POST
    public Uni<Response> join(
            RoutingContext context,
            @RestPath String token,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String email,
            @RestForm @DefaultValue("") String password) {
        Page page = pages.page(context);
        NewAccount account = new NewAccount(name, email, password);
        Faults faults = account.faults(page.language());
        return faults.isAny()
                ? draw(context, 400, token, account, faults)
                : invitations
                        .accept(token, email, name, password, page.language())
                        .chain(admission -> follow(context, token, account, admission));
    }

    private Uni<Response> follow(RoutingContext context, String token, NewAccount typed, Admission admission) {
        return switch (admission) {
            case Admission.In(var account, var workspace) ->
                Uni.createFrom().item(() -> Pages.see("/w/" + workspace)
                        .cookie(cookies.signIn(account, context))
                        .build());
            case Admission.LinkIsOver() -> throw new Trouble(Trouble.Kind.LINK_IS_OVER);
            case Admission.EmailIsKnown() -> {
                EntranceWords words =
                        Pages.words(EntranceWords.class, pages.page(context).language());
                yield draw(context, 400, token, typed, Faults.of("email", words.emailKnown()));
            }
        };
    }

    private Uni<Response> draw(RoutingContext context, int status, String token, NewAccount typed, Faults faults) {
        Page page = pages.page(context);
        return invitations.find(token).chain(found -> found.map(invitation ->
                        pages.show(status, page, Templates.invitation(page, token, invitation, typed, faults)))
                .orElseThrow(() -> new Trouble(Trouble.Kind.LINK_IS_OVER)));
    }
}
