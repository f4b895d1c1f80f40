package org.palabre.record.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was written, and what it has in common. Parts of a {@link SessionRecord}. */
public final class Written {
    private Written() {}

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
     * What several items have in common.
     *
     * @param item the theme itself, an item; its words stand there
     * @param members the readable items that it was made of
     * @param hands how many people are behind it; empty for fewer than {@link Assurance.Told#k}
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
}
