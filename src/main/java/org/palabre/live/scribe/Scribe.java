package org.palabre.live.scribe;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.palabre.core.id.SessionId;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.live.LiveConfig;
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
public final class Scribe {
    private static final Logger LOG = Logger.getLogger(Scribe.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private enum Phase {
        READY,
        WRITING,
        /** Other processes may have written. */
        READING,
        /** The last batch may or may not be in the log. */
        IN_DOUBT,
        GIVEN_UP
    }

    public interface Reader {
        /** These changes are committed. @param ours whether by this process */
        void committed(List<Change> changes, boolean ours);

        /** One batch is committed. @param took from handing it to the log */
        void wrote(int events, Duration took);

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
    private final Waiting waiting = new Waiting();
    private final Set<String> applied = new HashSet<>();
    private SessionState state;
    private Phase phase = Phase.READY;
    private Duration pause = FIRST_PAUSE;
    private long heard;

    public Scribe(Loop loop, EventLog log, Rules rules, LiveConfig config, SessionState state, Reader reader) {
        this.session = state.id();
        this.loop = loop;
        this.log = log;
        this.rules = rules;
        this.config = config;
        this.state = state;
        this.reader = reader;
    }

    /** As of the last commit. */
    public SessionState state() {
        return state;
    }

    /** Another process has written up to this number. */
    public void readOn(long seq) {
        heard = Math.max(heard, seq);
        work();
    }

    /** @param then told whether the log was asked what it says now; false while it does not answer */
    public void upToDate(Consumer<Boolean> then) {
        if (phase == Phase.GIVEN_UP || phase == Phase.IN_DOUBT) {
            then.accept(false);
        } else {
            waiting.add(then);
            work();
        }
    }

    public boolean isIdle() {
        return phase == Phase.READY && waiting.wishes() == 0;
    }

    public void ask(Wish wish) {
        if (phase == Phase.GIVEN_UP || waiting.wishes() >= config.waiting()) {
            Waiting.tryAgain(wish);
            reader.answered();
            return;
        }
        waiting.add(wish);
        work();
    }

    /** Takes in the whole log when the room opens; nobody is told. */
    public void restore(List<Entry> entries) {
        for (Entry entry : entries) {
            state = Change.of(state, entry.recorded()).after();
            entry.command().ifPresent(applied::add);
        }
    }

    /** Takes in what the log says further on. One by one, so that a fact which came and went is known to have gone (P4). */
    void read(List<Entry> entries) {
        for (Entry entry : entries) {
            Change change = Change.of(state, entry.recorded());
            state = change.after();
            entry.command().ifPresent(applied::add);
            reader.committed(List.of(change), false);
        }
    }

    private void work() {
        if (phase == Phase.READY && (heard > state.seq() || waiting.hasVisitors())) {
            phase = Phase.READING;
            readAgain(Batch.NONE, 0);
        }
        while (phase == Phase.READY && waiting.wishes() > 0) {
            List<Wish> taken = waiting.take(config.batch());
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
        Instant began = loop.instant();
        Uni.createFrom()
                .deferred(() -> log.append(session, state.seq(), batch.entries()))
                .ifNoItem()
                .after(config.patience())
                .fail()
                .subscribe()
                .with(
                        outcome -> loop.execute(() -> written(batch, outcome, began)),
                        failure -> loop.execute(() -> inDoubt(batch, failure)));
    }

    private void written(Batch batch, Appended outcome, Instant began) {
        switch (outcome) {
            case Appended.Done ignored -> {
                reader.wrote(batch.entries().size(), Duration.between(began, loop.instant()));
                take(batch);
                phase = Phase.READY;
                answer(batch);
                work();
            }
            case Appended.Conflict conflict -> {
                LOG.debugf("Session %s: somebody else wrote event %d first", session, state.seq() + 1);
                phase = Phase.READING;
                readAgain(batch, conflict.actual());
            }
        }
    }

    private void take(Batch batch) {
        batch.entries().forEach(entry -> entry.command().ifPresent(applied::add));
        state = batch.changes().getLast().after();
        reader.committed(batch.changes(), true);
    }

    private void answer(Batch batch) {
        batch.decided().forEach(decided -> decided.wish().reply().accept(decided.answer()));
        reader.answered();
    }

    private void inDoubt(Batch batch, Throwable failure) {
        if (failure instanceof IllegalStateException) {
            // An event of a later version of Palabre, while nodes are being exchanged: another node knows it.
            waiting.addFirst(batch);
            giveUp("the log cannot be read here: " + failure.getMessage());
            return;
        }
        if (phase != Phase.IN_DOUBT) {
            LOG.warnf("Session %s: the log does not answer (%s); %d commands wait", session, failure, waiting.wishes());
        }
        phase = Phase.IN_DOUBT;
        waiting.takeVisitors().forEach(visitor -> visitor.accept(false));
        // Those whose fate is known: they were never sent to the log.
        waiting.refuseOlder(loop.instant().minus(config.patience()));
        reader.answered();
        loop.after(pause, () -> readAgain(batch, 0));
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    }

    /** @param actual the number the log is known to have reached, 0 when it is not known */
    private void readAgain(Batch batch, long actual) {
        List<Consumer<Boolean>> asking = waiting.takeVisitors();
        long known = heard;
        Uni.createFrom()
                .deferred(() -> log.read(session, state.seq()))
                .ifNoItem()
                .after(config.patience())
                .fail()
                .subscribe()
                .with(
                        tail -> loop.execute(() -> {
                            caughtUp(batch, tail, actual, known);
                            asking.forEach(visitor -> visitor.accept(true));
                            work();
                        }),
                        failure -> loop.execute(() -> {
                            inDoubt(batch, failure);
                            asking.forEach(visitor -> visitor.accept(false));
                        }));
    }

    private void caughtUp(Batch batch, List<Entry> tail, long actual, long known) {
        waiting.addFirst(batch);
        boolean anew = tail.stream().anyMatch(entry -> entry.recorded().event() instanceof SessionEvent.Planned);
        if (anew || tail.isEmpty() && actual > 0) {
            giveUp(anew ? "it was planned anew" : "the log went back behind us");
            return;
        }
        pause = FIRST_PAUSE;
        read(tail);
        if (known == heard) {
            heard = state.seq(); // a hint that the log knows nothing of is forgotten
        }
        phase = Phase.READY;
    }

    /** What this room rests on is another now: a method, or a restored database. */
    private void giveUp(String why) {
        LOG.warnf("Session %s: at event %d %s; the room opens anew", session, state.seq(), why);
        phase = Phase.GIVEN_UP;
        waiting.refuseAll();
        reader.answered();
        reader.lost();
    }
}
