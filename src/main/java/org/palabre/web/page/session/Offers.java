package org.palabre.web.page.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palabre.catalog.Catalog;
import org.palabre.catalog.Entry;
import org.palabre.core.method.MethodSource;
import org.palabre.people.workspace.Visit;
import org.palabre.studio.Versions;

/** The methods that a workspace can choose from, as the pages show them: its own, then those of the catalogue. */
@ApplicationScoped
public class Offers {
    private final Catalog catalog;
    private final Versions versions;

    public Offers(Catalog catalog, Versions versions) {
        this.catalog = catalog;
        this.versions = versions;
    }

    Uni<List<Offer>> all(Visit visit) {
        return versions.offered(visit).map(own -> {
            List<Offer> offers = new ArrayList<>();
            own.forEach(source -> offers.add(Offer.own(source)));
            catalog.all().forEach(entry -> {
                if (entry instanceof Entry.Usable usable) {
                    offers.add(Offer.of(usable.source()));
                }
            });
            return List.copyOf(offers);
        });
    }

    Uni<Optional<Offer>> find(Visit visit, String id) {
        return versions.offered(visit).map(own -> own.stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .map(Offer::own)
                .or(() -> catalog.find(id).map(Offer::of)));
    }

    /** The version a session was prepared with, as long as it is there; else the present one. */
    Uni<Optional<Offer>> find(Visit visit, String id, String sha256) {
        return exactly(visit.workspace().id(), id, sha256)
                .chain(found -> found.isPresent() ? Uni.createFrom().item(found.map(Offer::of)) : find(visit, id));
    }

    /** Exactly this content, of the catalogue or of the workspace. */
    public Uni<Optional<MethodSource>> exactly(String workspace, String id, String sha256) {
        return catalog.find(id, sha256)
                .map(source -> Uni.createFrom().item(Optional.of(source)))
                .orElseGet(() -> versions.find(workspace, id, sha256));
    }
}
