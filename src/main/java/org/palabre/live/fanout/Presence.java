package org.palabre.live.fanout;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.palabre.core.id.PersonId;
import org.palabre.live.LiveConfig;

/** Who is connected, whatever number of devices they use. Not in the log; told at most once per second. */
final class Presence {
    private final TreeMap<PersonId, Integer> lines = new TreeMap<>();
    private final LiveConfig.Tick pace;
    private Instant told = Instant.EPOCH;
    private boolean changed;

    Presence(LiveConfig.Tick pace) {
        this.pace = pace;
    }

    /** @return whether that changes who is here */
    boolean came(Seat seat) {
        boolean news = seat.as() != Seat.As.SCREEN && lines.merge(seat.person(), 1, Integer::sum) == 1;
        changed |= news;
        return news;
    }

    /** @return whether that changes who is here */
    boolean went(Seat seat) {
        boolean news = seat.as() != Seat.As.SCREEN
                && lines.computeIfPresent(seat.person(), (person, n) -> n == 1 ? null : n - 1) == null;
        changed |= news;
        return news;
    }

    int count() {
        return lines.size();
    }

    List<PersonId> ids() {
        return List.copyOf(lines.keySet());
    }

    /** When the news may be told; far away when there are none. */
    Instant due() {
        return changed ? told.plus(pace.here()) : Instant.MAX;
    }

    void told(Instant now) {
        told = now;
        changed = false;
    }
}
