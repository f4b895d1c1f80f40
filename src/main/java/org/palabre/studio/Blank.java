package org.palabre.studio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.palabre.catalog.MethodText;
import org.palabre.people.Language;

/** The smallest method worth changing, without a fault, for whoever begins with an empty page. */
public final class Blank {
    private Blank() {}

    /** Written in this language, and in no other. */
    public static MethodText in(Language language) {
        String file = "/studio/blank." + language.code() + ".yaml";
        try (InputStream in = Blank.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new MethodText("method.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
