package org.palabre.record.document;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.palabre.core.method.Text;

/** What a session was held for and how it went: its mandate stands in the session itself. Parts of a {@link SessionRecord}. */
public final class Proceedings {
    private Proceedings() {}

    /** @param status {@code closed}; anything else is a preview of a session that is not over */
    public record About(
            String title,
            String code,
            String mode,
            String language,
            String status,
            boolean rehearsal,
            Optional<Instant> opened,
            Optional<Instant> closed) {}

    /** The method as it was settled, with what is needed to read the record without its file. */
    public record Used(
            String id,
            String version,
            String sha256,
            Text title,
            Map<String, Object> settings,
            List<Collection> collections) {
        public Used {
            settings = Collections.unmodifiableMap(new TreeMap<>(settings));
            collections = List.copyOf(collections);
        }
    }

    public record Collection(String name, String kind, Text title, List<Label> fields) {
        public Collection {
            fields = List.copyOf(fields);
        }
    }

    /** What a field, a criterion, a grade or a question is called. */
    public record Label(String id, Text label) {}

    /** Where the session went another way than the method says. */
    public record Strayed(String run, String step, String what, String reason, boolean intrinsic, Instant at) {}

    /** A step as it ran. */
    public record Stage(
            String run,
            String step,
            String kind,
            Text title,
            Instant opened,
            Optional<Instant> closed,
            boolean skipped,
            Optional<Lap> round) {}

    /**
     * The round a step belongs to.
     *
     * @param number from 1
     * @param item what it was about, where everybody could read it
     * @param mode which one, in a repeat over modes
     */
    public record Lap(String repeat, int number, Optional<String> item, Optional<Label> mode) {}
}
