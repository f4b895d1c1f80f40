package org.palabre.record.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.palabre.core.id.SessionId;

/**
 * A commitment as one version of its record tells it, with all that was said of it since.
 *
 * @param id as the record calls it: {@code c3}
 * @param who the name given, or empty
 * @param witnesses by name
 * @param day by when, as it was given
 * @param verdict of the sponsor in the session: {@code yes}, {@code no}, {@code later}, or empty; {@code answer} the words with it
 * @param closed when its session was
 * @param marks the oldest first
 */
public record Pledge(
        SessionId session,
        String id,
        String who,
        List<String> witnesses,
        String what,
        String day,
        String firstStep,
        String request,
        String verdict,
        String answer,
        Instant closed,
        List<Mark> marks) {
    private static final List<Duration> ASKED_AFTER =
            List.of(Duration.ofDays(FollowThrough.FIRST_LOOK), Duration.ofDays(FollowThrough.SECOND_LOOK));

    public Pledge {
        witnesses = List.copyOf(witnesses);
        marks = List.copyOf(marks);
    }

    /** What was said last of how it stands. */
    private Optional<Mark> last() {
        return marks.stream().filter(mark -> !mark.state().isAnswer()).reduce((first, second) -> second);
    }

    /** {@code open} while nothing was said. */
    public String state() {
        return last().map(mark -> mark.state().word()).orElse("open");
    }

    /** The day it is promised for now: as it was renegotiated last, else as it was given. */
    public String due() {
        return marks.stream()
                .map(Mark::due)
                .filter(due -> !due.isBlank())
                .reduce((first, second) -> second)
                .orElse(day);
    }

    /** Everybody who stands witness, in one line. */
    public String witnessed() {
        return String.join(", ", witnesses);
    }

    public boolean hasManyWitnesses() {
        return witnesses.size() > 1;
    }

    /** Whether it asks for something and nobody answered so far. */
    public boolean isAsking() {
        return !request.isBlank()
                && verdict.isEmpty()
                && marks.stream().noneMatch(mark -> mark.state().isAnswer());
    }

    /** Whether its day is over and nobody said what became of it. */
    public boolean isLate(Instant now) {
        try {
            LocalDate day = LocalDate.parse(due().strip());
            return !isSettled() && day.isBefore(now.atZone(ZoneOffset.UTC).toLocalDate());
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Whether 30 or 90 days have gone by since the session, and nothing was said after that. */
    public boolean isToAsk(Instant now) {
        return !isSettled()
                && ASKED_AFTER.stream()
                        .map(closed::plus)
                        .filter(day -> !day.isAfter(now))
                        .reduce((first, second) -> second)
                        .filter(day ->
                                last().map(mark -> mark.at().isBefore(day)).orElse(true))
                        .isPresent();
    }

    /** Whether nobody needs to ask again. */
    public boolean isSettled() {
        return last().map(mark -> mark.state().isFinal()).orElse(false);
    }
}
