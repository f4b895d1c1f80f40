package org.palabre.web.api;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.catalog.Catalog;
import org.palabre.catalog.use.Joining;
import org.palabre.catalog.use.Lasting;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.Addition;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Mode;
import org.palabre.core.method.Props;
import org.palabre.core.session.Answer;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionState;
import org.palabre.live.Rooms;
import org.palabre.people.Role;
import org.palabre.web.door.SessionDoor;
import org.palabre.web.door.SessionEntry;

/** Steps of the library that a facilitator may put into a session while it runs. */
@Path("/s/{code}/more.json")
public class MoreSteps {
    private static final int CONFLICT = 409;
    private static final int LONGEST_REASON = 280;
    private static final String TAKES = "takes-";

    /**
     * What can join the method.
     *
     * @param takes what it works on: its own name → what to say of it
     * @param steps their titles
     * @param seconds how long they take together
     */
    public record Part(
            String id, String title, String summary, Map<String, String> takes, List<String> steps, long seconds) {}

    private final SessionDoor door;
    private final Rooms rooms;
    private final Catalog catalog;

    MoreSteps(SessionDoor door, Rooms rooms, Catalog catalog) {
        this.door = door;
        this.rooms = rooms;
        this.catalog = catalog;
    }

    /** For facilitators: the parts, in the language asked for. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<List<Part>> parts(RoutingContext context, @RestPath String code, @RestQuery Optional<String> lang) {
        return facilitator(context, code)
                .chain(crew -> rooms.state(crew.plan().id()))
                .map(state -> parts().stream()
                        .map(source -> part(
                                source,
                                lang.orElse(state.plan().language()),
                                state.plan().mode()))
                        .toList());
    }

    /**
     * Puts one in, to be run next: {@code part}, {@code reason}, {@code takes-NAME}, and {@code c}, the id of the command.
     *
     * @return 204; 409 with the {@code code} of a refusal
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> add(RoutingContext context, @RestPath String code, MultivaluedMap<String, String> sent) {
        return facilitator(context, code).chain(crew -> {
            SessionId session = crew.plan().id();
            MethodSource part = part(sent);
            String reason = reason(sent);
            return rooms.state(session)
                    .map(state -> addition(part, state, takes(sent)))
                    .chain(addition ->
                            rooms.ask(session, crew.person(), command(sent), new SessionCommand.Add(addition, reason)))
                    .map(MoreSteps::told);
        });
    }

    private MethodSource part(MultivaluedMap<String, String> sent) {
        return parts().stream()
                .filter(source -> source.id().equals(sent.getFirst("part")))
                .findFirst()
                .orElseThrow(() -> new BadRequestException("part: no such part"));
    }

    private static String reason(MultivaluedMap<String, String> sent) {
        String reason = Optional.ofNullable(sent.getFirst("reason")).orElse("").strip();
        if (reason.length() > LONGEST_REASON) {
            throw new BadRequestException("reason: at most " + LONGEST_REASON + " characters");
        }
        return reason;
    }

    private static Map<String, String> takes(MultivaluedMap<String, String> sent) {
        Map<String, String> takes = new HashMap<>();
        sent.keySet().stream()
                .filter(name -> name.startsWith(TAKES))
                .forEach(name -> takes.put(
                        name.substring(TAKES.length()),
                        Optional.ofNullable(sent.getFirst(name)).orElse("")));
        return takes;
    }

    private static Optional<String> command(MultivaluedMap<String, String> sent) {
        return Optional.ofNullable(sent.getFirst("c")).filter(c -> c.matches("[\\w-]{1,40}"));
    }

    private static Addition addition(MethodSource part, SessionState state, Map<String, String> takes) {
        return Joining.of(part, state.method(), takes)
                .orElseThrow(() -> new BadRequestException("takes: expected a collection of the method for each"));
    }

    private static Response told(Answer answer) {
        return switch (answer) {
            case Answer.Accepted ignored -> Response.noContent().build();
            case Answer.Refused refused ->
                Response.status(CONFLICT)
                        .entity(Map.of("code", refused.reason().word()))
                        .build();
        };
    }

    private List<MethodSource> parts() {
        return catalog.fragments();
    }

    private static Part part(MethodSource source, String lang, Mode mode) {
        Method method = Method.of(source, Map.of());
        Map<String, String> takes = new HashMap<>();
        new Props(source.tree())
                .part("takes")
                .values()
                .keySet()
                .forEach(name -> takes.put(
                        name, method.texts().at("takes." + name + ".title").in(lang)));
        return new Part(
                source.id(),
                method.title().in(lang),
                method.summary().in(lang),
                takes,
                method.everyStep().stream()
                        .filter(step -> !step.isControl())
                        .map(step -> step.title().in(lang))
                        .toList(),
                Lasting.of(method, mode).toSeconds());
    }

    private Uni<SessionEntry.Crew> facilitator(RoutingContext context, String code) {
        return door.crew(code, RequestCookies.of(context)).map(entry -> switch (entry) {
            case SessionEntry.Crew crew when crew.role() != Role.SPONSOR -> crew;
            case SessionEntry.Crew ignored -> throw new ForbiddenException();
            case SessionEntry.Participant ignored -> throw new ForbiddenException();
            case SessionEntry.Screen ignored -> throw new ForbiddenException();
            case SessionEntry.Shut ignored -> throw new ForbiddenException();
        });
    }
}
