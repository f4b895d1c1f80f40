package org.palabre.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Asked;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.Status;
import org.palabre.live.facts.Facts;
import org.palabre.live.fanout.FanOut;
import org.palabre.live.fanout.Line;
import org.palabre.live.fanout.Link;
import org.palabre.live.fanout.Presence;
import org.palabre.live.fanout.Seat;
import org.palabre.live.loop.Loop;
import org.palabre.live.nodes.Neighbours;
import org.palabre.live.rules.Change;
import org.palabre.live.rules.Membership;
import org.palabre.live.rules.Rules;
import org.palabre.live.scribe.Scribe;
import org.palabre.live.scribe.Wish;
import org.palabre.live.watch.Watch;
import org.palabre.record.log.Entry;
import org.palabre.record.log.EventLog;

/** One running session: a cache of its log that answers, keeps time and tells everybody. Lives on its loop. */
final class Room {
    private static final Logger LOG = Logger.getLogger(Room.class);
    private static final int COME_BACK = 1012;
    private static final Duration BREATH = Duration.ofSeconds(1);

    private final SessionId session;
    private final Loop loop;
    private final Rules rules;
    private final LiveConfig config;
    private final Scribe scribe;
    private final Facts facts;
    private final FanOut fanOut;
    private final Consumer<StatusNews> news;
    private final Neighbours neighbours;
    private final Watch watch;
    private final Runnable gone;
    private final Helping helping;
    private Loop.@Nullable Alarm alarm;
    private Instant idleSince;
    private Status told = Status.PLANNED;
    private boolean opened;
    private boolean closed;

    /**
     * @param unborn the session before its first event
     * @param entries its whole log
     * @param gone called when the room has closed for good
     */
    Room(SessionState unborn, List<Entry> entries, Loop loop, EventLog log, Outfit outfit, Runnable gone) {
        this.session = unborn.id();
        this.loop = loop;
        this.rules = outfit.rules();
        this.config = outfit.config();
        this.news = outfit.news();
        this.neighbours = outfit.neighbours();
        this.watch = outfit.watch();
        this.gone = gone;
        this.idleSince = loop.instant();
        facts = new Facts(rules);
        Presence presence = new Presence(config.tick(), here -> neighbours.here(session, here));
        fanOut = new FanOut(loop, facts, outfit, unborn, presence);
        scribe = new Scribe(loop, log, rules, config, unborn, new Scribe.Reader() {
            @Override
            public void committed(List<Change> changes, boolean ours) {
                if (ours) {
                    neighbours.wrote(session, changes.getLast().recorded().seq());
                }
                Room.this.committed(changes);
            }

            @Override
            public void wrote(int events, Duration took) {
                watch.committed(events, took);
            }

            @Override
            public void answered() {
                fanOut.sendAnswers();
            }

            @Override
            public void lost() {
                close(COME_BACK, "the room opens anew");
            }
        });
        helping = new Helping(loop, outfit.machine(), this::state, this::machineSays);
        scribe.restore(entries);
        facts.open(state());
        fanOut.changed(state(), Set.of());
        setAlarm(Instant.EPOCH);
        opened = true;
        watch.rooms(1);
        tellStatus();
        setAlarm(Instant.EPOCH);
        helping.look();
    }

    boolean isClosed() {
        return closed;
    }

    SessionState state() {
        return scribe.state();
    }

    /** @param reply hears the answer after the commit */
    void ask(PersonId by, String key, SessionCommand what, Consumer<Answer> reply) {
        idleSince = loop.instant();
        Instant since = loop.instant();
        scribe.ask(new Wish(by, Optional.of(key), what, since, answer -> {
            watch.answered(Duration.between(since, loop.instant()), answer);
            reply.accept(answer);
        }));
    }

    /** A command from a connection: the answer goes back on it. @param command the client's id */
    void ask(Line line, String command, String key, SessionCommand what) {
        ask(line.seat().person(), key, what, answer -> fanOut.answer(line, command, answer));
    }

    /**
     * Lets somebody in, once the room knows what other processes wrote: it may be there that they got their last number.
     *
     * @param in told of the line; of none when they have to come back, since the log is further than this room and does not answer
     */
    void enter(Seat seat, Link link, long from, Consumer<Optional<Line>> in) {
        idleSince = loop.instant();
        if (neighbours.alone()) {
            in.accept(Optional.of(fanOut.enter(seat, link, from)));
            return;
        }
        scribe.upToDate(known -> {
            boolean enters = !closed && (known || from <= state().seq());
            in.accept(enters ? Optional.of(fanOut.enter(seat, link, from)) : Optional.empty());
        });
    }

    /** Other processes have written up to this number. */
    void readOn(long seq) {
        scribe.readOn(seq);
    }

    void elsewhere(Set<PersonId> people) {
        fanOut.elsewhere(people);
    }

    void leave(Line line) {
        idleSince = loop.instant();
        fanOut.leave(line);
    }

    /** Closes when nobody was here for long and no timer runs, or another process keeps it. */
    void closeIfIdle() {
        boolean timer = alarm != null;
        boolean quiet = fanOut.isEmpty() && scribe.isIdle() && (!timer || !neighbours.keeps(session));
        if (quiet && idleSince.plus(config.idle()).isBefore(loop.instant())) {
            close(COME_BACK, "idle");
            if (timer) {
                neighbours.handOver(session);
            }
        }
    }

    /** Sends everybody away, evenly over this time. */
    void drain(Duration over) {
        List<Line> lines = fanOut.everybody();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            loop.after(
                    over.multipliedBy(i).dividedBy(lines.size()),
                    () -> fanOut.close(line, COME_BACK, "the node is exchanged"));
        }
    }

    /** @param code for the connections that are left */
    void close(int code, String reason) {
        if (!closed) {
            closed = true;
            watch.rooms(-1);
            cancelAlarm();
            fanOut.everybody().forEach(line -> fanOut.close(line, code, reason));
            neighbours.here(session, Set.of());
            gone.run();
        }
    }

    private void committed(List<Change> changes) {
        try {
            fanOut.changed(state(), facts.follow(changes));
            Membership.concernedBy(changes).ifPresent(fanOut::regroup);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Session %s: what is committed cannot be shown", session);
        }
        if (opened) {
            tellStatus();
            setAlarm(Instant.EPOCH);
            helping.look();
        }
    }

    private void machineSays(SessionCommand what) {
        if (!closed) {
            scribe.ask(new Wish(Asked.MACHINE, Optional.empty(), what, loop.instant(), answer -> {}));
        }
    }

    private void tellStatus() {
        Status now = state().status();
        if (now != told) {
            told = now;
            try {
                news.accept(new StatusNews(session, now));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Session %s: nobody could be told that it is %s", session, now);
            }
        }
    }

    /** The method's next timer, after a restart too: what is overdue rings at once. @param earliest not before this */
    private void setAlarm(Instant earliest) {
        cancelAlarm();
        rules.nextTick(state())
                .ifPresent(when -> alarm = loop.at(when.isBefore(earliest) ? earliest : when, this::ring));
    }

    private void ring() {
        alarm = null;
        Instant now = loop.instant();
        scribe.ask(new Wish(Asked.CLOCK, Optional.empty(), new SessionCommand.Tick(), now, answer -> {
            if (alarm == null && !closed) {
                // Nothing came of it: a timer that still seems due is asked again, but not in a circle.
                setAlarm(loop.instant().plus(BREATH));
            }
        }));
    }

    private void cancelAlarm() {
        if (alarm != null) {
            alarm.cancel();
            alarm = null;
        }
    }
}
