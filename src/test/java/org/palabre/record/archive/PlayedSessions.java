package org.palabre.record.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.palabre.core.method.MethodSource;
import org.palabre.core.session.Recorded;
import org.palabre.record.document.Audience;
import org.palabre.record.document.SessionRecord;

/** Sessions played by bots, for tests of what is made out of records. */
public final class PlayedSessions {
    private PlayedSessions() {}

    public record Whole(MethodSource source, List<Recorded> events, SessionRecord record) {}

    /** The ids of the shipped methods. */
    public static Stream<String> methods() {
        try (Stream<Path> folders = Files.list(Path.of("methods"))) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("method.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Whole of(String method, int people, long seed) {
        Played played = Played.to_the_end(method, people, seed);
        return new Whole(played.source, List.copyOf(played.events), played.record());
    }

    /** The version of these readers. */
    public static SessionRecord of(String method, int people, long seed, Audience audience) {
        Played played = Played.to_the_end(method, people, seed);
        return Archive.record(Played.ID, played.source, played.events, audience);
    }
}
