package org.palabre.live;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.palabre.core.id.CommandId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.MethodSource;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Plan;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionState;
import org.palabre.live.Opening.Opened;
import org.palabre.live.fanout.Link;
import org.palabre.live.fanout.Seat;
import org.palabre.live.loop.Loop;
import org.palabre.live.loop.VertxLoop;
import org.palabre.live.nodes.Listener;
import org.palabre.live.nodes.Surroundings;
import org.palabre.live.rules.Rules;
import org.palabre.live.watch.MeterWatch;
import org.palabre.record.log.EventLog;
import org.palabre.record.log.LaterEvent;
import org.palabre.record.method.MethodSources;

/**
 * All sessions, running or not: a room opens when somebody needs it and closes when nobody does. Every method may be
 * called from any thread and answers on the Vert.x context it was called from, if there is one. A session without a log
 * fails with {@link NoSuchSession}.
 */
@ApplicationScoped
public class Rooms implements Listener {
    private static final Logger LOG = Logger.getLogger(Rooms.class);
    private static final Duration READ_AGAIN = Duration.ofSeconds(5);

    private final EventLog log;
    private final Supplier<Loop> loops;
    private final Outfit outfit;
    private final Opening opening;
    private final Planning planning;
    private final Map<SessionId, Uni<Opened>> rooms = new ConcurrentHashMap<>();
    private volatile boolean ending;

    @Inject
    public Rooms(
            EventLog log,
            MethodSources methods,
            LiveConfig config,
            Vertx vertx,
            Event<StatusNews> news,
            Surroundings surroundings,
            Machine machine,
            MeterWatch watch,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this(
                log,
                methods,
                () -> new VertxLoop(vertx, InstantSource.system()),
                new Outfit(Rules.CORE, config, version, news::fire, surroundings, machine, watch));
    }

    /** For rehearsals and tests: with a log, a clock and rules of their own. */
    public Rooms(EventLog log, MethodSources methods, Supplier<Loop> loops, Outfit outfit) {
        this.log = log;
        this.loops = loops;
        this.outfit = outfit;
        this.opening = new Opening(log, methods, loops, outfit);
        this.planning = new Planning(log, methods, () -> loops.get().instant(), outfit.neighbours(), this);
    }

    /**
     * Begins a session, or plans it anew as long as it was not opened: its method is kept and its plan written down.
     * Fails with {@link IllegalStateException} when the session runs or ran.
     */
    public Uni<Void> plan(SessionId session, Plan plan, MethodSource source) {
        return planning.plan(session, plan, source);
    }

    /** A room that rests on another plan than the log: whoever is in it comes back to one that has read it afresh. */
    Uni<Void> openAnew(SessionId session) {
        return on(session, (opened, done) -> {
            opened.room().close(1012, "planned anew");
            done.complete(null);
        });
    }

    /** Answers after the commit. @param command the asker's id of it, so that it may be asked again; made when empty */
    public Uni<Answer> ask(SessionId session, PersonId by, Optional<String> command, SessionCommand what) {
        String key = new CommandId(by, command.orElseGet(() -> "s-" + UUID.randomUUID())).key();
        return on(session, (opened, answer) -> opened.room().ask(by, key, what, answer::complete));
    }

    /** The session as of its last commit. */
    public Uni<SessionState> state(SessionId session) {
        return on(session, (opened, state) -> state.complete(opened.room().state()));
    }

    /** Takes a seat; the first frame is on its way when this answers. @param from the last number the client has, or 0 */
    public Uni<Connection> connect(SessionId session, Seat seat, Link link, long from) {
        if (ending) {
            return Uni.createFrom().failure(new Elsewhere("this node is going to end"));
        }
        return on(session, (opened, connection) -> opened.room().enter(seat, link, from, line -> {
            line.map(it -> new Connection(opened.room(), opened.loop(), it))
                    .ifPresentOrElse(connection::complete, () -> connection.fail(new RoomClosed()));
        }));
    }

