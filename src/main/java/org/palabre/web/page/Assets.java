package org.palabre.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The hashed files of a Vite entry ({@code src/pages/main.ts}…), by the manifest that the build of the frontend leaves
 * on the class path. Without one (a test, a server built alone) pages have no script and no style, and still work.
 */
@TemplateExtension(namespace = "asset")
final class Assets {
    private static final String MANIFEST = "META-INF/resources/.vite/manifest.json";

    private Assets() {}

    /** The module scripts of the entry: one, or none when no frontend was built. */
    static List<String> scripts(String entry) {
        JsonNode file = Loaded.MANIFEST.path(entry).path("file");
        return file.isMissingNode() ? List.of() : List.of("/" + file.asText());
    }

    /** The style sheets of the entry and of what it imports, in the order they count. */
    static List<String> styles(String entry) {
        Set<String> styles = new LinkedHashSet<>();
        for (JsonNode chunk : chunks(entry)) {
            chunk.path("css").forEach(css -> styles.add("/" + css.asText()));
        }
        return List.copyOf(styles);
    }

    /** The modules that the script will ask for at once. */
    static List<String> preloads(String entry) {
        Set<String> files = new LinkedHashSet<>();
        for (JsonNode chunk : chunks(entry)) {
            files.add("/" + chunk.path("file").asText());
        }
        scripts(entry).forEach(files::remove);
        return List.copyOf(files);
    }

    private static Set<JsonNode> chunks(String entry) {
        Set<JsonNode> found = new LinkedHashSet<>();
        collect(entry, found);
        return found;
    }

    private static void collect(String name, Set<JsonNode> into) {
        JsonNode chunk = Loaded.MANIFEST.path(name);
        if (!chunk.isMissingNode() && !into.contains(chunk)) {
            chunk.path("imports").forEach(imported -> collect(imported.asText(), into));
            into.add(chunk);
        }
    }

    /** Read once, on first use. */
    private static final class Loaded {
        static final JsonNode MANIFEST = read();

        private static JsonNode read() {
            ObjectMapper json = new ObjectMapper();
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            try (InputStream file = loader.getResourceAsStream(Assets.MANIFEST)) {
                return file == null ? json.createObjectNode() : json.readTree(file);
            } catch (IOException e) {
                throw new UncheckedIOException("The manifest of the browser side cannot be read", e);
            }
        }
    }
}
