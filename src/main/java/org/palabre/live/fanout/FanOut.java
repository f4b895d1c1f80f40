package org.palabre.live.fanout;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.Person;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Layer;
import org.palabre.live.LiveConfig;
import org.palabre.live.Outfit;
import org.palabre.live.facts.Facts;
import org.palabre.live.facts.Piece;
import org.palabre.live.loop.Loop;
import org.palabre.live.rules.Rules;

/**
 * Sends a room's facts to who may know them: per tick one frame for each audience, written once. Private layers go first
 * and the frame for all carries the number, so that a client's number covers all of its layers (P3). Lives on the
 * room's loop.
 */
public final class FanOut {
    private static final int TOO_SLOW = 4408;

    private final Loop loop;
    private final Rules rules;
    private final Facts facts;
    private final LiveConfig config;
    private final Outfit outfit;
    private final Audiences audiences = new Audiences();
    private final Presence presence;
    private final Progress progress;
    private final Pace pace;
    private final Set<Layer> unsent = new LinkedHashSet<>();
    private final Set<Line> moved = new LinkedHashSet<>();
    private final Set<Line> atTheDoor = new LinkedHashSet<>();
    private final Answers answers;
    private SessionState state;
    private long told;

    public FanOut(Loop loop, Facts facts, Outfit outfit, SessionState state, Presence presence) {
        this.loop = loop;
        this.facts = facts;
        this.outfit = outfit;
        this.rules = outfit.rules();
        this.config = outfit.config();
        this.presence = presence;
        this.progress = new Progress(loop, facts, audiences, config.tick());
        this.answers = new Answers(loop, facts, audiences);
        this.pace = new Pace(loop, config.tick(), this::tick);
        this.state = state;
        this.told = state.seq();
    }

    /**
     * Somebody connects: one frame with all they may know, or what changed since {@code from} (P4). While a change that they are to see has not
     * gone out to the others it comes right after it: else they would be told of it twice.
     */
    public Line enter(Seat seat, Link link, long from) {
        Line line = new Line(
                seat, link, from, config.slow(), outfit.watch(), drained -> loop.execute(() -> catchUp(drained)));
        audiences.enter(line, layersOf(seat));
        outfit.watch().lines(1);
        presence.came(seat);
        if (line.layers().contains(Layer.CREW)) {
            unsent.addAll(progress.followTheRest(state));
        }
        line.layers().stream()
                .filter(Layer.Me.class::isInstance)
                .filter(own -> audiences.of(own).size() == 1)
                .forEach(this::forgetUnsent);
        line.waits(loop.instant());
        atTheDoor.add(line);
        if (Collections.disjoint(unsent, line.layers())) {
            welcome(line);
        }
        askForTicks();
        return line;
    }

    /** Of somebody's own layer who comes in, and is nowhere else: their view has it all. */
    private void forgetUnsent(Layer layer) {
        if (unsent.remove(layer)) {
            facts.layer(layer).takeUnsent();
        }
    }

    private void welcome(Line line) {
        if (atTheDoor.remove(line)) {
            Seat seat = line.seat();
            Optional<Person> person = state.person(seat.person());
            Frames frame = new Frames()
                    .number(state.seq(), loop.instant())
                    .hello(seat, person.map(Person::role), outfit.version());
            catchUp(line, frame);
        }
    }

    public void leave(Line line) {
        if (audiences.has(line)) {
            audiences.leave(line);
            outfit.watch().lines(-1);
            moved.remove(line);
            atTheDoor.remove(line);
            answers.forget(line);
            presence.went(line.seat());
            pace.wake(presence.due());
        }
    }

    /** Who is connected to other processes. */
    public void elsewhere(Set<PersonId> people) {
        presence.elsewhere(people);
        pace.wake(presence.due());
    }

    /** The session went on. @param layers those in which something is different */
    public void changed(SessionState now, Set<Layer> layers) {
        state = now;
        unsent.addAll(layers);
        askForTicks();
    }

    /** Looks again who belongs where. @param people whom it may concern; empty: everybody */
    public void regroup(Set<PersonId> people) {
        for (Line line : audiences.everyone()) {
            boolean concerned = people.isEmpty() || people.contains(line.seat().person());
            if (concerned && audiences.move(line, layersOf(line.seat()))) {
                moved.add(line);
            }
        }
        askForTicks();
    }

