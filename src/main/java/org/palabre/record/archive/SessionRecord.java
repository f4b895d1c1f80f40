package org.palabre.record.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.palabre.core.method.Text;
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
        About session,
        Mandate mandate,
        Used method,
        List<Strayed> deviations,
        List<Stage> steps,
        List<Someone> people,
        List<Arrangement> groupings,
        List<Node> items,
        List<Theme> themes,
        List<Count> tallies,
        List<Kept> selections,
        List<Signal> signals,
        List<Decided> decisions,
        List<Promise> commitments,
        List<Yield> outcomes,
        List<Mood> pulses,
        List<Indicator> indicators,
        Told disclosure,
        Optional<Integrity> integrity) {
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
    public SessionRecord with(Optional<Integrity> proof) {
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
                commitments,
                outcomes,
                pulses,
                indicators,
                disclosure,
                proof);
    }

    /** The same with what became of its commitments since. */
    public SessionRecord with(List<Promise> promised, List<Indicator> measured) {
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
                integrity);
    }

    /** @param status {@code closed}; anything else is a preview of a session that is not over */
    public record About(
            String title,
            String code,
            String mode,
            String language,
            String status,
            boolean rehearsal,
            Optional<Instant> opened,
            Optional<Instant> closed) {}

    /** The method as it was settled, with what is needed to read the record without its file. */
    public record Used(
            String id,
            String version,
            String sha256,
            Text title,
            Map<String, Object> settings,
            List<Collection> collections) {
        public Used {
            settings = Collections.unmodifiableMap(new TreeMap<>(settings));
            collections = List.copyOf(collections);
        }
    }

    public record Collection(String name, String kind, Text title, List<Label> fields) {
        public Collection {
            fields = List.copyOf(fields);
        }
    }

    /** What a field, a criterion, a grade or a question is called. */
    public record Label(String id, Text label) {}

    /** Where the session went another way than the method says. */
    public record Strayed(String run, String step, String what, String reason, boolean intrinsic, Instant at) {}

    /** A step as it ran. */
    public record Stage(
            String run,
            String step,
            String kind,
            Text title,
            Instant opened,
            Optional<Instant> closed,
            boolean skipped,
            Optional<Lap> round) {}

    /**
     * The round a step belongs to.
     *
     * @param number from 1
     * @param item what it was about, where everybody could read it
     * @param mode which one, in a repeat over modes
     */
    public record Lap(String repeat, int number, Optional<String> item, Optional<Label> mode) {}

    /** @param name only where this person put it to something that everybody sees */
    public record Someone(String id, String role, Optional<String> name, boolean bot) {}

    /**
     * @param seed of the search for groups
     * @param met share of pairs within groups who had not met before, 0 to 1
     * @param pairs how many pairs shared a group
     * @param again how many of them had met before
     * @param forced how many of these no seating could have avoided
     */
    public record Arrangement(
            String run, String step, long seed, double met, int pairs, int again, int forced, List<Circle> groups) {
        public Arrangement {
            groups = List.copyOf(groups);
        }
    }

    /** @param members of a group of {@link Told#k} or more, where the session itself named them; else empty */
    public record Circle(
            String id, int number, int size, List<String> members, Optional<String> host, Optional<String> topic) {
        public Circle {
            members = List.copyOf(members);
        }
    }

    /**
     * An item, or the place of one that may not be read.
     *
     * @param isPrivate stands for all that this step gave to what descends from it, and that was not opened to everybody
     * @param hidden taken off the screens by a facilitator
     * @param op how it was made of its parents ({@code generalise}, {@code enhance}…)
     * @param by who wrote it, where the step says so
     * @param about who told it, where they put their name to it
     * @param revisions how often it was worded: 1 when it was never changed
     */
    public record Node(
            String id,
            String kind,
            String step,
            String run,
            String collection,
            boolean isPrivate,
            boolean hidden,
            Map<String, String> fields,
            Optional<String> op,
            Optional<String> by,
            Optional<String> about,
            Optional<String> group,
            int revisions,
            List<String> derivedFrom,
            List<String> witnesses) {
        public Node {
            fields = Collections.unmodifiableMap(new TreeMap<>(fields));
            derivedFrom = List.copyOf(derivedFrom);
            witnesses = List.copyOf(witnesses);
        }

        /** Whether it has words. */
        public boolean readable() {
            return !isPrivate && !hidden;
        }
    }

    /**
     * @param electorate how many could vote
     * @param abstained how many of those who voted wanted none of their marks counted
     * @param quorum whether enough voted, where the method asks for it
     * @param cast how many did
     * @param grades best first, for votes in grades
     */
    public record Count(
            String run,
            String step,
            String method,
            int electorate,
            int cast,
            int abstained,
            Optional<Boolean> quorum,
            List<Label> criteria,
            List<Label> grades,
            List<Weight> rows,
            List<Objected> objections,
            Map<String, Double> figures) {
        public Count {
            criteria = List.copyOf(criteria);
            grades = List.copyOf(grades);
            rows = List.copyOf(rows);
            objections = List.copyOf(objections);
            figures = Collections.unmodifiableMap(new TreeMap<>(figures));
        }

        /** The same with other rows and objections. */
        public Count with(List<Weight> others, List<Objected> heard) {
            return new Count(
                    run, step, method, electorate, cast, abstained, quorum, criteria, grades, others, heard, figures);
        }
    }

    /** Why somebody could not consent; {@code by} only where the vote was an open one. */
    public record Objected(String item, String words, Optional<String> by) {}

    /** What one item got; see {@link org.palabre.core.vote.ballot.Tally.Row}. Share and spread are between 0 and 1. */
    public record Weight(
            String item,
            int rank,
            int votes,
            int sum,
            double share,
            double spread,
            List<Scored> scores,
            List<Integer> grades,
            Optional<Integer> grade,
            Map<String, Double> figures) {
        public Weight {
            scores = List.copyOf(scores);
            grades = List.copyOf(grades);
            figures = Collections.unmodifiableMap(new TreeMap<>(figures));
        }

        /** The same of an item with another number. */
        public Weight with(String other) {
            return new Weight(other, rank, votes, sum, share, spread, scores, grades, grade, figures);
        }
    }

    public record Scored(String criterion, int n, double mean, double median, double spread) {}

    /**
     * @param basis the run of the vote that it rests on
     * @param tied kept because the rule could not tell them apart
     * @param reasons why what a plain count might have dropped was kept; see {@link org.palabre.core.session.Selection.Reason}
     */
    public record Kept(
            String run,
            String step,
            Optional<String> basis,
            List<String> chosen,
            List<Saved> saved,
            List<String> tied,
            Map<String, List<String>> reasons) {
        public Kept {
            chosen = List.copyOf(chosen);
            saved = List.copyOf(saved);
            tied = List.copyOf(tied);
            reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
        }
    }

    public record Saved(String item, String by) {}

    public record Decided(
            String id,
            String run,
            String step,
            String statement,
            List<String> about,
            String by,
            String role,
            Optional<String> behalf,
            Optional<String> basis,
            String rationale,
            String objections) {
        public Decided {
            about = List.copyOf(about);
        }
    }

    /**
     * @param item what it grew from: look it up among the items
     * @param history what was said of it after the session, the oldest first
     */
    public record Promise(
            String id,
            String item,
            Optional<String> who,
            String what,
            String when,
            String firstStep,
            String request,
            List<String> witnesses,
            Optional<Response> answer,
            List<Later> history) {
        public Promise {
            witnesses = List.copyOf(witnesses);
            history = List.copyOf(history);
        }

        /** How it stands, as it was said last; empty while nothing was said. */
        public Optional<String> state() {
            return history.stream()
                    .map(Later::state)
                    .filter(state -> !state.startsWith("answered"))
                    .reduce((first, second) -> second);
        }

        /** The day it is promised for now: as it was renegotiated last, else as it was given. */
        public String due() {
            return history.stream()
                    .map(Later::due)
                    .filter(due -> !due.isBlank())
                    .reduce((first, second) -> second)
                    .orElse(when);
        }

        /** The same with its later life. */
        public Promise with(List<Later> since) {
            return new Promise(id, item, who, what, when, firstStep, request, witnesses, answer, since);
        }
    }

    /** The answer to a request, in the session. @param on the day, by UTC */
    public record Response(String verdict, String words, String by, Optional<LocalDate> on) {}

    /**
     * Something said of a commitment after the session.
     *
     * @param on the day, by UTC
     * @param state {@code under-way}, {@code kept}, {@code renegotiated}, {@code dropped}, or the answer to its request:
     *     {@code answered-yes}, {@code answered-no}, {@code answered-later}
     * @param words empty in versions whose readers are told the state alone
     * @param due the new day, where it was renegotiated; else empty
     */
    public record Later(LocalDate on, String state, String words, String due) {}

    /** What the method says goes on from here, as what. */
    public record Yield(String as, String audience, List<String> from, List<String> items) {
        public Yield {
            from = List.copyOf(from);
            items = List.copyOf(items);
        }
    }

    /**
     * @param suppressed fewer than {@code k} answered: nothing more is said
     * @param top the best value one could give; 0 is the least
     */
    public record Mood(
            String run,
            String step,
            String measure,
            int k,
            int top,
            boolean suppressed,
            Optional<Integer> n,
            List<Mean> means) {
        public Mood {
            means = List.copyOf(means);
        }
    }

    public record Mean(String question, Text label, double mean) {}

    /**
     * @param formula its name and version
     * @param value empty when suppressed
     * @param n over how many {@code of} it was computed
     */
    public record Indicator(String id, String formula, Optional<Double> value, int n, String of, boolean suppressed) {}

    /**
     * What several items have in common.
     *
     * @param item the theme itself, an item; its words stand there
     * @param members the readable items that it was made of
     * @param hands how many people are behind it; empty for fewer than {@link Told#k}
     * @param groups in how many groups of one grouping they sat; empty for fewer people than that
     * @param suggested what of it a machine had suggested; empty: nothing
     */
    public record Theme(
            String item,
            List<String> members,
            Optional<Integer> hands,
            Optional<Integer> groups,
            Optional<Suggested> suggested) {
        public Theme {
            members = List.copyOf(members);
        }
    }

    /**
     * What people took over from a machine and left as it was.
     *
     * @param by which algorithm
     * @param cards how many of the members
     * @param name whether the name too
     */
    public record Suggested(String by, int cards, boolean name) {}

    /**
     * What is rare and was kept all the same: never to be absorbed by what many say.
     *
     * @param why {@code championed}: somebody saved it from a selection; {@code watched}: written as a signal
     * @param by who saved it
     */
    public record Signal(String item, String why, Optional<String> by) {}

    /**
     * What the readers of this version get to see, and what people were told before they wrote.
     *
     * @param k below how many people nothing is counted
     * @param erased how many people had themselves erased since
     */
    public record Told(String audience, int k, List<Said> steps, int erased) {
        public Told {
            steps = List.copyOf(steps);
        }
    }

    /** What a step said of itself: who reads during, who after, under which names, and whether it is kept at all. */
    public record Said(String step, String during, String after, String authors, boolean kept) {}

    /**
     * What proves that nothing was altered; checked by {@code palabre verify}.
     *
     * @param events how many the record was made of
     * @param chain the hash over all of them
     * @param digest SHA-256 of this document without its integrity
     * @param places part → a short hash of it: where to look when the digest does not fit
     * @param key the public key of the installation, base64
     * @param signature over this block without itself, base64
     */
    public record Integrity(
            int events,
            String chain,
            String digest,
            Map<String, String> places,
            String algorithm,
            String key,
            String signature) {
        public Integrity {
            places = Collections.unmodifiableMap(new TreeMap<>(places));
        }

        public Integrity with(String signed) {
            return new Integrity(events, chain, digest, places, algorithm, key, signed);
        }
    }
}
