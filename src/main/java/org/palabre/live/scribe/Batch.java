package org.palabre.live.scribe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Asked;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.live.rules.Change;
import org.palabre.live.rules.Rules;
import org.palabre.record.log.Entry;

/**
 * Wishes decided on in order, each on the state that the one before would leave. Nothing of it is true before its
 * entries are committed.
 */
record Batch(List<Decided> decided, List<Entry> entries, List<Change> changes) {
    private static final Logger LOG = Logger.getLogger(Batch.class);

    static final Batch NONE = new Batch(List.of(), List.of(), List.of());

    record Decided(Wish wish, Answer answer) {}

    /** @param applied keys of commands that are in the log already: answered again without effect (P2) */
    static Batch of(Rules rules, SessionState state, Set<String> applied, List<Wish> wishes, Instant now) {
        Batch batch = new Batch(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<String> known = new HashSet<>();
        for (Wish wish : wishes) {
            boolean again = wish.key()
                    .filter(key -> applied.contains(key) || known.contains(key))
                    .isPresent();
            if (again) {
                batch.decided.add(new Decided(wish, Answer.accept()));
            } else if (batch.take(rules, state, wish, now)) {
                wish.key().ifPresent(known::add);
            }
        }
        return batch;
    }

    /** @return whether it leads to anything */
    private boolean take(Rules rules, SessionState start, Wish wish, Instant now) {
        SessionState state = changes.isEmpty() ? start : changes.getLast().after();
        List<Change> made = new ArrayList<>();
        Answer answer = answer(rules, state, wish, now, made);
        decided.add(new Decided(wish, answer));
        changes.addAll(made);
        for (Change change : made) {
            entries.add(new Entry(change == made.getFirst() ? wish.key() : Optional.empty(), change.recorded()));
        }
        return !made.isEmpty();
    }

    private static Answer answer(Rules rules, SessionState state, Wish wish, Instant now, List<Change> made) {
        try {
            Answer answer = rules.decide(state, new Asked(wish.by(), now, wish.what()));
            if (answer instanceof Answer.Accepted accepted) {
                for (SessionEvent event : accepted.events()) {
                    SessionState before =
                            made.isEmpty() ? state : made.getLast().after();
                    made.add(Change.of(before, new Recorded(before.seq() + 1, now, event)));
                }
            }
            return answer;
        } catch (RuntimeException e) {
            // A fault of ours costs the one command that met it, never the room (P9).
            LOG.errorf(e, "A %s cannot be decided on", wish.what().getClass().getSimpleName());
            made.clear();
            return Refusal.OUR_FAULT.refused();
        }
    }
}
