package org.palabre.live;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.palabre.core.id.SessionId;
import org.palabre.core.session.Refusal;
import org.palabre.core.session.SessionState;
import org.palabre.live.loop.Loop;
import org.palabre.live.rules.Change;
import org.palabre.live.rules.Rules;
import org.palabre.record.log.Entry;
import org.palabre.record.log.EventLog;
import org.palabre.record.log.EventLog.Appended;

/**
 * Writes a session down: what is asked while one batch is being committed makes the next. Answers are given after the
 * commit only (P1). When the outcome of a commit is not known, the log is read again before anything is decided: what
 * had been committed after all is recognised by its key (P2). Lives on the room's loop.
 */
final class Scribe {
    private static final Logger LOG = Logger.getLogger(Scribe.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private enum Phase {
        READY,
        WRITING,
        /** The last batch may or may not be in the log. */
        IN_DOUBT,
        GIVEN_UP
    }

    /** What a scribe tells its room. */
    interface Reader {
        /** These changes are committed. */
        void committed(List<Change> changes);

        /** All answers of a batch were given. */
        void answered();

        /** The log is not the one this room was opened from. */
        void lost();
    }

    private final SessionId session;
    private final Loop loop;
    private final EventLog log;
    private final Rules rules;
    private final LiveConfig config;
    private final Reader reader;
    private final Deque<Wish> waiting = new ArrayDeque<>();
    private final Set<String> applied = new HashSet<>();
    private SessionState state;
    private Phase phase = Phase.READY;
    private Duration pause = FIRST_PAUSE;

    Scribe(Loop loop, EventLog log, Rules rules, LiveConfig config, SessionState state, Reader reader) {
        this.session = state.id();
        this.loop = loop;
        this.log = log;
        this.rules = rules;
        this.config = config;
        this.state = state;
        this.reader = reader;
    }

    /** As of the last commit. */
    SessionState state() {
        return state;
    }

    boolean isIdle() {
        return phase == Phase.READY && waiting.isEmpty();
    }

    void ask(Wish wish) {
        if (phase == Phase.GIVEN_UP || waiting.size() >= config.waiting()) {
            tryAgain(wish);
            reader.answered();
            return;
        }
        waiting.add(wish);
        work();
    }

    /** Takes in the whole log when the room opens; nobody is told. */
    void restore(List<Entry> entries) {
        for (Entry entry : entries) {
            state = Change.of(state, entry.recorded()).after();
            entry.command().ifPresent(applied::add);
        }
    }

    /**
     * Takes in what the log says beyond what is known, in order. One by one, so that a fact
     * which came and went is known to have gone (P4).
     */
    void read(List<Entry> entries) {
        for (Entry entry : entries) {
            Change change = Change.of(state, entry.recorded());
            state = change.after();
            entry.command().ifPresent(applied::add);
            reader.committed(List.of(change));
        }
    }

    private void work() {
        while (phase == Phase.READY && !waiting.isEmpty()) {
            List<Wish> taken = new ArrayList<>();
            while (taken.size() < config.batch() && !waiting.isEmpty()) {
                taken.add(waiting.remove());
            }
            // To the millisecond, as the log and every client will have it.
            Instant now = loop.instant().truncatedTo(ChronoUnit.MILLIS);
            Batch batch = Batch.of(rules, state, applied, taken, now);
            if (batch.entries().isEmpty()) {
                answer(batch);
            } else {
                phase = Phase.WRITING;
                write(batch);
            }
        }
    }

    private void write(Batch batch) {
        Uni.createFrom()
                .deferred(() -> log.append(session, state.seq(), batch.entries()))
                .ifNoItem()
                .after(config.patience())
                .fail()
                .subscribe()
                .with(
                        outcome -> loop.execute(() -> written(batch, outcome)),
                        failure -> loop.execute(() -> inDoubt(batch, failure)));
    }

    private void written(Batch batch, Appended outcome) {
        switch (outcome) {
            case Appended.Done ignored -> {
                take(batch);
                phase = Phase.READY;
                answer(batch);
                work();
            }
            case Appended.Conflict conflict -> {
                LOG.infof("Session %s: somebody else wrote event %d first", session, state.seq() + 1);
                phase = Phase.IN_DOUBT;
                readAgain(batch, conflict.actual());
            }
        }
    }

    private void take(Batch batch) {
        batch.entries().forEach(entry -> entry.command().ifPresent(applied::add));
        state = batch.changes().getLast().after();
        reader.committed(batch.changes());
    }

    private void answer(Batch batch) {
        batch.decided().forEach(decided -> decided.wish().reply().accept(decided.answer()));
        reader.answered();
    }

    private void inDoubt(Batch batch, Throwable failure) {
        if (phase == Phase.WRITING) {
            LOG.warnf("Session %s: the log does not answer (%s); %d commands wait", session, failure, waiting.size());
        }
        phase = Phase.IN_DOUBT;
        dropImpatient();
        loop.after(pause, () -> readAgain(batch, 0));
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    }

    /** @param actual the number the log is known to have reached, 0 when it is not known */
    private void readAgain(Batch batch, long actual) {
        Uni.createFrom()
                .deferred(() -> log.read(session, state.seq()))
                .ifNoItem()
                .after(config.patience())
                .fail()
                .subscribe()
                .with(
                        tail -> loop.execute(() -> caughtUp(batch, tail, actual)),
                        failure -> loop.execute(() -> inDoubt(batch, failure)));
    }

    private void caughtUp(Batch batch, List<Entry> tail, long actual) {
        batch.decided().reversed().forEach(decided -> waiting.addFirst(decided.wish()));
        if (tail.isEmpty() && actual > 0) {
            giveUp();
            return;
        }
        pause = FIRST_PAUSE;
        read(tail);
        phase = Phase.READY;
        work();
    }

    /** A conflict with nothing new to read: the log went back behind us (a restored database). */
    private void giveUp() {
        LOG.errorf("Session %s: expected the log to be at %d or beyond; the room opens anew", session, state.seq());
        phase = Phase.GIVEN_UP;
        waiting.forEach(Scribe::tryAgain);
        waiting.clear();
        reader.answered();
        reader.lost();
    }

    /** Of those whose fate is known: they were never sent to the log. */
    private void dropImpatient() {
        Instant limit = loop.instant().minus(config.patience());
        for (Iterator<Wish> each = waiting.iterator(); each.hasNext(); ) {
            Wish wish = each.next();
            if (wish.since().isBefore(limit)) {
                each.remove();
                tryAgain(wish);
            }
        }
        reader.answered();
    }

    private static void tryAgain(Wish wish) {
        wish.reply().accept(Refusal.TRY_AGAIN.refused());
    }
}
