package org.palabre.live.scribe;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.palabre.core.session.Refusal;

/** Who waits for the log: wishes to be written down, in order, and visitors for whom it is to be read on first. */
final class Waiting {
    private final Deque<Wish> wishes = new ArrayDeque<>();
    private final List<Consumer<Boolean>> visitors = new ArrayList<>();

    int wishes() {
        return wishes.size();
    }

    boolean hasVisitors() {
        return !visitors.isEmpty();
    }

    void add(Wish wish) {
        wishes.add(wish);
    }

    void add(Consumer<Boolean> visitor) {
        visitors.add(visitor);
    }

    /** Those of a batch that came to nothing, before all others and in their order. */
    void addFirst(Batch batch) {
        batch.decided().reversed().forEach(decided -> wishes.addFirst(decided.wish()));
    }

    List<Wish> take(int most) {
        List<Wish> taken = new ArrayList<>();
        while (taken.size() < most && !wishes.isEmpty()) {
            taken.add(wishes.remove());
        }
        return taken;
    }

    List<Consumer<Boolean>> takeVisitors() {
        List<Consumer<Boolean>> taken = List.copyOf(visitors);
        visitors.clear();
        return taken;
    }

    /** Refuses those who came before this moment. */
    void refuseOlder(Instant limit) {
        for (Iterator<Wish> each = wishes.iterator(); each.hasNext(); ) {
            Wish wish = each.next();
            if (wish.since().isBefore(limit)) {
                each.remove();
                tryAgain(wish);
            }
        }
    }

    void refuseAll() {
        take(wishes.size()).forEach(Waiting::tryAgain);
    }

    static void tryAgain(Wish wish) {
        wish.reply().accept(Refusal.TRY_AGAIN.refused());
    }
}
