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
import org.palabre.record.find.Cases;
import org.palabre.record.find.Recurring;
import org.palabre.record.find.Signals;
import org.palabre.web.door.Doors;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;

/** What earlier sessions teach whoever prepares the next one: similar cases, and signals that come back. */
@Path("/w/{workspace}/cases")
public class CasesPage {
    private static final int LONGEST = 500;
    private static final int USUAL = 12;
    private static final int MOST = 10_000;

    /** A session like the one that is prepared. */
    record Like(EndedSessions.Ended session, String method, Cases.Case found) {}

    /** One signal of an echo, with where it was said. */
    record Said(EndedSessions.Ended session, String words) {}

    /** The same signal in several sessions. */
    record Back(int sessions, List<Said> said) {
        private static final int SHOWN = 5;

        Back {
            said = List.copyOf(said);
        }

        public List<Said> first() {
            return said.stream().limit(SHOWN).toList();
        }

        public List<Said> rest() {
            return said.stream().skip(SHOWN).toList();
        }
    }

    /** What the page shows. */
    record Learned(String purpose, int people, List<Like> cases, List<Back> signals) {
        public boolean isAsked() {
            return !purpose.isBlank();
        }
    }

    @CheckedTemplate(basePath = "search")
    static class Templates {
        static native TemplateInstance cases(Page page, Learned learned);
    }

    private final Pages pages;
    private final Doors doors;
    private final EndedSessions ended;
    private final Cases cases;
    private final Signals signals;
    private final MethodTitles titles;

    CasesPage(Pages pages, Doors doors, EndedSessions ended, Cases cases, Signals signals, MethodTitles titles) {
        this.pages = pages;
        this.doors = doors;
        this.ended = ended;
        this.cases = cases;
        this.signals = signals;
        this.titles = titles;
    }

    /** @param q objective and question of the session to come; {@code people} who are expected */
    @GET
    public Uni<Response> cases(
            RoutingContext context,
            @RestPath String workspace,
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("" + USUAL) int people) {
        String purpose = q.substring(0, Math.min(q.length(), LONGEST));
        return doors.visit(workspace, Role::mayEnterConsole).chain(visit -> {
            Page page = pages.page(context).in(visit);
            return ended.all(visit)
                    .map(CasesPage::byId)
                    .chain(closed -> learned(visit, page, purpose, Math.clamp(people, 1, MOST), closed))
                    .chain(learned -> pages.show(page, Templates.cases(page, learned)));
        });
    }

    private static Map<SessionId, EndedSessions.Ended> byId(List<EndedSessions.Ended> all) {
        return all.stream().collect(Collectors.toMap(EndedSessions.Ended::id, Function.identity()));
    }

    private Uni<Learned> learned(
            Visit visit, Page page, String purpose, int people, Map<SessionId, EndedSessions.Ended> closed) {
        Audience audience = visit.role().mayPrepare() ? Audience.PARTICIPANT : Audience.SPONSOR;
        List<SessionId> ids = List.copyOf(closed.keySet());
        Uni<List<Cases.Case>> alike =
                purpose.isBlank() ? Uni.createFrom().item(List.of()) : cases.similar(purpose, people, ids);
        return alike.chain(found -> signals.back(audience, ids)
                .map(echoes -> new Learned(
                        purpose,
                        people,
                        found.stream().flatMap(one -> like(one, closed, page)).toList(),
                        echoes.stream().map(echo -> back(echo, closed)).toList())));
    }

    private Stream<Like> like(Cases.Case found, Map<SessionId, EndedSessions.Ended> closed, Page page) {
        return Stream.ofNullable(closed.get(found.session()))
                .map(session -> new Like(session, titles.of(session.method(), page), found));
    }

    private static Back back(Recurring.Echo echo, Map<SessionId, EndedSessions.Ended> closed) {
        return new Back(
                echo.sessions(),
                echo.signals().stream()
                        .flatMap(signal -> Stream.ofNullable(closed.get(signal.session()))
                                .map(session -> new Said(session, signal.words())))
                        .toList());
    }
}
