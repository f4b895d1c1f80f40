package org.palabre.web.studio;

import com.fasterxml.jackson.databind.util.RawValue;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.palabre.catalog.Read;
import org.palabre.catalog.fault.Fault;
import org.palabre.catalog.script.MethodScript;
import org.palabre.core.method.Method;
import org.palabre.core.method.MethodSource;
import org.palabre.people.Role;
import org.palabre.rehearsal.Script;
import org.palabre.rehearsal.Sketch;
import org.palabre.rehearsal.SketchBook;
import org.palabre.web.door.Doors;

/** What the studio is told about a text while it is written; nothing is kept. For owners and facilitators. */
@Path("/w/{workspace}/methods")
public class Proofreading {
    private static final int MOST_PEOPLE = 60;
    private static final long SEED = 1;

    private final Doors doors;
    private final Proofs proofs;
    private final SketchBook book;

    Proofreading(Doors doors, Proofs proofs, SketchBook book) {
        this.doors = doors;
        this.proofs = proofs;
        this.book = book;
    }

    /**
     * Reads a text.
     *
     * @return {@code problems}; without any, the {@code script} of the method in the language asked for, and its {@code sha256}
     */
    @POST
    @Path("read.json")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Map<String, Object>> read(@RestPath String workspace, Wording wording) {
        return doors.visit(workspace, Role::mayPrepare)
                .chain(() -> proofs.read(wording.text()))
                .map(read -> answer(read, wording));
    }

    /**
     * Lets bots play a text, if it has no faults.
     *
     * @return {@code problems}; without any, what {@link Sketch} holds, or {@code stuck} with a reason, or {@code busy}
     */
    @POST
    @Path("rehearse.json")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Map<String, Object>> rehearse(@RestPath String workspace, Wording wording) {
        return doors.visit(workspace, Role::mayPrepare)
                .chain(() -> proofs.read(wording.text()))
                .chain(read -> switch (read) {
                    case Read.Faulty faulty -> Uni.createFrom().item(answer(faulty, wording));
                    case Read.Good(MethodSource source) ->
                        book.draw(source, script(source, wording)).map(Proofreading::played);
                });
    }

    private static Map<String, Object> answer(Read read, Wording wording) {
        Map<String, Object> answer = new LinkedHashMap<>();
        switch (read) {
            case Read.Faulty(List<Fault> faults) -> answer.put("problems", Problem.of(faults));
            case Read.Good(MethodSource source) -> {
                answer.put("problems", List.of());
                answer.put("sha256", source.sha256());
                answer.put("script", MethodScript.of(Method.of(source, Map.of()), wording.lang(), wording.playedAs()));
            }
        }
        return answer;
    }

    private static Script script(MethodSource source, Wording wording) {
        int people = Math.clamp(wording.people(), 2, MOST_PEOPLE);
        return new Script(source.id(), people, SEED, 0, wording.lang(), wording.playedAs());
    }

    private static Map<String, Object> played(SketchBook.Drawn drawn) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("problems", List.of());
        switch (drawn) {
            case SketchBook.Drawn.Good(Sketch sketch) -> {
                answer.put("people", sketch.people());
                answer.put("played", sketch.played());
                answer.put("collected", sketch.collected());
                answer.put(
                        "pictures",
                        sketch.pictures().stream().map(Proofreading::picture).toList());
            }
            case SketchBook.Drawn.Stuck(String why) -> answer.put("stuck", why);
            case SketchBook.Drawn.Busy ignored -> answer.put("busy", true);
        }
        return answer;
    }

    /** The facts are JSON already. */
    private static Map<String, Object> picture(Sketch.Picture picture) {
        Map<String, Object> layers = new LinkedHashMap<>();
        picture.layers().forEach((layer, facts) -> layers.put(layer, new RawValue(facts)));
        return Map.of("step", picture.step(), "at", picture.at(), "layers", layers);
    }
}
