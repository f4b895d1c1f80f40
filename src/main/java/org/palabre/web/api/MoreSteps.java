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
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.catalog.Catalog;
import org.palabre.catalog.use.Joining;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.Addition;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.core.session.Answer;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionState;
import org.palabre.live.Rooms;
import org.palabre.web.door.Cookies;
import org.palabre.web.door.SessionDoor;
import org.palabre.web.door.SessionEntry;
import org.palabre.web.setting.Setting;

/** Steps of the library that a facilitator may put into a session while it runs. */
@Path("/s/{code}/more.json")
public class MoreSteps {
    private static final int CONFLICT = 409;
    private static final int UNFIT = 422;
    private static final int LONGEST_REASON = 280;
    private static final String TAKES = "takes-";
    private static final String SETTING = "set-";

    /**
     * What there is to choose from.
     *
     * @param parts of the library, or the steps of the one method that was asked for
     * @param methods those of the library: id → title; empty when one was asked for
     */
    public record Choice(List<Joinable> parts, Map<String, String> methods) {}

    private final SessionDoor door;
    private final Rooms rooms;
    private final Catalog catalog;

    MoreSteps(SessionDoor door, Rooms rooms, Catalog catalog) {
        this.door = door;
        this.rooms = rooms;
        this.catalog = catalog;
    }

    /** For facilitators, in the language asked for: the parts; with {@code method}, the steps of it that can stand alone. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Choice> parts(
            RoutingContext context,
            @RestPath String code,
            @RestQuery Optional<String> lang,
            @RestQuery Optional<String> method) {
        return facilitator(context, code)
                .chain(crew -> rooms.state(crew.plan().id()))
                .map(state -> choice(state, lang.orElse(state.plan().language()), method));
    }

    private Choice choice(SessionState state, String lang, Optional<String> method) {
        List<Joinable> parts = method.map(catalog::loneSteps).orElseGet(catalog::fragments).stream()
                .filter(source -> Joinable.hasTime(source, state.plan().mode()))
                .map(source -> Joinable.of(source, state, lang))
                .toList();
        return new Choice(parts, method.isPresent() ? Map.of() : methods(lang));
    }

    private Map<String, String> methods(String lang) {
        Map<String, String> titles = new LinkedHashMap<>();
        catalog.methods().stream()
                .map(source -> Method.of(source, Map.of()))
                .sorted(Comparator.comparing(method -> method.title().in(lang), Collator.getInstance(Locale.of(lang))))
                .forEach(method ->
                        titles.put(method.source().id(), method.title().in(lang)));
        return titles;
    }

    /**
     * Puts one in, to be run next: {@code part} (or {@code method/step}), {@code reason}, {@code takes-NAME}, {@code set-NAME} as typed, and
     * {@code c}, the id of the command.
     *
     * @return 204; 409 with the {@code code} of a refusal; 422 with the {@code settings} that do not fit
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> add(RoutingContext context, @RestPath String code, MultivaluedMap<String, String> sent) {
        return facilitator(context, code).chain(crew -> {
            SessionId session = crew.plan().id();
            MethodSource part = part(sent);
            String reason = reason(sent);
            List<Setting> settings = Setting.all(Method.of(part, Map.of()), "en");
            List<String> unfit = settings.stream()
                    .filter(setting -> setting.read(typed(setting, sent)).isEmpty())
                    .map(Setting::id)
                    .toList();
            if (!unfit.isEmpty()) {
                return Uni.createFrom()
                        .item(Response.status(UNFIT)
                                .entity(Map.of("settings", unfit))
                                .build());
            }
            return rooms.state(session)
                    .map(state -> addition(part, state, takes(sent), values(part, sent)))
                    .chain(addition ->
                            rooms.ask(session, crew.person(), command(sent), new SessionCommand.Add(addition, reason)))
                    .map(MoreSteps::told);
        });
    }

    private MethodSource part(MultivaluedMap<String, String> sent) {
        String id = Optional.ofNullable(sent.getFirst("part")).orElse("");
        List<MethodSource> known = id.contains("/") ? catalog.loneSteps(id.split("/", 2)[0]) : catalog.fragments();
        return known.stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadRequestException("part: no such part"));
    }

    /** As it stood in the control; one that was not sent has its own value, but a box that was not ticked is not. */
    private static String typed(Setting setting, MultivaluedMap<String, String> sent) {
        String otherwise = setting.type().equals("bool") ? "" : setting.initial();
        return Optional.ofNullable(sent.getFirst(SETTING + setting.id())).orElse(otherwise);
    }

    private static Map<String, Object> values(MethodSource part, MultivaluedMap<String, String> sent) {
        Method method = Method.of(part, Map.of());
        Map<String, Object> values = new HashMap<>();
        for (Setting setting : Setting.all(method, "en")) {
            method.params().stream()
                    .filter(param -> param.id().equals(setting.id()))
                    .forEach(param -> setting.read(typed(setting, sent))
                            .ifPresent(value -> values.put(param.id(), param.valueOf(value))));
        }
        return values;
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

    private static Addition addition(
            MethodSource part, SessionState state, Map<String, String> takes, Map<String, Object> settings) {
        return Joining.of(part, state.method(), takes, settings)
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

    private Uni<SessionEntry.Crew> facilitator(RoutingContext context, String code) {
        return door.crew(code, Cookies.of(context))
                .map(entry -> entry.facilitator().orElseThrow(ForbiddenException::new));
    }
}
