package org.palabre.record.document;

import java.util.List;
import java.util.Optional;
import org.palabre.core.session.Mandate;

/**
 * What remains of a session, for everybody who took part in it: the document itself, in the order it is written. It holds
 * nothing that its readers could not have read at the end of the session, and names nobody who did not put their name
 * to something. People are {@code p1}, {@code p2}… by order of arrival, items {@code i1}, {@code i2}… in an order that tells nothing of
 * who wrote when. Times are whole seconds.
 *
 * @param schema {@value #SCHEMA}
 * @param id of the session
 * @param audience for whom this version is: {@code participant}, {@code facilitator}, {@code sponsor} or {@code public}
 * @param integrity what proves it; empty in a preview
 */
public record SessionRecord(
        String schema,
        String id,
        String audience,
        Proceedings.About session,
        Mandate mandate,
        Proceedings.Used method,
        List<Proceedings.Strayed> deviations,
        List<Proceedings.Stage> steps,
        List<Company.Someone> people,
        List<Company.Arrangement> groupings,
        List<Written.Node> items,
        List<Written.Theme> themes,
        List<Votes.Count> tallies,
        List<Votes.Kept> selections,
        List<Votes.Signal> signals,
        List<Results.Decided> decisions,
        List<Results.Promise> commitments,
        List<Results.Yield> outcomes,
        List<Measures.Mood> pulses,
        List<Measures.Indicator> indicators,
        Assurance.Told disclosure,
        Optional<Assurance.Integrity> integrity) {
    public static final String SCHEMA = "record/1";

    public SessionRecord {
        deviations = List.copyOf(deviations);
        steps = List.copyOf(steps);
        people = List.copyOf(people);
        groupings = List.copyOf(groupings);
        items = List.copyOf(items);
        themes = List.copyOf(themes);
        tallies = List.copyOf(tallies);
        selections = List.copyOf(selections);
        signals = List.copyOf(signals);
        decisions = List.copyOf(decisions);
        commitments = List.copyOf(commitments);
        outcomes = List.copyOf(outcomes);
        pulses = List.copyOf(pulses);
        indicators = List.copyOf(indicators);
    }

    /** The same with another proof. */
    public SessionRecord with(Optional<Assurance.Integrity> proof) {
        return with(commitments, indicators, proof);
    }

    /** The same with what became of its commitments since. */
    public SessionRecord with(List<Results.Promise> promised, List<Measures.Indicator> measured) {
        return with(promised, measured, integrity);
    }

    private SessionRecord with(
            List<Results.Promise> promised, List<Measures.Indicator> measured, Optional<Assurance.Integrity> proof) {
        return new SessionRecord(
                schema,
                id,
                audience,
                session,
                mandate,
                method,
                deviations,
                steps,
                people,
                groupings,
                items,
                themes,
                tallies,
                selections,
                signals,
                decisions,
                promised,
                outcomes,
                pulses,
                measured,
                disclosure,
                proof);
    }
}
