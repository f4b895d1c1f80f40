package org.palabre.live.fanout;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.palabre.core.id.PersonId;
import org.palabre.live.LiveConfig;

/** Who is connected, whatever number of devices they use. Not in the log; told at most once per second. */
public final class Presence {
    private final TreeMap<PersonId, Integer> lines = new TreeMap<>();
    private final LiveConfig.Tick pace;
    private final Consumer<Set<PersonId>> outward;
    private Set<PersonId> elsewhere = Set.of();
    private Instant told = Instant.EPOCH;
    private boolean changed;
    private boolean moved;

    /** @param outward told who is connected to this process, at the same pace as everybody */
    public Presence(LiveConfig.Tick pace, Consumer<Set<PersonId>> outward) {
        this.pace = pace;
        this.outward = outward;
    }

    /** Who is connected to other processes. */
    void elsewhere(Set<PersonId> people) {
        if (!people.equals(elsewhere)) {
            elsewhere = Set.copyOf(people);
            changed = true;
        }
    }

    /** @return whether that changes who is here */
    boolean came(Seat seat) {
        boolean news = seat.as() != Seat.As.SCREEN && lines.merge(seat.person(), 1, Integer::sum) == 1;
        changed |= news;
        moved |= news;
        return news;
    }

    /** @return whether that changes who is here */
    boolean went(Seat seat) {
        boolean news = seat.as() != Seat.As.SCREEN
                && lines.computeIfPresent(seat.person(), (person, n) -> n == 1 ? null : n - 1) == null;
        changed |= news;
        moved |= news;
        return news;
    }

    int count() {
        return elsewhere.isEmpty() ? lines.size() : ids().size();
    }

    List<PersonId> ids() {
        TreeSet<PersonId> all = new TreeSet<>(lines.keySet());
        all.addAll(elsewhere);
        return List.copyOf(all);
    }

    /** When the news may be told; far away when there are none. */
    Instant due() {
        return changed ? told.plus(pace.here()) : Instant.MAX;
    }

    void told(Instant now) {
        told = now;
        changed = false;
        if (moved) {
            moved = false;
            outward.accept(Set.copyOf(lines.keySet()));
        }
    }
}
