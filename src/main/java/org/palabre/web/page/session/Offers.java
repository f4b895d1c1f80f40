package org.palabre.web.page.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.catalog.Catalog;
import org.palabre.catalog.Entry;
import org.palabre.core.method.Method;
import org.palabre.program.MethodChoice;

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

    /** What a session runs, with its settings; empty when the catalogue no longer has that very content. */
    public Optional<Method> settled(MethodChoice choice) {
        return catalog.find(choice.id(), choice.sha256()).map(source -> {
            Map<String, Object> settings = new HashMap<>();
            for (Setting setting : Offer.of(source).settings("en")) {
                Optional.ofNullable(choice.params().get(setting.id()))
                        .ifPresent(value -> settings.put(setting.id(), setting.settled(value)));
            }
            return Method.of(source, settings);
        });
    }
}
