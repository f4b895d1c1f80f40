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
import java.util.SortedMap;
import java.util.TreeMap;
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
    record Asked(String query, String kind, String method, String program, String year) {
        boolean holds(SessionPlan plan) {
            return (method.isEmpty() || plan.method().id().equals(method))
                    && (program.isEmpty() || SearchPage.program(plan).equals(program))
                    && (year.isEmpty() || year.equals(String.valueOf(yearOf(plan))));
        }
    }

    /** A passage, and where it stands. */
    record Found(SessionPlan plan, String method, PgFinder.Hit hit) {
        /** Where it stands: with what it came from and what became of it. */
        public String address() {
            String record = "/s/" + plan.code() + "/record";
            return switch (hit.kind()) {
                case "session" -> record;
                case "decision" -> record + "#" + hit.place();
                default -> record + "/lineage?item=" + hit.place();
            };
        }

        public int year() {
            return yearOf(plan);
        }
    }

    /**
     * What the page shows.
     *
     * @param records how many records this reader could find something in
     * @param methods id by title
     * @param programs what sessions serve: their strategies
     */
    record Results(
            Asked asked,
            List<Found> found,
            int records,
            SortedMap<String, String> methods,
            List<String> programs,
            List<String> years) {
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
    private final MethodTitles titles;

    SearchPage(Pages pages, Doors doors, SessionPlans plans, PgFinder finder, MethodTitles titles) {
        this.titles = titles;
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
            @RestQuery @DefaultValue("") String program,
            @RestQuery @DefaultValue("") String year) {
        Asked asked = new Asked(q.substring(0, Math.min(q.length(), LONGEST_QUERY)), kind, method, program, year);
        return doors.visit(workspace, Role::mayEnterConsole).chain(visit -> plans.all(visit)
                .map(all -> all.stream()
                        .filter(plan -> plan.status() == Status.CLOSED)
                        .toList())
                .chain(closed -> {
                    Page page = pages.page(context).in(visit);
                    return found(visit, page, asked, closed)
                            .chain(results -> pages.show(page, Templates.search(page, results)));
                }));
    }

    private Uni<Results> found(Visit visit, Page page, Asked asked, List<SessionPlan> closed) {
        Map<SessionId, SessionPlan> among =
                closed.stream().filter(asked::holds).collect(Collectors.toMap(SessionPlan::id, Function.identity()));
        Audience audience = visit.role().mayPrepare() ? Audience.PARTICIPANT : Audience.SPONSOR;
        Uni<List<PgFinder.Hit>> hits = asked.query().isBlank()
                ? Uni.createFrom().item(List.of())
                : finder.find(asked.query(), audience, List.copyOf(among.keySet()), asked.kind());
        return hits.map(all -> new Results(
                asked,
                all.stream()
                        .flatMap(hit -> java.util.stream.Stream.ofNullable(among.get(hit.session()))
                                .map(plan -> new Found(plan, titles.of(plan, page), hit)))
                        .toList(),
                closed.size(),
                methods(page, closed),
                all(closed, SearchPage::program),
                all(closed, plan -> String.valueOf(yearOf(plan)))));
    }

    private SortedMap<String, String> methods(Page page, List<SessionPlan> closed) {
        SortedMap<String, String> byTitle = new TreeMap<>();
        closed.forEach(plan -> byTitle.put(titles.of(plan, page), plan.method().id()));
        return byTitle;
    }

    private static List<String> all(List<SessionPlan> closed, Function<SessionPlan, String> what) {
        return closed.stream()
                .map(what)
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static String program(SessionPlan plan) {
        return plan.mandate().strategy().strip();
    }

    private static int yearOf(SessionPlan plan) {
        return plan.createdAt().atZone(ZoneOffset.UTC).getYear();
    }
}
