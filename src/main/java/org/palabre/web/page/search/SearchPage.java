package org.palabre.web.page.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.core.id.SessionId;
import org.palabre.people.Role;
import org.palabre.people.workspace.Visit;
import org.palabre.program.SessionPlan;
import org.palabre.program.SessionPlans;
import org.palabre.program.Status;
import org.palabre.record.archive.Audience;
import org.palabre.record.find.PgFinder;
import org.palabre.web.door.Doors;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;

/** The knowledge base of a workspace: owners and facilitators search what participants could read, sponsors what sponsors may. */
@Path("/w/{workspace}/search")
public class SearchPage {
    private static final int LONGEST_QUERY = 200;
    private static final List<String> KINDS =
            List.of("session", "decision", "commitment", "theme", "proposition", "idea", "story", "signal");

    /** What is asked for; empty texts leave it open. */
    record Asked(String query, String kind, String method, String year) {}

    /** A passage, and where it stands. */
    record Found(SessionPlan plan, PgFinder.Hit hit) {
        public int year() {
            return yearOf(plan);
        }
    }

    /** What the page shows. @param records how many records this reader could find something in */
    record Results(Asked asked, List<Found> found, int records, List<String> methods, List<String> years) {
        public List<String> kinds() {
            return KINDS;
        }

        public boolean hasQuery() {
            return !asked.query().isBlank();
        }
    }

    @CheckedTemplate(basePath = "search")
    static class Templates {
        static native TemplateInstance search(Page page, Results results);
    }

    private final Pages pages;
    private final Doors doors;
    private final SessionPlans plans;
    private final PgFinder finder;

    SearchPage(Pages pages, Doors doors, SessionPlans plans, PgFinder finder) {
        this.pages = pages;
        this.doors = doors;
        this.plans = plans;
        this.finder = finder;
    }

    @GET
    public Uni<Response> search(
            RoutingContext context,
            @RestPath String workspace,
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String kind,
            @RestQuery @DefaultValue("") String method,
            @RestQuery @DefaultValue("") String year) {
        Asked asked = new Asked(q.substring(0, Math.min(q.length(), LONGEST_QUERY)), kind, method, year);
        return doors.visit(workspace, Role::mayEnterConsole).chain(visit -> plans.all(visit)
                .map(all -> all.stream()
                        .filter(plan -> plan.status() == Status.CLOSED)
                        .toList())
                .chain(closed -> found(visit, asked, closed))
                .chain(results -> {
                    Page page = pages.page(context).in(visit);
                    return pages.show(page, Templates.search(page, results));
                }));
    }

    private Uni<Results> found(Visit visit, Asked asked, List<SessionPlan> closed) {
        Map<SessionId, SessionPlan> among = closed.stream()
                .filter(plan -> asked.method().isEmpty() || plan.method().id().equals(asked.method()))
                .filter(plan -> asked.year().isEmpty() || asked.year().equals(String.valueOf(yearOf(plan))))
                .collect(Collectors.toMap(SessionPlan::id, Function.identity()));
        Audience audience = visit.role().mayPrepare() ? Audience.PARTICIPANT : Audience.SPONSOR;
        Uni<List<PgFinder.Hit>> hits = asked.query().isBlank()
                ? Uni.createFrom().item(List.of())
                : finder.find(asked.query(), audience, List.copyOf(among.keySet()), asked.kind());
        return hits.map(all -> new Results(
                asked,
                all.stream()
                        .flatMap(hit -> java.util.stream.Stream.ofNullable(among.get(hit.session()))
                                .map(plan -> new Found(plan, hit)))
                        .toList(),
                closed.size(),
                List.copyOf(new TreeSet<>(
                        closed.stream().map(plan -> plan.method().id()).toList())),
                List.copyOf(new TreeSet<>(closed.stream()
                        .map(plan -> String.valueOf(yearOf(plan)))
                        .toList()))));
    }

    private static int yearOf(SessionPlan plan) {
        return plan.createdAt().atZone(ZoneOffset.UTC).getYear();
    }
}
