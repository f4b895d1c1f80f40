package org.palabre.themes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of {@code text TAB theme}, one idea a line. */
record LabelledIdeas(List<String> texts, List<String> labels) {

    static LabelledIdeas read(Path file) throws IOException {
        List<String[]> rows =
                Files.readAllLines(file).stream().map(it -> it.split("\t")).toList();
        return new LabelledIdeas(
                rows.stream().map(it -> it[0]).toList(),
                rows.stream().map(it -> it[1]).toList());
    }

    List<Idea> ideas() {
        return texts.stream().map(Idea::of).toList();
    }
}
