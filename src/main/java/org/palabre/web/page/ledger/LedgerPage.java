package org.palabre.web.page.ledger;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.palabre.people.Role;
import org.palabre.people.Tickets;
import org.palabre.people.workspace.Visit;
import org.palabre.program.SessionPlan;
import org.palabre.program.SessionPlans;
import org.palabre.program.Status;
import org.palabre.record.archive.Audience;
import org.palabre.record.archive.RecordJson;
import org.palabre.record.ledger.Ledger;
import org.palabre.record.ledger.Mark;
import org.palabre.record.shelf.Shelf;
import org.palabre.web.door.Doors;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;

/** Every commitment of a workspace and what became of it, for its owners, facilitators and sponsors. */
@Path("/w/{workspace}/ledger")
public class LedgerPage {
    /** A commitment on the page. @param link asks whoever promised; empty for those who may not hand it out */
    record Line(Pledge pledge, boolean late, boolean ask, String link) {}

    @CheckedTemplate(basePath = "ledger")
    static class Templates {
        static native TemplateInstance ledger(Page page, List<Line> lines);
    }

    private final Pages pages;
    private final Doors doors;
    private final SessionPlans plans;
    private final Shelf shelf;
    private final Ledger ledger;
    private final Tickets tickets;
    private final Clock clock;

    LedgerPage(Pages pages, Doors doors, SessionPlans plans, Shelf shelf, Ledger ledger, Tickets tickets, Clock clock) {
        this.pages = pages;
        this.doors = doors;
        this.plans = plans;
        this.shelf = shelf;
        this.ledger = ledger;
        this.tickets = tickets;
        this.clock = clock;
    }

    @GET
    public Uni<Response> ledger(RoutingContext context, @RestPath String workspace) {
        String origin = Pages.origin(context);
        return doors.visit(workspace, Role::mayEnterConsole).chain(visit -> plans.all(visit)
                .map(all -> all.stream()
                        .filter(plan -> plan.status() == Status.CLOSED)
                        .toList())
                .chain(closed -> lines(visit, closed, origin))
                .chain(lines -> {
                    Page page = pages.page(context).in(visit);
                    return pages.show(page, Templates.ledger(page, lines));
                }));
    }

    private Uni<List<Line>> lines(Visit visit, List<SessionPlan> closed, String origin) {
        Audience audience = visit.role().mayPrepare() ? Audience.PARTICIPANT : Audience.SPONSOR;
        Instant now = clock.instant();
        return ledger.of(closed.stream().map(SessionPlan::id).toList()).chain(marks -> Multi.createFrom()
                .iterable(closed)
                .onItem()
                .transformToUniAndConcatenate(plan -> pledges(plan, audience, marks))
                .onItem()
                .disjoint()
                .map(Pledge.class::cast)
                .map(pledge -> new Line(
                        pledge,
                        pledge.isLate(now),
                        pledge.isToAsk(now),
                        visit.role().mayPrepare() ? link(origin, pledge) : ""))
                .collect()
                .asList());
    }

    private Uni<List<Pledge>> pledges(SessionPlan plan, Audience audience, List<Mark> marks) {
        return shelf.find(plan.id(), audience)
                .map(found -> found.map(shelved -> Pledge.of(plan, RecordJson.read(shelved.json()), marks))
                        .orElse(List.of()));
    }

    private String link(String origin, Pledge pledge) {
        String code = pledge.plan().code().value();
        String promise = pledge.promise().id();
        return origin + "/c/" + code + "/" + promise + "?key=" + tickets.promiseKey(code, promise);
    }
}
