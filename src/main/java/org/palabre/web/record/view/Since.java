package org.palabre.web.record.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.record.archive.Audience;
import org.palabre.record.ledger.Mark;

/**
 * What became of commitments after their session, as the ledger knows it today: how each stands, for everybody but the public; what was
 * said with it, for those who may read the ledger.
 *
 * @param byPromise the latest last
 */
public record Since(Map<String, List<Said>> byPromise) {
    public static final Since NOTHING = new Since(Map.of());

    public Since {
        byPromise = Map.copyOf(byPromise);
    }

    /** @param day when it was said; {@code due} the new day, or empty */
    public record Said(String day, String state, String words, String due) {}

    /** @param audience whose version is shown */
    public static Since of(List<Mark> marks, Audience audience, Reader reader) {
        if (audience == Audience.PUBLIC) {
            return NOTHING;
        }
        boolean words = audience != Audience.PARTICIPANT;
        Map<String, List<Said>> all = new LinkedHashMap<>();
        for (Mark mark : marks) {
            Said said = new Said(
                    reader.day(mark.at()), mark.state().word(), words ? mark.words() : "", reader.due(mark.due()));
            all.merge(mark.promise(), List.of(said), Since::joined);
        }
        return new Since(all);
    }

    private static List<Said> joined(List<Said> before, List<Said> next) {
        return java.util.stream.Stream.concat(before.stream(), next.stream()).toList();
    }

    public List<Said> said(String promise) {
        return byPromise.getOrDefault(promise, List.of());
    }

    /** How it stands. */
    public Optional<Said> last(String promise) {
        List<Said> said = said(promise);
        return said.isEmpty() ? Optional.empty() : Optional.of(said.getLast());
    }
}
