package org.palabre.live;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.palabre.core.id.SessionId;
import org.palabre.record.log.Entry;
import org.palabre.record.log.EventLog;
import org.palabre.record.log.StoredEvent;

/** A log that can be held up, fail, or store and not say so. */
final class UnsteadyLog implements EventLog {
    final List<List<Entry>> batches = new ArrayList<>();
    private final EventLog kept;
    private final Queue<Runnable> held = new ArrayDeque<>();
    private Mood mood = Mood.STEADY;

    enum Mood {
        STEADY,
        /** Appends wait until {@link #release}. */
        HELD,
        DOWN,
        /** Stores what it is given, then the line is cut. */
        SILENT
    }

    UnsteadyLog(EventLog kept) {
        this.kept = kept;
    }

    void is(Mood next) {
        mood = next;
    }

    boolean isSteady() {
        return mood == Mood.STEADY && held.isEmpty();
    }

    void release() {
        mood = Mood.STEADY;
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }

    @Override
    public Uni<Appended> append(SessionId session, long after, List<Entry> entries) {
        Uni<Appended> stored = kept.append(session, after, entries).invoke(() -> batches.add(entries));
        return switch (mood) {
            case STEADY -> stored;
            case HELD ->
                Uni.createFrom()
                        .emitter(emitter -> held.add(() -> stored.subscribe().with(emitter::complete, emitter::fail)));
            case DOWN -> failure();
            case SILENT -> stored.chain(UnsteadyLog::failure);
        };
    }

    @Override
    public Uni<List<Entry>> read(SessionId session, long after) {
        return mood == Mood.DOWN || mood == Mood.SILENT ? failure() : kept.read(session, after);
    }

    @Override
    public Uni<List<StoredEvent>> stored(SessionId session) {
        return kept.stored(session);
    }

    @Override
    public Uni<Integer> edition(SessionId session) {
        return mood == Mood.DOWN || mood == Mood.SILENT ? failure() : kept.edition(session);
    }

    @Override
    public Uni<List<SessionId>> running() {
        return kept.running();
    }

    private static <T> Uni<T> failure() {
        return Uni.createFrom().failure(new java.io.IOException("the line is cut"));
    }
}