    /** Takes an answer for a line; {@link #sendAnswers} sends it. */
    public void answer(Line line, String command, Answer answer) {
        welcome(line);
        answers.take(line, command, answer);
    }

    /** Sends all answers taken, at once. */
    public void sendAnswers() {
        answers.send(unsent);
    }

    public List<Line> everybody() {
        return audiences.everyone();
    }

    public void close(Line line, int code, String reason) {
        if (audiences.has(line)) {
            line.close(code, reason);
            leave(line);
        }
    }

    public boolean isEmpty() {
        return audiences.size() == 0;
    }

    private void tick() {
        Instant now = loop.instant();
        unsent.addAll(progress.follow(state));
        sendMoves(now);
        sendPrivate(now);
        sendToAll(now);
        List.copyOf(atTheDoor).forEach(this::welcome);
        askForTicks();
        audiences.everyone().stream()
                .filter(line -> line.isHopeless(now))
                .forEach(line -> line.close(TOO_SLOW, "too slow"));
    }

    private void askForTicks() {
        if (!unsent.isEmpty() || !moved.isEmpty()) {
            pace.soon(audiences.size());
        }
        if (state.seq() > told) {
            pace.beat();
        }
        pace.wake(presence.due());
        pace.wake(progress.due(state));
    }

    /** Who changed groups gets the new one whole and forgets the old one. */
    private void sendMoves(Instant now) {
        for (Line line : moved) {
            Frames frame = new Frames();
            line.gained()
                    .forEach(layer ->
                            frame.layer(layer.word(), facts.layer(layer).full()));
            line.lost().forEach(layer -> frame.without(layer.word()));
            line.offer(frame.end(), now);
            line.settled();
        }
        moved.clear();
    }

    private void sendPrivate(Instant now) {
        for (Layer layer : unsent) {
            if (!layer.equals(Layer.ALL) && !(layer instanceof Layer.Share)) {
                facts.layer(layer).takeUnsent().ifPresent(change -> {
                    Frame frame = new Frames().layer(layer.word(), change).end();
                    audiences.of(layer).forEach(line -> line.offer(frame, now));
                });
            }
        }
    }

    private void sendToAll(Instant now) {
        Optional<Piece> change =
                unsent.contains(Layer.ALL) ? facts.layer(Layer.ALL).takeUnsent() : Optional.empty();
        Map<Layer, Piece> shares = new HashMap<>();
        unsent.stream()
                .filter(Layer.Share.class::isInstance)
                .forEach(share -> facts.layer(share).takeUnsent().ifPresent(part -> shares.put(share, part)));
        unsent.clear();
        boolean counts = change.isPresent() || !shares.isEmpty() || state.seq() > told && pace.beatIsDue();
        boolean here = !presence.due().isAfter(now);
        if (!counts && !here) {
            return;
        }
        if (counts) {
            told = state.seq();
            pace.counted();
        }
        Round round = Round.of(() -> begin(counts, here, now), change, shares);
        for (Line line : audiences.everyone()) {
            line.offer(round.of(line), now);
            line.reached(told);
        }
        if (here) {
            Frame names = new Frames().here(presence.ids()).end();
            audiences.of(Layer.CREW).forEach(line -> line.offer(names, now));
            presence.told(now);
        }
    }

    private Frames begin(boolean counts, boolean here, Instant now) {
        Frames frame = new Frames();
        if (counts) {
            frame.number(told, now);
        }
        return here ? frame.here(presence.count()) : frame;
    }

    private void catchUp(Line line) {
        if (audiences.has(line) && line.isBehind()) {
            Frames frame = new Frames().number(state.seq(), loop.instant());
            line.lost().forEach(layer -> frame.without(layer.word()));
            catchUp(line, frame);
        }
    }

    private void catchUp(Line line, Frames frame) {
        Frame view = FreshView.into(frame, line, line.number(), state.seq(), facts, presence);
        line.caughtUp();
        line.send(view);
        line.reached(state.seq());
    }

    private Set<Layer> layersOf(Seat seat) {
        Set<Layer> layers = rules.layersOf(state, seat.person());
        return seat.as() == Seat.As.SCREEN
                ? layers.stream()
                        .filter(layer -> layer instanceof Layer.All || layer instanceof Layer.Share)
                        .collect(Collectors.toUnmodifiableSet())
                : layers;
    }
}
