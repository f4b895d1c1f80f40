package org.palabre.web.page.live;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.palabre.people.Role;
import org.palabre.people.Tickets;
import org.palabre.program.SessionPlan;
import org.palabre.web.door.SessionDoor;
import org.palabre.web.door.SessionEntry;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;

/** The pages that the live screens fill: whoever may not come in is led to where they can. */
@Path("/s/{code}")
public class ShellPage {
    /**
     * What the script needs to know.
     *
     * @param as participant, crew or screen;
     * @param screenLink empty unless for crew
     */
    record Shell(String entry, String as, String title, String code, String joinLink, String screenLink) {}

    @CheckedTemplate(basePath = "live")
    static class Templates {
        static native TemplateInstance shell(Page page, Shell shell);
    }

    private final Pages pages;
    private final SessionDoor door;
    private final Tickets tickets;

    ShellPage(Pages pages, SessionDoor door, Tickets tickets) {
        this.pages = pages;
        this.door = door;
        this.tickets = tickets;
    }

    @GET
    public Uni<Response> participant(RoutingContext context, @RestPath String code) {
        return door.participant(code, cookies(context))
                .chain(entry -> entry == SessionEntry.Shut.NO_TICKET
                        ? Pages.goTo("/j/" + code + "?new=1")
                        : draw(context, entry, ""));
    }

    @GET
    @Path("console")
    public Uni<Response> console(RoutingContext context, @RestPath String code) {
        return door.crew(code, cookies(context)).chain(entry -> draw(context, entry, screenLink(context, entry)));
    }

    @GET
    @Path("screen")
    public Uni<Response> screen(RoutingContext context, @RestPath String code, @RestQuery @Nullable String key) {
        return door.screen(code, cookies(context), Optional.ofNullable(key)).chain(entry -> draw(context, entry, ""));
    }

    private Uni<Response> draw(RoutingContext context, SessionEntry entry, String screenLink) {
        return switch (entry) {
            case SessionEntry.Participant(var plan, var seat) ->
                shell(context, plan, "src/participant/main.ts", "participant", screenLink);
            case SessionEntry.Crew(var plan, var account, var role) ->
                shell(context, plan, "src/console/main.ts", "crew", screenLink);
            case SessionEntry.Screen(var plan) -> shell(context, plan, "src/screen/main.ts", "screen", screenLink);
            case SessionEntry.Shut shut -> throw shut.trouble();
        };
    }

    private Uni<Response> shell(RoutingContext context, SessionPlan plan, String entry, String as, String screenLink) {
        Page page = pages.page(context);
        String code = plan.code().value();
        String join = Pages.origin(context) + "/j/" + code;
        return pages.show(page, Templates.shell(page, new Shell(entry, as, plan.title(), code, join, screenLink)));
    }

    private String screenLink(RoutingContext context, SessionEntry entry) {
        return entry instanceof SessionEntry.Crew(SessionPlan plan, var account, Role role) && role.mayPrepare()
                ? Pages.origin(context) + "/s/" + plan.code() + "/screen?key="
                        + tickets.screenKey(plan.code().value())
                : "";
    }

    private static Map<String, String> cookies(RoutingContext context) {
        return context.request().cookies().stream()
                .collect(Collectors.toMap(Cookie::getName, Cookie::getValue, (first, second) -> first));
    }
}
