package org.palabre.web.page.workspace;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.palabre.people.Role;
import org.palabre.people.workspace.Invitation;
import org.palabre.people.workspace.Invitations;
import org.palabre.people.workspace.Membership;
import org.palabre.people.workspace.Visit;
import org.palabre.people.workspace.Workspaces;
import org.palabre.web.door.Doors;
import org.palabre.web.door.Trouble;
import org.palabre.web.page.Faults;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;
import org.palabre.web.words.MembersWords;

/** The people of a workspace, their roles, and invitations. Owners change, the crew reads. */
@Path("/w/{workspace}/people")
public class PeoplePage {
    /**
     * What the page shows.
     *
     * @param link of the invitation just made; empty otherwise
     */
    record People(List<Membership> members, List<Invitation> invitations, String link, Faults faults) {
        public List<Role> roles() {
            return List.of(Role.values());
        }
    }

    @CheckedTemplate(basePath = "workspace")
    static class Templates {
        static native TemplateInstance people(Page page, People people);
    }

    private static final int LONGEST_NOTE = 80;

    private final Pages pages;
    private final Doors doors;
    private final Workspaces workspaces;
    private final Invitations invitations;

    PeoplePage(Pages pages, Doors doors, Workspaces workspaces, Invitations invitations) {
        this.pages = pages;
        this.doors = doors;
        this.workspaces = workspaces;
        this.invitations = invitations;
    }

    @GET
    public Uni<Response> people(RoutingContext context, @RestPath String workspace) {
        return doors.visit(workspace, role -> role != Role.MEMBER)
                .chain(visit -> draw(context, 200, visit, "", Faults.NONE));
    }

    /** Shows the link once; it is not kept. */
    @POST
    @Path("invite")
    public Uni<Response> invite(
            RoutingContext context,
            @RestPath String workspace,
            @RestForm @DefaultValue("") String role,
            @RestForm @DefaultValue("") String note) {
        return doors.visit(workspace, Role::mayManagePeople).chain(visit -> invitations
                .invite(visit, role(role), note.substring(0, Math.min(note.length(), LONGEST_NOTE)))
                .chain(token -> draw(context, 200, visit, Pages.origin(context) + "/invite/" + token, Faults.NONE)));
    }

    @POST
    @Path("revoke")
    public Uni<Response> revoke(@RestPath String workspace, @RestForm @DefaultValue("") String invitation) {
        return doors.visit(workspace, Role::mayManagePeople)
                .chain(visit -> invitations.revoke(visit, invitation))
                .chain(() -> Pages.goTo("/w/" + workspace + "/people"));
    }

    @POST
    @Path("role")
    public Uni<Response> changeRole(
            RoutingContext context,
            @RestPath String workspace,
            @RestForm @DefaultValue("") String member,
            @RestForm @DefaultValue("") String role) {
        return doors.visit(workspace, Role::mayManagePeople).chain(visit -> workspaces
                .changeRole(visit, member, role(role))
                .chain(changed -> answer(context, visit, changed)));
    }

    @POST
    @Path("remove")
    public Uni<Response> remove(
            RoutingContext context, @RestPath String workspace, @RestForm @DefaultValue("") String member) {
        return doors.visit(workspace, Role::mayManagePeople)
                .chain(visit -> workspaces.remove(visit, member).chain(removed -> answer(context, visit, removed)));
    }

    private Uni<Response> answer(RoutingContext context, Visit visit, boolean done) {
        if (done) {
            return Pages.goTo("/w/" + visit.workspace().id() + "/people");
        }
        MembersWords words = Pages.words(MembersWords.class, pages.page(context).language());
        return draw(context, 409, visit, "", Faults.of("members", words.lastOwner()));
    }

    private Uni<Response> draw(RoutingContext context, int status, Visit visit, String link, Faults faults) {
        Page page = pages.page(context).in(visit);
        Uni<List<Invitation>> open = visit.role().mayManagePeople()
                ? invitations.open(visit)
                : Uni.createFrom().item(List.of());
        return workspaces
                .members(visit)
                .chain(members -> open.chain(pending ->
                        pages.show(status, page, Templates.people(page, new People(members, pending, link, faults)))));
    }

    private static Role role(String name) {
        Optional<Role> known = Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
        return known.orElseThrow(() -> new Trouble(Trouble.Kind.BAD_REQUEST));
    }
}
