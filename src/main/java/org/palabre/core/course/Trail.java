package org.palabre.core.course;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.palabre.core.id.RunId;
import org.palabre.core.id.StepId;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The way a session has taken so far.
 *
 * @param ways which way each branch went
 * @param rounds those begun, in order
 * @param over repeats that have ended
 * @param latest the round each repeat of the file began last
 * @param going steps that are left by themselves, and when
 * @param held steps that a facilitator holds back
 * @param asides runs that are not on the way of the method
 * @param added steps of the first level that joined the method while it was run, in that order
 * @param beside a step that was opened while others were open → the first of these
 */
public record Trail(
        PMap<RunId, Integer> ways,
        PMap<RunId, PVector<Round>> rounds,
        PSet<RunId> over,
        PMap<StepId, Round> latest,
        PMap<RunId, Instant> going,
        PSet<RunId> held,
        PMap<RunId, RunId> beside,
        PSet<RunId> asides,
        PVector<StepId> added) {
    public static final Trail NONE = new Trail(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePSet.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePSet.empty(),
            HashTreePMap.empty(),
            HashTreePSet.empty(),
            TreePVector.empty());

    public Trail evolve(CourseEvent event, Instant at) {
        return switch (event) {
            case CourseEvent.WayTaken e ->
                new Trail(ways.plus(e.control(), e.way()), rounds, over, latest, going, held, beside, asides, added);
            case CourseEvent.RoundBegan e -> {
                Round round = new Round(e.control(), e.number(), e.focus(), at);
                PVector<Round> all = rounds.getOrDefault(e.control(), TreePVector.empty());
                yield new Trail(
                        ways,
                        rounds.plus(e.control(), all.plus(round)),
                        over,
                        latest.plus(e.control().step(), round),
                        going,
                        held,
                        beside,
                        asides,
                        added);
            }
            case CourseEvent.RoundsEnded e ->
                new Trail(ways, rounds, over.plus(e.control()), latest, going, held, beside, asides, added);
            case CourseEvent.Aside e ->
                new Trail(ways, rounds, over, latest, going, held, beside, asides.plus(e.run()), added);
            case CourseEvent.GoingOn e ->
                new Trail(ways, rounds, over, latest, going.plus(e.run(), e.at()), held, beside, asides, added);
            case CourseEvent.Staying e ->
                new Trail(
                        ways,
                        rounds,
                        over,
                        latest,
                        going.minus(e.run()),
                        e.held() ? held.plus(e.run()) : held.minus(e.run()),
                        beside,
                        asides,
                        added);
        };
    }

    public Trail beside(RunId run, RunId first) {
        return new Trail(ways, rounds, over, latest, going, held, beside.plus(run, first), asides, added);
    }

    /** With steps that joined the method just now. */
    public Trail adding(List<StepId> steps) {
        return new Trail(ways, rounds, over, latest, going, held, beside, asides, added.plusAll(steps));
    }

    public List<Round> of(RunId control) {
        return rounds.getOrDefault(control, TreePVector.empty());
    }

    /** Every round of a repeat of the file, however often it was itself repeated. */
    public List<Round> every(StepId control) {
        return rounds.entrySet().stream()
                .filter(entry -> entry.getKey().step().equals(control))
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(java.util.Map.Entry::getValue)
                .flatMap(Collection::stream)
                .toList();
    }

    /** The rounds that are under way in these repeats. */
    public List<Round> around(List<StepId> controls) {
        return controls.stream()
                .flatMap(control -> Optional.ofNullable(latest.get(control)).stream())
                .toList();
    }
}
