package org.palabre.record.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What came out: what was decided, who commits to what, what goes on. Parts of a {@link SessionRecord}. */
public final class Results {
    private Results() {}

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
}
