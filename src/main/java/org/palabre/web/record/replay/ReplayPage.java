package org.palabre.web.record.replay;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.SessionEvent;
import org.palabre.live.replay.Eyes;
import org.palabre.live.replay.Film;
import org.palabre.program.SessionPlan;
import org.palabre.program.Status;
import org.palabre.record.log.Entry;
import org.palabre.record.log.EventLog;
import org.palabre.record.method.MethodSources;
import org.palabre.web.door.Cookies;
import org.palabre.web.door.SessionDoor;
import org.palabre.web.door.SessionEntry;
import org.palabre.web.door.Trouble;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;

/** A session that is over along its time line, with what each audience could see: for owners and facilitators. */
@Path("/s/{code}/replay")
public class ReplayPage {
    @CheckedTemplate(basePath = "record")
    static class Templates {
        static native TemplateInstance replay(Page page, SessionPlan plan);
    }

    private final Pages pages;
    private final SessionDoor door;
    private final EventLog log;
    private final MethodSources methods;

    ReplayPage(Pages pages, SessionDoor door, EventLog log, MethodSources methods) {
        this.pages = pages;
        this.door = door;
        this.log = log;
        this.methods = methods;
    }

    @GET
    public Uni<Response> page(RoutingContext context, @RestPath String code) {
        Page page = pages.page(context);
        return over(context, code).chain(plan -> pages.show(page, Templates.replay(page, plan)));
    }

    /** @param as {@code participant}, {@code sponsor} or {@code facilitator} */
    @GET
    @Path("film.json")
    public Uni<Response> film(
            RoutingContext context, @RestPath String code, @RestQuery @DefaultValue("participant") String as) {
        Eyes eyes = Eyes.of(as).orElseThrow(() -> new Trouble(Trouble.Kind.BAD_REQUEST));
        return over(context, code).chain(plan -> film(plan, eyes)).map(film -> Response.ok(
                        film, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build());
    }

    private Uni<Buffer> film(SessionPlan plan, Eyes eyes) {
        return log.read(plan.id(), 0).chain(entries -> {
            List<Recorded> events = entries.stream().map(Entry::recorded).toList();
            return methods.find(method(events))
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .map(source -> Film.of(
                            plan.id(), source.orElseThrow(() -> new Trouble(Trouble.Kind.NO_SUCH_PAGE)), events, eyes));
        });
    }

    private static String method(List<Recorded> events) {
        return events.stream()
                .flatMap(event -> event.event() instanceof SessionEvent.Planned planned
                        ? java.util.stream.Stream.of(planned.plan().method())
                        : java.util.stream.Stream.empty())
                .reduce((first, second) -> second)
                .orElse("");
    }

    private Uni<SessionPlan> over(RoutingContext context, String code) {
        return door.crew(code, Cookies.of(context)).map(entry -> entry.facilitator()
                .map(SessionEntry.Crew::plan)
                .filter(plan -> plan.status() == Status.CLOSED)
                .orElseThrow(entry::trouble));
    }
}
