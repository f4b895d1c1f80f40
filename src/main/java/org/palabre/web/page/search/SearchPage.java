package org.palabre.web.page.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.core.id.SessionId;
import org.palabre.people.Role;
import org.palabre.people.workspace.Visit;
import org.palabre.program.SessionPlan;
import org.palabre.program.SessionPlans;
import org.palabre.program.Status;
import org.palabre.record.document.Audience;
import org.palabre.record.find.Cases;
import org.palabre.record.find.Passage;
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
    record Asked(String query, String kind, String method, String program, Period period) {
        boolean holds(Held held) {
            return (method.isEmpty() || held.plan().method().id().equals(method))
                    && (program.isEmpty() || SearchPage.program(held.plan()).equals(program))
                    && period.holds(held.day());
        }
    }

    /** A session that is over. @param day on which it ended */
    record Held(SessionPlan plan, LocalDate day) {}

    /** A passage, and where it stands. */
    record Found(SessionPlan plan, LocalDate day, String method, PgFinder.Hit hit, Passage passage) {
        /** Where it stands: with what it came from and what became of it. */
        public String address() {
            String record = "/s/" + plan.code() + "/record";
            return switch (hit.kind()) {
                case "session" -> record;
                case "decision" -> record + "#" + hit.place();
                default -> record + "/lineage?item=" + hit.place();
            };
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
            Asked asked, List<Found> found, int records, SortedMap<String, String> methods, List<String> programs) {
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
    private final Cases cases;
    private final MethodTitles titles;

    SearchPage(Pages pages, Doors doors, SessionPlans plans, PgFinder finder, Cases cases, MethodTitles titles) {
        this.cases = cases;
        this.titles = titles;
        this.pages = pages;
        this.doors = doors;
        this.plans = plans;
        this.finder = finder;
    }

    /** @param from the first day of the period, {@code 2026-01-31}, or empty; {@code to} its last */
    @GET
    public Uni<Response> search(
            RoutingContext context,
            @RestPath String workspace,
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String kind,
            @RestQuery @DefaultValue("") String method,
            @RestQuery @DefaultValue("") String program,
            @RestQuery @DefaultValue("") String from,
            @RestQuery @DefaultValue("") String to) {
        Asked asked = new Asked(
                q.substring(0, Math.min(q.length(), LONGEST_QUERY)), kind, method, program, Period.of(from, to));
        return doors.visit(workspace, Role::mayEnterConsole)
                .chain(visit -> held(visit).chain(held -> {
                    Page page = pages.page(context).in(visit);
                    return found(visit, page, asked, held)
                            .chain(results -> pages.show(page, Templates.search(page, results)));
                }));
    }

    private Uni<List<Held>> held(Visit visit) {
        return plans.all(visit)
                .map(all -> all.stream()
                        .filter(plan -> plan.status() == Status.CLOSED)
                        .toList())
                .chain(closed -> cases.days(closed.stream().map(SessionPlan::id).toList())
                        .map(days -> closed.stream()
                                .map(plan -> new Held(plan, days.getOrDefault(plan.id(), created(plan))))
                                .toList()));
    }

    private Uni<Results> found(Visit visit, Page page, Asked asked, List<Held> all) {
        Map<SessionId, Held> among = all.stream()
                .filter(asked::holds)
                .collect(Collectors.toMap(held -> held.plan().id(), Function.identity()));
        Audience audience = visit.role().mayPrepare() ? Audience.PARTICIPANT : Audience.SPONSOR;
        Uni<List<PgFinder.Hit>> hits = asked.query().isBlank()
                ? Uni.createFrom().item(List.of())
                : finder.find(asked.query(), audience, List.copyOf(among.keySet()), asked.kind());
        List<SessionPlan> closed = all.stream().map(Held::plan).toList();
        return hits.map(found -> new Results(
                asked,
                found.stream()
                        .flatMap(hit -> Stream.ofNullable(among.get(hit.session()))
                                .map(held -> new Found(
                                        held.plan(),
                                        held.day(),
                                        titles.of(held.plan(), page),
                                        hit,
                                        Passage.of(hit.words(), asked.query()))))
                        .toList(),
                closed.size(),
                methods(page, closed),
                programs(closed)));
    }

    private SortedMap<String, String> methods(Page page, List<SessionPlan> closed) {
        SortedMap<String, String> byTitle = new TreeMap<>();
        closed.forEach(plan -> byTitle.put(titles.of(plan, page), plan.method().id()));
        return byTitle;
    }

    private static List<String> programs(List<SessionPlan> closed) {
        return closed.stream()
                .map(SearchPage::program)
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static String program(SessionPlan plan) {
        return plan.mandate().strategy().strip();
    }

    /** For a session whose record is not there yet. */
    private static LocalDate created(SessionPlan plan) {
        return plan.createdAt().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
