package org.palabre.catalog;

import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.palabre.catalog.fault.Fault;
import org.palabre.catalog.use.LoneSteps;
import org.palabre.core.method.MethodSource;

/**
 * The methods on offer: those that travel with the product, then those of the folders the administrator added. Read once,
 * when first asked for. A faulty one is listed with its faults and keeps none of the others away.
 */
@ApplicationScoped
public class Catalog {
    private static final Logger LOG = Logger.getLogger(Catalog.class);
    private static final String SHIPPED = "methods";

    private final List<Entry> entries;
    private final List<MethodSource> fragments;
    private final Map<String, List<MethodSource>> lone = new ConcurrentHashMap<>();

    @Inject
    Catalog(CatalogConfig config) {
        this(config.folders().orElse(List.of()));
    }

    Catalog(List<Path> folders) {
        MethodFolder methods = new MethodFolder(new MethodReader());
        List<Entry> found = new ArrayList<>();
        List<MethodSource> parts = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(SHIPPED, root -> load(methods, root, found, parts));
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped methods cannot be read", e);
        }
        folders.forEach(root -> load(methods, root, found, parts));
        this.entries = List.copyOf(found);
        this.fragments = List.copyOf(parts);
    }

    /** The catalogue with the shipped methods only, for tests and the command line. */
    public static Catalog shipped() {
        return new Catalog(List.of());
    }

    /** In the order of the folders, then of the names. */
    public List<Entry> all() {
        return entries;
    }

    /** The method of this name; of several versions, the one found last. */
    public Optional<MethodSource> find(String id) {
        return usable().stream().filter(source -> source.id().equals(id)).reduce((first, second) -> second);
    }

    /** The files of the method of this name, for who wants to write another one like it. */
    public Optional<MethodText> text(String id) {
        return entries.stream()
                .flatMap(entry -> entry instanceof Entry.Usable usable ? Stream.of(usable) : Stream.empty())
                .filter(usable -> usable.source().id().equals(id))
                .map(Entry.Usable::text)
                .reduce((first, second) -> second);
    }

    /** Exactly this content. */
    public Optional<MethodSource> find(String id, String sha256) {
        return usable().stream()
                .filter(source -> source.id().equals(id) && source.sha256().equals(sha256))
                .findFirst();
    }

    /** The fragments that a facilitator may put into a running session, by name. */
    public List<MethodSource> fragments() {
        return fragments;
    }

    /** The methods that can be used, in the order of their names; of several versions, the one found last. */
    public List<MethodSource> methods() {
        return usable().stream()
                .map(MethodSource::id)
                .distinct()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** The steps of a method that mean something without the others; empty for an unknown method. */
    public List<MethodSource> loneSteps(String method) {
        return find(method)
                .map(source -> lone.computeIfAbsent(source.reference(), reference -> LoneSteps.of(source)))
                .orElse(List.of());
    }

    private List<MethodSource> usable() {
        return entries.stream()
                .filter(Entry.Usable.class::isInstance)
                .map(entry -> ((Entry.Usable) entry).source())
                .toList();
    }

    private static void load(MethodFolder methods, Path root, List<Entry> into, List<MethodSource> parts) {
        try {
            for (Path folder : methods.list(root)) {
                into.add(entry(methods, folder));
            }
            for (Path folder : methods.fragments(root)) {
                switch (methods.read(folder)) {
                    case Read.Good(MethodSource source) -> parts.add(source);
                    case Read.Faulty(List<Fault> faults) ->
                        faults.forEach(fault -> LOG.errorf("Fragment refused: %s", fault.asLine()));
                }
            }
        } catch (IOException e) {
            LOG.errorf("The folder of methods %s cannot be read: %s", root, e.getMessage());
        }
    }

    private static Entry entry(MethodFolder methods, Path folder) {
        return switch (methods.read(folder)) {
            case Read.Good(MethodSource source) -> new Entry.Usable(source, methods.text(folder));
            case Read.Faulty(List<Fault> faults) -> {
                faults.forEach(fault -> LOG.errorf("Method refused: %s", fault.asLine()));
                yield new Entry.Refused(String.valueOf(folder.getFileName()).replace("/", ""), faults);
            }
        };
    }
}
