package org.palabre.web.api;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.catalog.script.MethodScript;
import org.palabre.core.session.SessionState;
import org.palabre.live.Rooms;
import org.palabre.program.SessionPlan;
import org.palabre.web.door.Cookies;
import org.palabre.web.door.SessionDoor;
import org.palabre.web.door.SessionEntry;

/** The texts and properties of the method that a session runs, in one language (docs/protocol.md, "The script"). */
@Path("/s/{code}/script.json")
public class Script {
    private final SessionDoor door;
    private final Rooms rooms;

    Script(SessionDoor door, Rooms rooms) {
        this.door = door;
        this.rooms = rooms;
    }

    /**
     * For who may open the socket.
     *
     * @param lang {@code fr} or {@code en}; the session's language when missing
     * @param key of a shared-screen link
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Map<String, Object>> script(
            RoutingContext context,
            @RestPath String code,
            @RestQuery Optional<String> lang,
            @RestQuery Optional<String> key) {
        Map<String, String> cookies = Cookies.of(context);
        return door.participant(code, cookies)
                .chain(entry -> entry instanceof SessionEntry.Shut
                        ? door.screen(code, cookies, key)
                        : Uni.createFrom().item(entry))
                .map(Script::plan)
                .chain(plan -> rooms.state(plan.id()))
                .map(state -> script(state, lang.orElse(state.plan().language())));
    }

    private static Map<String, Object> script(SessionState state, String lang) {
        return MethodScript.of(state.method(), lang, state.plan().mode());
    }

    private static SessionPlan plan(SessionEntry entry) {
        return switch (entry) {
            case SessionEntry.Participant it -> it.plan();
            case SessionEntry.Crew it -> it.plan();
            case SessionEntry.Screen it -> it.plan();
            case SessionEntry.Shut shut -> throw new WebApplicationException(shut.closeCode() == 4404 ? 404 : 403);
        };
    }
}
