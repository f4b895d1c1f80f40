package org.palabre.web.studio;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.palabre.catalog.Catalog;
import org.palabre.catalog.MethodText;
import org.palabre.catalog.Read;
import org.palabre.catalog.fault.Fault;
import org.palabre.core.method.MethodSource;
import org.palabre.people.Role;
import org.palabre.people.workspace.Visit;
import org.palabre.studio.Draft;
import org.palabre.studio.Drafts;
import org.palabre.studio.Version;
import org.palabre.studio.Versions;
import org.palabre.web.door.Doors;
import org.palabre.web.door.Trouble;

/** One draft: read, saved, published, taken away as a file. For owners and facilitators. */
@Path("/w/{workspace}/methods/{draft}")
public class Desk {
    private static final int CONFLICT = 409;

    /**
     * A draft as the editor gets it.
     *
     * @param revision goes up with every change; 0 for what cannot be changed
     * @param versions of the same method, the youngest first
     */
    public record Sheet(
            String id, int revision, String method, Map<String, String> locales, List<Published> versions) {}

    /** @param at ms since 1970 */
    public record Published(String version, String sha256, long at, boolean offered) {}

    private final Doors doors;
    private final Drafts drafts;
    private final Versions versions;
    private final Catalog catalog;
    private final Proofs proofs;

    Desk(Doors doors, Drafts drafts, Versions versions, Catalog catalog, Proofs proofs) {
        this.doors = doors;
        this.drafts = drafts;
        this.versions = versions;
        this.catalog = catalog;
        this.proofs = proofs;
    }

    @GET
    @Path("draft.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Sheet> draft(@RestPath String workspace, @RestPath String draft) {
        return doors.visit(workspace, Role::mayPrepare)
                .chain(visit -> find(visit, draft).chain(found -> sheet(visit, found)));
    }

    /** Saves; 409 with the present text when somebody else has saved meanwhile. */
    @PUT
    @Path("draft.json")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> save(@RestPath String workspace, @RestPath String draft, Wording wording) {
        MethodText text = wording.text();
        List<Fault> tooLarge = Proofs.tooLarge(text);
        return doors.visit(workspace, Role::mayPrepare)
                .chain(visit -> tooLarge.isEmpty()
                        ? save(visit, draft, wording.revision(), text)
                        : Uni.createFrom().item(Problem.refusal(tooLarge)));
    }

    private Uni<Response> save(Visit visit, String draft, int upon, MethodText text) {
        return drafts.write(visit, draft, upon, text)
                .map(found -> found.orElseThrow(() -> new Trouble(Trouble.Kind.NO_SUCH_PAGE)))
                .chain(written -> switch (written) {
                    case Drafts.Written.Saved(Draft saved) ->
                        sheet(visit, saved).map(sheet -> Response.ok(sheet).build());
                    case Drafts.Written.Overtaken(Draft theirs) ->
                        sheet(visit, theirs)
                                .map(sheet ->
                                        Response.status(CONFLICT).entity(sheet).build());
                });
    }

    /** Publishes the draft as it was saved: 422 with {@code problems}, 409 with {@code taken}: {@code id} or {@code version}. */
    @POST
    @Path("publish.json")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> publish(@RestPath String workspace, @RestPath String draft, Wording wording) {
        return doors.visit(workspace, Role::mayPrepare).chain(visit -> find(visit, draft)
                .chain(found -> found.revision() == wording.revision()
                        ? publish(visit, found)
                        : sheet(visit, found)
                                .map(sheet ->
                                        Response.status(CONFLICT).entity(sheet).build())));
    }

    private Uni<Response> publish(Visit visit, Draft draft) {
        MethodText text = draft.text();
        return proofs.read(text).chain(read -> switch (read) {
            case Read.Faulty(List<Fault> faults) -> Uni.createFrom().item(Problem.refusal(faults));
            case Read.Good(MethodSource source) when catalog.find(source.id()).isPresent() -> taken("id");
            case Read.Good(MethodSource source) ->
                versions.publish(visit, text, source).chain(published -> switch (published) {
                    case Versions.Published.There ignored ->
                        sheet(visit, draft).map(sheet -> Response.ok(sheet).build());
                    case Versions.Published.Taken ignored -> taken("version");
                });
        });
    }

    private static Uni<Response> taken(String what) {
        return Uni.createFrom()
                .item(Response.status(CONFLICT).entity(Map.of("taken", what)).build());
    }

    /** A version of the same method, as it was published. */
    @GET
    @Path("versions/{version}.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Map<String, Object>> version(
            @RestPath String workspace, @RestPath String draft, @RestPath String version) {
        return doors.visit(workspace, Role::mayPrepare)
                .chain(visit -> find(visit, draft)
                        .chain(found -> versions.all(visit).map(all -> all.stream()
                                .filter(one ->
                                        one.methodId().equals(found.heading().id()))
                                .filter(one -> one.version().equals(version))
                                .findFirst()
                                .orElseThrow(() -> new Trouble(Trouble.Kind.NO_SUCH_PAGE)))))
                .map(found -> Map.of(
                        "method", found.text().method(), "locales", found.text().locales()));
    }

    /** The draft as one file to keep or to send: a ZIP archive of the method's folder. */
    @GET
    @Path("method.zip")
    @Produces("application/zip")
    public Uni<Response> export(@RestPath String workspace, @RestPath String draft) {
        return doors.visit(workspace, Role::mayPrepare)
                .chain(visit -> find(visit, draft))
                .map(found -> Archive.of(found.heading().id(), found.text()));
    }

    private Uni<Draft> find(Visit visit, String draft) {
        return drafts.find(visit, draft).map(found -> found.orElseThrow(() -> new Trouble(Trouble.Kind.NO_SUCH_PAGE)));
    }

    private Uni<Sheet> sheet(Visit visit, Draft draft) {
        String id = draft.heading().id();
        return versions.all(visit)
                .map(all -> new Sheet(
                        draft.id(),
                        draft.revision(),
                        draft.text().method(),
                        draft.text().locales(),
                        all.stream()
                                .filter(version -> version.methodId().equals(id))
                                .map(Desk::published)
                                .toList()));
    }

    private static Published published(Version version) {
        return new Published(
                version.version(), version.sha256(), version.publishedAt().toEpochMilli(), version.isOffered());
    }
}
