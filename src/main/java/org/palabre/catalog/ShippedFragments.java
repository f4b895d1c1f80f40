package org.palabre.catalog;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.palabre.catalog.use.Fragments;
import org.palabre.core.method.MethodSource;

/** The fragments that travel with Palabre, read when first asked for. */
final class ShippedFragments implements Fragments {
    static final ShippedFragments HERE = new ShippedFragments();

    private Map<String, MethodSource> known = Map.of();
    private boolean read;

    private ShippedFragments() {}

    @Override
    public Optional<MethodSource> find(String id) {
        return Optional.ofNullable(all().get(id));
    }

    private synchronized Map<String, MethodSource> all() {
        if (!read) {
            known = load();
            read = true;
        }
        return known;
    }

    private static Map<String, MethodSource> load() {
        MethodFolder folder = new MethodFolder(new MethodReader());
        Map<String, MethodSource> found = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths("methods", root -> load(folder, root, found));
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped fragments cannot be read", e);
        }
        return found;
    }

    private static void load(MethodFolder folder, Path root, Map<String, MethodSource> into) {
        try {
            for (Path path : folder.fragments(root)) {
                folder.asFragment(path).ifPresent(source -> into.put(source.id(), source));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
