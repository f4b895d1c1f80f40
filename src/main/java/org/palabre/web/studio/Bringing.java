package org.palabre.web.studio;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.palabre.catalog.MethodText;
import org.palabre.catalog.Read;
import org.palabre.catalog.fault.Fault;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.pack.MethodPack;
import org.palabre.catalog.pack.Opened;
import org.palabre.people.Role;
import org.palabre.people.workspace.Visit;
import org.palabre.studio.Drafts;
import org.palabre.web.door.Doors;

/** Takes in a method that somebody has as a file. For owners and facilitators. */
@Path("/w/{workspace}/methods/import.json")
public class Bringing {
    /** What no hand would write by mistake is not even opened in an editor. */
    private static final Set<FaultCode> NOT_TAKEN = Set.of(
            FaultCode.TOO_LARGE, FaultCode.TOO_DEEP, FaultCode.ALIASES, FaultCode.TAGS, FaultCode.SEVERAL_DOCUMENTS);

    private final Doors doors;
    private final Drafts drafts;
    private final Proofs proofs;

    Bringing(Doors doors, Drafts drafts, Proofs proofs) {
        this.doors = doors;
        this.drafts = drafts;
        this.proofs = proofs;
    }

    /**
     * A new draft of the file: an archive of a method's folder, or the bare {@code method.yaml}. What an editor can put right is
     * taken in, faults and all; what is no text, too large, too deep, or holds anchors, tags or several documents is refused with 422 and
     * {@code problems}, as lint refuses it.
     *
     * @return {@code draft}: its id
     */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> bring(@RestPath String workspace, byte[] file) {
        return doors.visit(workspace, Role::mayPrepare).chain(visit -> switch (MethodPack.open(file)) {
            case Opened.Bad(Fault fault) -> Uni.createFrom().item(Problem.refusal(List.of(fault)));
            case Opened.Good(MethodText text) -> proofs.read(text).chain(read -> begin(visit, text, read));
        });
    }

    private Uni<Response> begin(Visit visit, MethodText text, Read read) {
        List<Fault> refused = read instanceof Read.Faulty(List<Fault> faults)
                ? faults.stream()
                        .filter(fault -> NOT_TAKEN.contains(fault.code()))
                        .toList()
                : List.of();
        return refused.isEmpty()
                ? drafts.begin(visit, text)
                        .map(draft -> Response.ok(Map.of("draft", draft.id())).build())
                : Uni.createFrom().item(Problem.refusal(refused));
    }
}