    /** Opens every session that runs and is kept by this process, so that its timers go on. */
    public Uni<List<SessionId>> openRunning() {
        return log.running()
                .map(running ->
                        running.stream().filter(outfit.neighbours()::keeps).toList())
                .call(sessions -> sessions.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Uni.join()
                                .all(sessions.stream().map(this::room).toList())
                                .usingConcurrencyOf(4)
                                .andCollectFailures());
    }

    /** Closes the rooms that nobody needs. */
    public void closeIdle() {
        opened(Room::closeIfIdle);
    }

    /**
     * The process is going to end: nobody comes in any more, and who is here is sent away one after the other over this time, so that the
     * other processes are not stormed. What was asked is still committed.
     */
    public void drain(Duration over) {
        ending = true;
        opened(room -> room.drain(over));
    }

    /** The process ends: clients come back to the next one. */
    public void closeAll() {
        opened(room -> room.close(1012, "the server restarts"));
    }

    @Override
    public Set<SessionId> open() {
        return Set.copyOf(rooms.keySet());
    }

    @Override
    public void readOn(SessionId session, long seq) {
        ifOpen(session, room -> room.readOn(seq));
    }

    /** Whoever is in a room of an earlier edition comes back to one that has read the log afresh. */
    @Override
    public void rewritten(SessionId session, int edition) {
        ifOpened(session, opened -> {
            if (opened.edition() < edition) {
                opened.room().close(1012, "read afresh");
            }
        });
    }

    @Override
    public void elsewhere(SessionId session, Set<PersonId> people) {
        ifOpen(session, room -> room.elsewhere(people));
    }

    @Override
    public void keep(SessionId session) {
        state(session)
                .subscribe()
                .with(kept -> {}, failure -> LOG.warnf("Session %s is not kept here: %s", session, failure.toString()));
    }

    @Override
    public void keepOurs() {
        openRunning()
                .onFailure()
                .retry()
                .withBackOff(Duration.ofSeconds(1), Duration.ofSeconds(10))
                .atMost(5)
                .subscribe()
                .with(
                        sessions -> LOG.debugf("%d sessions are kept here", sessions.size()),
                        failure -> LOG.error("Not every running session could be opened", failure));
    }

    private void opened(Consumer<Room> task) {
        rooms.keySet().forEach(session -> ifOpen(session, task));
    }

    private void ifOpen(SessionId session, Consumer<Room> task) {
        ifOpened(session, opened -> task.accept(opened.room()));
    }

    private void ifOpened(SessionId session, Consumer<Opened> task) {
        Optional.ofNullable(rooms.get(session)).ifPresent(room -> room.subscribe()
                .with(opened -> opened.loop().execute(() -> task.accept(opened)), failure -> {}));
    }

    private <T> Uni<T> on(SessionId session, BiConsumer<Opened, UniEmitter<? super T>> task) {
        return Uni.createFrom()
                .deferred(() -> room(session))
                .flatMap(opened -> Uni.createFrom()
                        .<T>emitter(emitter -> opened.loop().execute(() -> {
                            if (opened.room().isClosed()) {
                                emitter.fail(new RoomClosed());
                            } else {
                                task.accept(opened, emitter);
                            }
                        })))
                .onFailure(RoomClosed.class)
                .retry()
                .atMost(3)
                .emitOn(caller());
    }

    private static Executor caller() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : task -> context.runOnContext(ignored -> task.run());
    }

    private Uni<Opened> room(SessionId session) {
        return rooms.computeIfAbsent(session, id -> opening.open(id, () -> rooms.remove(id))
                .onFailure(failure -> !(failure instanceof LaterEvent))
                .invoke(() -> rooms.remove(id))
                .onFailure(LaterEvent.class)
                .transform(later -> notHere(id, later))
                .memoize()
                .indefinitely());
    }

    /** Those who come meanwhile are told so at once: the log is not read again for each of them. */
    private Elsewhere notHere(SessionId session, Throwable later) {
        LOG.warnf("Session %s is left to another node: %s", session, later.getMessage());
        Loop loop = loops.get();
        loop.execute(() -> loop.after(READ_AGAIN, () -> rooms.remove(session)));
        return new Elsewhere("session " + session + " is of a later version");
    }
}
