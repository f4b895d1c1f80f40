package org.palabre.web.page.ledger;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.core.id.SessionId;
import org.palabre.people.Role;
import org.palabre.people.Tickets;
import org.palabre.people.workspace.Visit;
import org.palabre.program.EndedSessions;
import org.palabre.program.SessionCode;
import org.palabre.record.document.Audience;
import org.palabre.record.ledger.Commitments;
import org.palabre.record.ledger.Ledger;
import org.palabre.record.ledger.Mark;
import org.palabre.record.ledger.Pledge;
import org.palabre.web.door.Doors;
import org.palabre.web.door.Trouble;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;

/**
 * Every commitment of a workspace, or of one of its sessions, and what became of it, for its owners, facilitators and sponsors; here
 * they also answer what a commitment asks for.
 */
@Path("/w/{workspace}/ledger")
public class LedgerPage {
    private static final int LONGEST_WORDS = 1000;

    /** A commitment on the page. @param link asks whoever promised; empty for those who may not hand it out */
    record Line(EndedSessions.Ended session, Pledge pledge, boolean late, boolean ask, String link) {}

    /** What the page shows. @param session the only one whose commitments are shown, if one was chosen */
    record Book(List<Line> lines, List<EndedSessions.Ended> sessions, Optional<EndedSessions.Ended> session) {
        public boolean isShown(EndedSessions.Ended one) {
            return session.filter(one::equals).isPresent();
        }

        public List<Mark.State> answers() {
            return Mark.State.ANSWERS;
        }
    }

    @CheckedTemplate(basePath = "ledger")
    static class Templates {
        static native TemplateInstance ledger(Page page, Book book);
    }

    private final Pages pages;
    private final Doors doors;
    private final EndedSessions ended;
    private final Commitments commitments;
    private final Ledger ledger;
    private final Tickets tickets;
    private final Clock clock;

    LedgerPage(
            Pages pages,
            Doors doors,
            EndedSessions ended,
            Commitments commitments,
            Ledger ledger,
            Tickets tickets,
            Clock clock) {
        this.pages = pages;
        this.doors = doors;
        this.ended = ended;
        this.commitments = commitments;
        this.ledger = ledger;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** @param session the code of one; empty: all of them */
    @GET
    public Uni<Response> ledger(
            RoutingContext context, @RestPath String workspace, @RestQuery @DefaultValue("") String session) {
        String origin = Pages.origin(context);
        return doors.visit(workspace, Role::mayEnterConsole).chain(visit -> ended.all(visit)
                .chain(closed -> lines(visit, closed, origin).chain(lines -> {
                    Page page = pages.page(context).in(visit);
                    return pages.show(page, Templates.ledger(page, book(lines, session)));
                })));
    }

    /** The answer to what a commitment asks for. */
    @POST
    public Uni<Response> answer(
            @RestPath String workspace,
            @RestForm @DefaultValue("") String session,
            @RestForm @DefaultValue("") String promise,
            @RestForm @DefaultValue("") String answer,
            @RestForm @DefaultValue("") String words,
            @RestForm @DefaultValue("") String only) {
        Mark.State said = Mark.State.of(answer)
                .filter(Mark.State::isAnswer)
                .orElseThrow(() -> new Trouble(Trouble.Kind.BAD_REQUEST));
        String given = words.strip();
        String shown = SessionCode.read(only).map(SessionCode::value).orElse("");
        return doors.visit(workspace, Role::mayEnterConsole)
                .chain(visit -> ended.all(visit).chain(closed -> lines(visit, closed, "")))
                .map(lines -> lines.stream()
                        .filter(line -> line.session().code().equals(session)
                                && line.pledge().id().equals(promise)
                                && line.pledge().isAsking())
                        .findFirst()
                        .orElseThrow(() -> new Trouble(Trouble.Kind.NO_SUCH_PAGE)))
                .chain(line -> ledger.add(new Mark(
                        line.session().id(),
                        promise,
                        said,
                        given.substring(0, Math.min(given.length(), LONGEST_WORDS)),
                        "",
                        clock.instant())))
                .chain(() ->
                        Pages.goTo("/w/" + workspace + "/ledger?session=" + shown + "#" + session + "-" + promise));
    }

    private Uni<List<Line>> lines(Visit visit, List<EndedSessions.Ended> closed, String origin) {
        Map<SessionId, EndedSessions.Ended> byId =
                closed.stream().collect(Collectors.toMap(EndedSessions.Ended::id, Function.identity()));
        Audience audience = visit.role().mayPrepare() ? Audience.PARTICIPANT : Audience.SPONSOR;
        Instant now = clock.instant();
        return commitments.of(audience, byId.keySet()).map(all -> all.stream()
                .flatMap(pledge -> Optional.ofNullable(byId.get(pledge.session()))
                        .map(session -> new Line(
                                session,
                                pledge,
                                pledge.isLate(now),
                                pledge.isToAsk(now),
                                visit.role().mayPrepare() ? link(origin, session.code(), pledge) : ""))
                        .stream())
                .toList());
    }

    private static Book book(List<Line> all, String code) {
        List<EndedSessions.Ended> sessions =
                all.stream().map(Line::session).distinct().toList();
        Optional<EndedSessions.Ended> one =
                sessions.stream().filter(session -> session.code().equals(code)).findFirst();
        return new Book(
                all.stream()
                        .filter(line -> one.map(line.session()::equals).orElse(true))
                        .toList(),
                sessions,
                one);
    }

    private String link(String origin, String code, Pledge pledge) {
        return origin + "/c/" + code + "/" + pledge.id() + "?key=" + tickets.promiseKey(code, pledge.id());
    }
}
