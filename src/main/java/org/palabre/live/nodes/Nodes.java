package org.palabre.live.nodes;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;

/**
 * One process among several on a database (docs/decisions/0060-many-nodes.md): says that it lives, hears and tells how far sessions
 * have come, and looks by itself every beat, so that a hint that got lost costs a beat and never an event. Thread-safe.
 */
final class Nodes implements Neighbours {
    private static final Logger LOG = Logger.getLogger(Nodes.class);

    private final String node;
    private final Register register;
    private final Wire wire;
    private final Mouth mouth;
    private final NodesConfig config;
    private final Vertx vertx;
    private final InstantSource clock;
    private final Map<SessionId, Set<PersonId>> ours = new ConcurrentHashMap<>();
    private volatile Map<String, Integer> living;
    private volatile Listener listener = Listener.NOBODY;
    private volatile boolean looked;
    private volatile boolean stopped;
    private boolean told;

    Nodes(String node, Register register, Wire wire, NodesConfig config, Vertx vertx, InstantSource clock) {
        this.node = node;
        this.register = register;
        this.wire = wire;
        this.mouth = new Mouth(node, wire, vertx);
        this.config = config;
        this.vertx = vertx;
        this.clock = clock;
        this.living = Map.of(node, 0);
    }

    /** Done when the others are known. */
    Uni<Void> start(Listener rooms) {
        listener = rooms;
        return wire.listen(this::hear, () -> look().subscribe().with(done -> {}, Nodes::unanswered))
                .chain(this::beat)
                .invoke(() -> {
                    mouth.say(new Word.Moved());
                    vertx.setPeriodic(config.beat().toMillis(), timer -> {
                        if (stopped) {
                            vertx.cancelTimer(timer);
                        } else {
                            beat().subscribe().with(done -> {}, Nodes::unanswered);
                        }
                    });
                });
    }

    Uni<Void> stop() {
        stopped = true;
        return register.goodBye()
                .chain(() -> wire.say(node + "\n" + new Word.Moved().line()))
                .eventually(wire::close);
    }

    /** How many processes live, this one included. */
    public int count() {
        return living.size();
    }

    @Override
    public boolean alone() {
        return looked && living.size() == 1;
    }

    @Override
    public boolean keeps(SessionId session) {
        return Rendezvous.keeper(session, Rendezvous.candidates(living)).equals(node);
    }

    @Override
    public void wrote(SessionId session, long seq) {
        if (!alone()) {
            mouth.say(new Word.Wrote(session, seq));
        }
    }

    @Override
    public void rewrote(SessionId session, int edition) {
        if (!alone()) {
            mouth.say(new Word.Rewrote(session, edition));
        }
    }

    @Override
    public void here(SessionId session, Set<PersonId> people) {
        if (people.isEmpty()) {
            ours.remove(session);
        } else {
            ours.put(session, people);
        }
        if (!alone()) {
            publish(session, people);
        }
    }

    @Override
    public void handOver(SessionId session) {
        mouth.say(new Word.Keep(session));
    }

    private void publish(SessionId session, Set<PersonId> people) {
        register.here(session, people)
                .subscribe()
                .with(written -> mouth.say(new Word.Here(session)), Nodes::unanswered);
    }

    private Uni<Void> beat() {
        return register.beat()
                .invoke(beat -> {
                    compareClocks(beat.now());
                    if (beat.fresh() && looked) {
                        ours.forEach(this::publish); // the register had forgotten us
                    }
                })
                .chain(this::look)
                .call(() -> register.sweep(config.gone()));
    }

    /** Who lives, and whether a hint was missed. */
    private Uni<Void> look() {
        return register.living(config.gone()).chain(now -> {
            Map<String, Integer> before = living;
            boolean first = !looked;
            living = now;
            looked = true;
            if (first || !before.equals(now)) {
                LOG.infof("%d nodes on this database", now.size());
                if (before.size() == 1 && now.size() > 1) {
                    ours.forEach(this::publish);
                }
                listener.keepOurs();
            }
            Set<SessionId> open = listener.open();
            boolean quiet = open.isEmpty() || now.size() == 1 && before.size() == 1;
            return quiet ? Uni.createFrom().voidItem() : readOn(open).chain(() -> askWhoIsElsewhere(open));
        });
    }

    private Uni<Void> readOn(Set<SessionId> open) {
        return register.marks(open)
                .invoke(marks -> marks.forEach((session, mark) -> {
                    listener.rewritten(session, mark.edition());
                    listener.readOn(session, mark.last());
                }))
                .replaceWithVoid();
    }

    private Uni<Void> askWhoIsElsewhere(Set<SessionId> sessions) {
        Set<String> others = new TreeSet<>(living.keySet());
        others.remove(node);
        return register.elsewhere(sessions, others)
                .invoke(people -> people.forEach(listener::elsewhere))
                .replaceWithVoid();
    }

    private void hear(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.getFirst().equals(node)) {
            return;
        }
        Map<SessionId, Long> numbers = new HashMap<>();
        Set<SessionId> moved = new HashSet<>();
        lines.stream().skip(1).flatMap(line -> Word.of(line).stream()).forEach(word -> {
            switch (word) {
                case Word.Wrote wrote -> numbers.merge(wrote.session(), wrote.seq(), Math::max);
                case Word.Here here -> moved.add(here.session());
                case Word.Rewrote rewrote -> listener.rewritten(rewrote.session(), rewrote.edition());
                case Word.Keep keep -> keepIfOurs(keep.session());
                case Word.Moved ignored -> look().subscribe().with(done -> {}, Nodes::unanswered);
            }
        });
        numbers.forEach(listener::readOn);
        moved.retainAll(listener.open());
        if (!moved.isEmpty()) {
            askWhoIsElsewhere(moved).subscribe().with(done -> {}, Nodes::unanswered);
        }
    }

    private void keepIfOurs(SessionId session) {
        if (keeps(session)) {
            listener.keep(session);
        }
    }

    private void compareClocks(Instant database) {
        Duration off = Duration.between(database, clock.instant()).abs();
        if (off.compareTo(config.clock()) > 0 && !told) {
            told = true;
            LOG.warnf(
                    "The clock of this node and that of the database differ by %d ms; timers need the right time",
                    off.toMillis());
        }
    }

    private static void unanswered(Throwable failure) {
        LOG.debugf("The register of nodes does not answer: %s", failure.toString());
    }
}
