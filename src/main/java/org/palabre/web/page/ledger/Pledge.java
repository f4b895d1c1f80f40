package org.palabre.web.page.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.palabre.program.SessionPlan;
import org.palabre.record.archive.SessionRecord;
import org.palabre.record.ledger.Mark;

/**
 * A commitment with all that was said of it since.
 *
 * @param who the name given, or empty
 * @param witnesses by name
 * @param marks the oldest first
 * @param closed when its session was
 */
public record Pledge(
        SessionPlan plan,
        SessionRecord.Promise promise,
        String who,
        List<String> witnesses,
        List<Mark> marks,
        Instant closed) {
    private static final List<Duration> ASKED_AFTER = List.of(Duration.ofDays(30), Duration.ofDays(90));

    public Pledge {
        witnesses = List.copyOf(witnesses);
        marks = List.copyOf(marks);
    }

    static List<Pledge> of(SessionPlan plan, SessionRecord record, List<Mark> marks) {
        return record.commitments().stream()
                .map(promise -> new Pledge(
                        plan,
                        promise,
                        promise.who().map(person -> name(record, person)).orElse(""),
                        promise.witnesses().stream()
                                .map(person -> name(record, person))
                                .filter(name -> !name.isEmpty())
                                .toList(),
                        marks.stream()
                                .filter(mark -> mark.session().equals(plan.id())
                                        && mark.promise().equals(promise.id()))
                                .toList(),
                        record.session().closed().orElse(Instant.EPOCH)))
                .toList();
    }

    private static String name(SessionRecord record, String person) {
        return record.people().stream()
                .filter(one -> one.id().equals(person))
                .flatMap(one -> one.name().stream())
                .findFirst()
                .orElse("");
    }

    public Optional<Mark> last() {
        return marks.isEmpty() ? Optional.empty() : Optional.of(marks.getLast());
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
                .orElse(promise.when());
    }

    /** The same as people of this language write days; what was given in words stays. */
    public String dueIn(String language) {
        try {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(language.equals("en") ? Locale.UK : Locale.forLanguageTag(language))
                    .format(LocalDate.parse(due().strip()));
        } catch (DateTimeParseException e) {
            return due();
        }
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

    private boolean isSettled() {
        return last().map(mark -> mark.state().isFinal()).orElse(false);
    }
}
