package org.palabre.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.palabre.core.engine.Lanes;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.palabre.core.session.Person;
import org.palabre.core.session.SessionState;
import org.palabre.core.session.StepRun;
import org.palabre.core.sight.Layer;
import org.palabre.live.facts.Facts;
import org.palabre.live.rules.Rules;

/** Draws a {@link Sketch} while a rehearsal goes on; gives up when that takes too long. For one thread. */
final class Sketching implements Watcher {
    private final Rules rules;
    private final Instant start;
    private final long giveUpAt;
    private final Map<String, Sketch.Picture> pictures = new LinkedHashMap<>();
    private final List<Sketch.Played> played = new ArrayList<>();

    /** @param start when the clock of the rehearsal begins */
    Sketching(Rules rules, Instant start, Duration patience) {
        this.rules = rules;
        this.start = start;
        this.giveUpAt = System.nanoTime() + patience.toNanos();
    }

    @Override
    public void midway(SessionState state, Instant now) {
        if (System.nanoTime() > giveUpAt) {
            throw new TooLong();
        }
        for (StepRun run : Lanes.open(state)) {
            String step = run.id().step().value();
            if (!pictures.containsKey(step)) {
                who(state, run, now).ifPresent(person -> pictures.put(step, picture(state, step, person, now)));
            }
        }
    }

    @Override
    public void played(SessionState state, RunId run, Instant now) {
        midway(state, now);
        int written = (int) state.items().of(run).count();
        Instant opened = state.run(run).map(StepRun::openedAt).orElse(now);
        played.add(new Sketch.Played(
                run.value(), run.step().value(), Duration.between(start, opened).toSeconds(), written));
    }

    Sketch sketch(SessionState end) {
        Map<String, Integer> collected = new TreeMap<>();
        end.items()
                .byCollection()
                .keySet()
                .forEach(name -> collected.put(name, (int) end.items().in(name).count()));
        return new Sketch((int) end.participants().count(), List.copyOf(pictures.values()), played, collected);
    }

    /** The last of those who are in this step: they have not acted yet, and see what others have done. */
    private static Optional<PersonId> who(SessionState state, StepRun run, Instant now) {
        return state.participants()
                .filter(person -> Lanes.of(state, person.id(), now)
                        .filter(moment -> moment.run().id().equals(run.id()))
                        .isPresent())
                .max(Comparator.comparingInt(Person::number))
                .map(Person::id);
    }

    private Sketch.Picture picture(SessionState state, String step, PersonId person, Instant now) {
        Facts facts = new Facts(rules);
        facts.open(state);
        Map<String, String> layers = new TreeMap<>();
        for (Layer layer : rules.layersOf(state, person)) {
            layers.put(layer.word(), facts.layer(layer).full().toString());
        }
        return new Sketch.Picture(step, now.toEpochMilli(), layers);
    }

    /** The rehearsal takes more time than a page can wait for. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLong() {
            super("the rehearsal takes too long");
        }
    }
}
