package org.palabre.web.api;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.palabre.core.item.Item;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Sight;
import org.palabre.live.Rooms;
import org.palabre.themes.Idea;
import org.palabre.themes.Suggestion;
import org.palabre.themes.ThemeDesk;
import org.palabre.themes.cluster.Grain;
import org.palabre.web.door.Cookies;
import org.palabre.web.door.SessionDoor;

/**
 * Themes that the machine proposes for what a collection holds, for the facilitator to look at. Changes nothing, so a GET;
 * only what the facilitator may read at this moment is looked at (P6).
 */
@Path("/s/{code}/themes.json")
public class ProposedThemes {
    private static final List<String> SPEAKING_FIELDS = List.of("text", "title", "what");

    /**
     * The proposal; ids are those of items.
     *
     * @param basicMode whether only words were compared, for want of a model
     * @param alone those that belong nowhere
     */
    public record Proposal(boolean basicMode, List<Proposed> themes, List<String> alone) {}

    /** @param medoid the item that says best what the others say */
    public record Proposed(String label, String medoid, List<String> items) {}

    private final SessionDoor door;
    private final Rooms rooms;
    private final ThemeDesk desk;

    ProposedThemes(SessionDoor door, Rooms rooms, ThemeDesk desk) {
        this.door = door;
        this.rooms = rooms;
        this.desk = desk;
    }

    /**
     * For facilitators; 403 for others, 503 when too many ask at once.
     *
     * @param in the collection
     * @param granularity 0.2 to 5; 1.5 when missing
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Proposal> propose(
            RoutingContext context,
            @RestPath String code,
            @RestQuery Optional<String> in,
            @RestQuery Optional<Double> granularity) {
        Grain grain = grain(granularity);
        String collection = in.orElseThrow(() -> new BadRequestException("in=COLLECTION is missing"));
        return door.crew(code, Cookies.of(context))
                .map(entry ->
                        entry.facilitator().orElseThrow(ForbiddenException::new).plan())
                .chain(plan -> rooms.state(plan.id()))
                .chain(state -> propose(readable(state, collection), grain));
    }

    private static Grain grain(Optional<Double> granularity) {
        try {
            return granularity.map(Grain::new).orElse(Grain.USUAL);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e.getMessage(), e);
        }
    }

    private Uni<Proposal> propose(List<Item> items, Grain grain) {
        List<Idea> ideas = items.stream().map(it -> Idea.of(text(it))).toList();
        return Uni.createFrom()
                .completionStage(() -> desk.suggest(ideas, grain))
                .onFailure(RejectedExecutionException.class)
                .transform(_ -> new ServiceUnavailableException("others are waiting for their themes"))
                .map(it -> proposal(items, it));
    }

    /** What stands in the collection and a facilitator may read now, in the order in which it was written. */
    private static List<Item> readable(SessionState state, String collection) {
        return state.items()
                .in(collection)
                .filter(it -> Sight.isBeforeTheCrew(state, it))
                .toList();
    }

    /** The field that says what it is about, else all of them. */
    private static String text(Item item) {
        return Stream.concat(
                        SPEAKING_FIELDS.stream()
                                .flatMap(it -> Optional.ofNullable(item.fields().get(it)).stream()),
                        Stream.of(item.fields().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(Map.Entry::getValue)
                                .collect(Collectors.joining(". "))))
                .filter(it -> !it.isBlank())
                .findFirst()
                .orElse("");
    }

    private static Proposal proposal(List<Item> items, Suggestion suggestion) {
        return new Proposal(
                suggestion.isBasicMode(),
                suggestion.themes().stream()
                        .map(it -> new Proposed(it.label(), id(items, it.medoid()), ids(items, it.members())))
                        .toList(),
                ids(items, suggestion.alone()));
    }

    private static List<String> ids(List<Item> items, List<Integer> numbers) {
        return numbers.stream().map(it -> id(items, it)).toList();
    }

    private static String id(List<Item> items, int number) {
        return items.get(number).id().toString();
    }
}
