package org.palabre.live.fanout;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.palabre.core.sight.Layer;
import org.palabre.live.LiveConfig;
import org.palabre.live.watch.Watch;

/**
 * One connection of a room. Everything happens on the room's loop, but the count of what is on its way goes down on the
 * socket's own.
 */
public final class Line {
    private final Seat seat;
    private final Link link;
    private final LiveConfig.Slow slow;
    private final Watch watch;
    private final Runnable drained;
    private final AtomicInteger frames = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean behind;

    private Instant behindSince = Instant.EPOCH;
    private Set<Layer> layers = Set.of();
    private Optional<Layer> share = Optional.empty();
    private final Set<Layer> gained = new HashSet<>();
    private final Set<Layer> lost = new HashSet<>();
    private final List<String> answers = new ArrayList<>();
    private long number;

    /**
     * @param number up to which it has everything
     * @param drained called on any thread when a line that was behind has nothing on its way any more
     */
    Line(Seat seat, Link link, long number, LiveConfig.Slow slow, Watch watch, Consumer<Line> drained) {
        this.number = number;
        this.seat = seat;
        this.link = link;
        this.slow = slow;
        this.watch = watch;
        this.drained = () -> drained.accept(this);
    }

    public Seat seat() {
        return seat;
    }

    Set<Layer> layers() {
        return layers;
    }

    /** Its part of a crowd's writing; any of them for the crew, who receive all. */
    Optional<Layer> share() {
        return share;
    }

    /** The number up to which this line has everything. */
    long number() {
        return number;
    }

    void reached(long n) {
        if (!behind) {
            number = n;
        }
    }

    /** Sends unless the line is behind. */
    void offer(Frame frame, Instant now) {
        if (!behind && (frames.get() >= slow.frames() || bytes.get() >= slow.bytes())) {
            watch.behind();
            waits(now);
            if (frames.get() == 0) {
                drained.run();
            }
        }
        if (!behind) {
            send(frame);
        }
    }

    /** It is sent nothing more until {@link #caughtUp}. */
    void waits(Instant now) {
        behindSince = now;
        behind = true;
    }

    /** Sends in any case: answers to one's own commands, and the fresh view. */
    void send(Frame frame) {
        Buffer message = frame.as(link);
        frames.incrementAndGet();
        bytes.addAndGet(message.length());
        watch.sent(message.length());
        link.send(message, new Left(this, message.length()));
    }

    /** One frame has left. Not a lambda, as there are so many. */
    private record Left(Line line, int length) implements Runnable {

        @Override
        public void run() {
            line.left(length);
        }
    }

    private void left(int length) {
        bytes.addAndGet(-length);
        if (frames.decrementAndGet() == 0 && behind) {
            drained.run();
        }
    }

    boolean isBehind() {
        return behind;
    }

    boolean isHopeless(Instant now) {
        return behind && behindSince.plus(slow.hopeless()).isBefore(now);
    }

    void caughtUp() {
        behind = false;
        gained.clear();
        lost.clear();
    }

    /** The change of layers was told; a line that is behind keeps it for the fresh view. */
    void settled() {
        if (!behind) {
            gained.clear();
            lost.clear();
        }
    }

    void close(int code, String reason) {
        link.close(code, reason);
    }

    /** @return whether it belongs to other layers than before */
    boolean belongsTo(Set<Layer> now) {
        if (now.equals(layers)) {
            return false;
        }
        Set<Layer> before = layers;
        layers = Set.copyOf(now);
        share = layers.stream().filter(Layer.Share.class::isInstance).findAny();
        now.stream().filter(layer -> !before.contains(layer)).forEach(layer -> {
            gained.add(layer);
            lost.remove(layer);
        });
        before.stream().filter(layer -> !now.contains(layer)).forEach(layer -> {
            lost.add(layer);
            gained.remove(layer);
        });
        return true;
    }

    Set<Layer> gained() {
        return gained;
    }

    Set<Layer> lost() {
        return lost;
    }

    /** @param answer a finished piece of a frame, see {@link Frames} */
    void answer(String answer) {
        answers.add(answer);
    }

    Optional<List<String>> takeAnswers() {
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        List<String> taken = List.copyOf(answers);
        answers.clear();
        return Optional.of(taken);
    }
}
