package org.palabre.web.page.ledger;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.people.Tickets;
import org.palabre.program.SessionCode;
import org.palabre.program.SessionPlan;
import org.palabre.program.SessionPlans;
import org.palabre.record.ledger.Commitments;
import org.palabre.record.ledger.Ledger;
import org.palabre.record.ledger.Mark;
import org.palabre.record.ledger.Pledge;
import org.palabre.web.door.Trouble;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;

/** Asks whoever promised something what became of it. Opens with its link alone: no account, no seat. */
@Path("/c/{code}/{promise}")
public class FollowUpPage {
    private static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_DUE = 40;

    /** A commitment, with its session. */
    private record Asked(SessionPlan plan, Pledge pledge) {}

    /** What the page shows. @param key goes back with the form; {@code said} once something was noted */
    record FollowUp(SessionPlan plan, Pledge pledge, String key, boolean said) {
        public List<Mark.State> states() {
            return Mark.State.OF_PROMISER;
        }
    }

    @CheckedTemplate(basePath = "ledger")
    static class Templates {
        static native TemplateInstance followUp(Page page, FollowUp asked);
    }

    private final Pages pages;
    private final SessionPlans plans;
    private final Commitments commitments;
    private final Ledger ledger;
    private final Tickets tickets;
    private final Clock clock;

    FollowUpPage(
            Pages pages, SessionPlans plans, Commitments commitments, Ledger ledger, Tickets tickets, Clock clock) {
        this.pages = pages;
        this.plans = plans;
        this.commitments = commitments;
        this.ledger = ledger;
        this.tickets = tickets;
        this.clock = clock;
    }

    @GET
    public Uni<Response> ask(
            RoutingContext context,
            @RestPath String code,
            @RestPath String promise,
            @RestQuery @DefaultValue("") String key) {
        return asked(code, promise, key).chain(asked -> draw(context, asked, key, false));
    }

    @POST
    public Uni<Response> say(
            RoutingContext context,
            @RestPath String code,
            @RestPath String promise,
            @RestForm @DefaultValue("") String key,
            @RestForm @DefaultValue("") String state,
            @RestForm @DefaultValue("") String words,
            @RestForm @DefaultValue("") String due) {
        Mark.State said = Mark.State.of(state)
                .filter(Mark.State.OF_PROMISER::contains)
                .orElseThrow(() -> new Trouble(Trouble.Kind.BAD_REQUEST));
        return asked(code, promise, key)
                .call(asked -> ledger.add(new Mark(
                        asked.plan().id(),
                        promise,
                        said,
                        shortened(words, LONGEST_WORDS),
                        said == Mark.State.RENEGOTIATED ? shortened(due, LONGEST_DUE) : "",
                        clock.instant())))
                .chain(() -> asked(code, promise, key))
                .chain(asked -> draw(context, asked, key, true));
    }

    private Uni<Response> draw(RoutingContext context, Asked asked, String key, boolean said) {
        Page page = pages.page(context);
        return pages.show(page, Templates.followUp(page, new FollowUp(asked.plan(), asked.pledge(), key, said)))
                .map(answer -> Response.fromResponse(answer)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .header("Referrer-Policy", "no-referrer")
                        .header("X-Robots-Tag", "noindex, nofollow")
                        .build());
    }

    private Uni<Asked> asked(String code, String promise, String key) {
        if (!tickets.asksAfter(key, code, promise)) {
            throw new Trouble(Trouble.Kind.LINK_IS_OVER);
        }
        return SessionCode.read(code)
                .map(plans::byCode)
                .orElseThrow(() -> new Trouble(Trouble.Kind.NO_SUCH_SESSION))
                .map(found -> found.orElseThrow(() -> new Trouble(Trouble.Kind.NO_SUCH_SESSION)))
                .chain(plan -> commitments.find(plan.id(), promise).map(found -> found.map(
                                pledge -> new Asked(plan, pledge))
                        .orElseThrow(() -> new Trouble(Trouble.Kind.NO_SUCH_PAGE))));
    }

    private static String shortened(String text, int most) {
        return text.strip().substring(0, Math.min(text.strip().length(), most));
    }
}
