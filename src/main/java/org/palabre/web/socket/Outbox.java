package org.palabre.web.socket;

import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * What rooms send to the sockets of one event loop. A tick gives one frame to everybody: all of them are written by one task on
 * the sockets' own event loop, instead of one task and one wake-up each.
 */
final class Outbox {
    private static final Logger LOG = Logger.getLogger(Outbox.class);
    private static final Map<EventLoop, Outbox> BY_LOOP = new ConcurrentHashMap<>();

    private final EventLoop loop;
    private final Messages messages = new Messages();
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean asked = new AtomicBoolean();

    private Outbox(EventLoop loop) {
        this.loop = loop;
    }

    /** Of the event loop that this is called on. */
    static Outbox ofThisEventLoop() {
        ContextInternal context = (ContextInternal) Vertx.currentContext();
        return BY_LOOP.computeIfAbsent(context.nettyEventLoop(), Outbox::new);
    }

    /** Of its sockets. */
    Messages messages() {
        return messages;
    }

    /** From any thread; what one thread posts is done in its order. */
    void post(Runnable write) {
        waiting.add(write);
        if (asked.compareAndSet(false, true)) {
            loop.execute(this::work);
        }
    }

    private void work() {
        asked.set(false);
        for (Runnable write = waiting.poll(); write != null; write = waiting.poll()) {
            try {
                write.run();
            } catch (RuntimeException e) {
                LOG.debugf("A frame cannot be sent: %s", e.toString()); // its socket is gone; the others are not
            }
        }
    }
}
