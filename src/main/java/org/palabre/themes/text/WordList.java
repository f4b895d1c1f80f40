package org.palabre.themes.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists of words that Palabre carries, under {@code /themes} on the class path; lines with # are remarks. */
final class WordList {
    private WordList() {}

    static List<String> lines(String name) {
        try (InputStream in = WordList.class.getResourceAsStream("/themes/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the list /themes/" + name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> words(String name) {
        return lines(name).stream()
                .flatMap(it -> List.of(it.split(" +")).stream())
                .toList();
    }
}
