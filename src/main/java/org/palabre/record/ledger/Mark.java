package org.palabre.record.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.palabre.core.id.SessionId;

/**
 * Somebody said how a commitment stands.
 *
 * @param promise as the record calls it: {@code c3}
 * @param due the new day, where it was renegotiated; else empty
 */
public record Mark(SessionId session, String promise, State state, String words, String due, Instant at) {

    /** How it stands. */
    public enum State {
        UNDER_WAY,
        KEPT,
        RENEGOTIATED,
        DROPPED,
        /** The answers to what a commitment asks for; they say nothing of how it stands. */
        ANSWERED_YES,
        ANSWERED_NO,
        ANSWERED_LATER;

        /** What whoever promised can say. */
        public static final List<State> OF_PROMISER = List.of(UNDER_WAY, KEPT, RENEGOTIATED, DROPPED);

        /** What whoever is asked for something can say. */
        public static final List<State> ANSWERS = List.of(ANSWERED_YES, ANSWERED_NO, ANSWERED_LATER);

        /** {@code under-way}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether nobody needs to ask again. */
        public boolean isFinal() {
            return this == KEPT || this == DROPPED;
        }

        public boolean isAnswer() {
            return ANSWERS.contains(this);
        }

        /** {@code yes} of an answer, as sessions call it. */
        public String verdict() {
            return word().replaceFirst("^answered-", "");
        }

        public static Optional<State> of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word().equals(word))
                    .findFirst();
        }
    }
}
