package org.palabre.web.page.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
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
import org.palabre.program.EndedSessions;
import org.palabre.record.document.Audience;
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
        boolean holds(EndedSessions.Ended session) {
            return (method.isEmpty() || session.method().equals(method))
                    && (program.isEmpty() || session.program().equals(program))
                    && period.holds(session.day());
        }
    }

    /** A passage, and where it stands. */
    record Found(EndedSessions.Ended session, String method, PgFinder.Hit hit, Passage passage) {
        /** Where it stands: with what it came from and what became of it. */
        public String address() {
            String record = "/s/" + session.code() + "/record";
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
    private final EndedSessions ended;
    private final PgFinder finder;
    private final MethodTitles titles;

    SearchPage(Pages pages, Doors doors, EndedSessions ended, PgFinder finder, MethodTitles titles) {
        this.titles = titles;
        this.pages = pages;
        this.doors = doors;
        this.ended = ended;
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
                .chain(visit -> ended.all(visit).chain(all -> {
                    Page page = pages.page(context).in(visit);
                    return found(visit, page, asked, all)
                            .chain(results -> pages.show(page, Templates.search(page, results)));
                }));
    }

    private Uni<Results> found(Visit visit, Page page, Asked asked, List<EndedSessions.Ended> all) {
        Map<SessionId, EndedSessions.Ended> among = all.stream()
                .filter(asked::holds)
                .collect(Collectors.toMap(EndedSessions.Ended::id, Function.identity()));
        Audience audience = visit.role().mayPrepare() ? Audience.PARTICIPANT : Audience.SPONSOR;
        Uni<List<PgFinder.Hit>> hits = asked.query().isBlank()
                ? Uni.createFrom().item(List.of())
                : finder.find(asked.query(), audience, List.copyOf(among.keySet()), asked.kind());
        return hits.map(found -> new Results(
                asked,
                found.stream()
                        .flatMap(hit -> Stream.ofNullable(among.get(hit.session()))
                                .map(session -> new Found(
                                        session,
                                        titles.of(session.method(), page),
                                        hit,
                                        Passage.of(hit.words(), asked.query()))))
                        .toList(),
                all.size(),
                methods(page, all),
                programs(all)));
    }

    private SortedMap<String, String> methods(Page page, List<EndedSessions.Ended> all) {
        SortedMap<String, String> byTitle = new TreeMap<>();
        all.stream().map(EndedSessions.Ended::method).distinct().forEach(id -> byTitle.put(titles.of(id, page), id));
        return byTitle;
    }

    private static List<String> programs(List<EndedSessions.Ended> all) {
        return all.stream()
                .map(EndedSessions.Ended::program)
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
