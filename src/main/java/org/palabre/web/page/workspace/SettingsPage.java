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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.palabre.people.Role;
import org.palabre.people.workspace.Visit;
import org.palabre.people.workspace.Workspaces;
import org.palabre.program.retention.Retention;
import org.palabre.web.door.Doors;
import org.palabre.web.door.Trouble;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;

/** What owners settle for a workspace: how long words are kept. A shorter time says first how many sessions it would end at once. */
@Path("/w/{workspace}/settings")
public class SettingsPage {
    private static final List<Integer> CHOICES = List.of(1, 3, 6, 12, 24, 36, 60, 120);

    /**
     * What the page shows.
     *
     * @param kept as it is settled; 0 for ever
     * @param asked what was chosen and is to be confirmed, as it would end {@code ends} sessions
     */
    record Settings(int kept, Optional<Integer> asked, int ends, boolean saved) {
        public List<Choice> choices() {
            return Stream.concat(Stream.of(0), CHOICES.stream())
                    .map(Choice::new)
                    .toList();
        }

        /** What is selected on the page. */
        public Choice shown() {
            return new Choice(asked.orElse(kept));
        }
    }

    /** @param months 0: for ever */
    record Choice(int months) {
        public int years() {
            return months / 12;
        }
    }

    @CheckedTemplate(basePath = "workspace")
    static class Templates {
        static native TemplateInstance settings(Page page, Settings settings);
    }

    private final Pages pages;
    private final Doors doors;
    private final Workspaces workspaces;
    private final Retention retention;
    private final Clock clock;

    SettingsPage(Pages pages, Doors doors, Workspaces workspaces, Retention retention, Clock clock) {
        this.pages = pages;
        this.doors = doors;
        this.workspaces = workspaces;
        this.retention = retention;
        this.clock = clock;
    }

    @GET
    public Uni<Response> settings(RoutingContext context, @RestPath String workspace) {
        return doors.visit(workspace, Role::mayManagePeople)
                .chain(visit -> draw(context, visit, new Settings(kept(visit), Optional.empty(), 0, false)));
    }

    /** @param months 0: for ever; {@code sure} once the number of sessions it ends was seen */
    @POST
    public Uni<Response> keep(
            RoutingContext context,
            @RestPath String workspace,
            @RestForm @DefaultValue("0") int months,
            @RestForm @DefaultValue("false") boolean sure) {
        if (months != 0 && !CHOICES.contains(months)) {
            throw new Trouble(Trouble.Kind.BAD_REQUEST);
        }
        return doors.visit(workspace, Role::mayManagePeople)
                .chain(visit -> (months == 0 || sure ? Uni.createFrom().item(0) : ends(visit, months))
                        .chain(ends -> ends > 0
                                ? draw(context, visit, new Settings(kept(visit), Optional.of(months), ends, false))
                                : saved(context, visit, months)));
    }

    private Uni<Integer> ends(Visit visit, int months) {
        return retention.wouldForget(visit.workspace().id(), months, clock.instant());
    }

    private Uni<Response> saved(RoutingContext context, Visit visit, int months) {
        Optional<Integer> kept = Optional.of(months).filter(given -> given > 0);
        return workspaces
                .keep(visit, kept)
                .chain(() -> draw(context, visit, new Settings(months, Optional.empty(), 0, true)));
    }

    private static int kept(Visit visit) {
        return visit.workspace().keepMonths().orElse(0);
    }

    private Uni<Response> draw(RoutingContext context, Visit visit, Settings settings) {
        Page page = pages.page(context).in(visit);
        return pages.show(page, Templates.settings(page, settings));
    }
}
