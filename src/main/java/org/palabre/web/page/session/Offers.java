package org.palabre.web.page.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.palabre.catalog.Catalog;
import org.palabre.catalog.Entry;

/** The catalogue as the pages offer it. */
@ApplicationScoped
public class Offers {
    private final Catalog catalog;

    public Offers(Catalog catalog) {
        this.catalog = catalog;
    }

    List<Offer> all() {
        return catalog.all().stream()
                .filter(Entry.Usable.class::isInstance)
                .map(entry -> Offer.of(((Entry.Usable) entry).source()))
                .toList();
    }

    Optional<Offer> find(String id) {
        return catalog.find(id).map(Offer::of);
    }

    /** The version a session was prepared with, as long as the catalogue has it; else the present one. */
    Optional<Offer> find(String id, String sha256) {
        return catalog.find(id, sha256).map(Offer::of).or(() -> find(id));
    }
}
