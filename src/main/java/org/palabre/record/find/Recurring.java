package org.palabre.record.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.palabre.core.id.SessionId;

/**
 * Signals that come back: the same thing noticed in several sessions. What few sessions know stands before what many know, and nothing is
 * merged away: each signal keeps its own words. Pure.
 */
public final class Recurring {
    private static final int SHARED = 2;
    private static final double LIKE = 0.5;

    private Recurring() {}

    /** @param stems of its words, without those that say nothing */
    public record Signal(SessionId session, String place, String words, Set<String> stems) {
        public Signal {
            stems = Set.copyOf(stems);
        }
    }

    /** Signals from two sessions or more that say alike things, in the order they were given. */
    public record Echo(List<Signal> signals) {
        public Echo {
            signals = List.copyOf(signals);
        }

        public int sessions() {
            return signals.stream()
                    .map(Signal::session)
                    .collect(Collectors.toSet())
                    .size();
        }
    }

    /** Those that came back, from the fewest sessions to the most. */
    public static List<Echo> of(List<Signal> signals) {
        List<List<Signal>> groups = new ArrayList<>();
        for (Signal signal : signals) {
            List<List<Signal>> near = groups.stream()
                    .filter(group -> group.stream().anyMatch(other -> alike(other, signal)))
                    .toList();
            List<Signal> joined = new ArrayList<>();
            near.forEach(joined::addAll);
            joined.add(signal);
            groups.removeAll(near);
            groups.add(joined);
        }
        return groups.stream()
                .map(Echo::new)
                .filter(echo -> echo.sessions() > 1)
                .sorted(Comparator.comparingInt(Echo::sessions))
                .toList();
    }

    /** They share two words or more, and at least half of those of the shorter one. */
    private static boolean alike(Signal one, Signal other) {
        Set<String> shared = new HashSet<>(one.stems());
        shared.retainAll(other.stems());
        int shorter = Math.min(one.stems().size(), other.stems().size());
        return shared.size() >= Math.min(SHARED, shorter) && shared.size() >= LIKE * shorter && shorter > 0;
    }
}
