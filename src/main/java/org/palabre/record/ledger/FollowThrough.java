package org.palabre.record.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.palabre.record.document.Measures;
import org.palabre.record.document.Proceedings;
import org.palabre.record.document.Results;

/**
 * What became of what was promised, as a share, 30 and 90 days after the session: of commitments, never of people. What was
 * due by then, and how it stands as far as anybody said; what was asked for, and whether it was answered within 30 days.
 */
final class FollowThrough {
    static final int FIRST_LOOK = 30;
    static final int SECOND_LOOK = 90;
    private static final Set<String> DONE = Set.of(Mark.State.KEPT.word(), Mark.State.RENEGOTIATED.word());

    private FollowThrough() {}

    /** Those whose time has come. */
    static List<Measures.Indicator> of(Proceedings.About session, List<Results.Promise> promised, Instant now) {
        Optional<LocalDate> closed =
                session.closed().map(at -> at.atZone(ZoneOffset.UTC).toLocalDate());
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        List<Results.Promise> legible =
                promised.stream().filter(promise -> !promise.what().isBlank()).toList();
        List<Measures.Indicator> made = new ArrayList<>();
        closed.map(day -> day.plusDays(FIRST_LOOK))
                .filter(day -> !day.isAfter(today))
                .ifPresent(day -> {
                    share("follow_through_30", dueBy(legible, day, false), FollowThrough::isDone, "commitments")
                            .ifPresent(made::add);
                    List<Results.Promise> asking = legible.stream()
                            .filter(promise -> !promise.request().isBlank())
                            .toList();
                    share("requests_answered", asking, promise -> isAnswered(promise, day), "requests")
                            .ifPresent(made::add);
                });
        closed.map(day -> day.plusDays(SECOND_LOOK))
                .filter(day -> !day.isAfter(today))
                .flatMap(day ->
                        share("follow_through_90", dueBy(legible, day, true), FollowThrough::isDone, "commitments"))
                .ifPresent(made::add);
        return made;
    }

    /** @param dayless whether those count that were given no day, or one in words */
    private static List<Results.Promise> dueBy(List<Results.Promise> promised, LocalDate day, boolean dayless) {
        return promised.stream()
                .filter(promise ->
                        day(promise.when()).map(due -> !due.isAfter(day)).orElse(dayless))
                .toList();
    }

    private static boolean isDone(Results.Promise promise) {
        return promise.state().filter(DONE::contains).isPresent();
    }

    private static boolean isAnswered(Results.Promise promise, LocalDate by) {
        return promise.answer().isPresent()
                || promise.history().stream()
                        .anyMatch(later -> later.state().startsWith("answered")
                                && !later.on().isAfter(by));
    }

    private static Optional<Measures.Indicator> share(
            String id, List<Results.Promise> all, Predicate<Results.Promise> counts, String of) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        double share = all.stream().filter(counts).count() / (double) all.size();
        return Optional.of(new Measures.Indicator(
                id, id.replace('_', '-') + "/1", Optional.of(Math.round(share * 100) / 100.0), all.size(), of, false));
    }

    private static Optional<LocalDate> day(String given) {
        try {
            return Optional.of(LocalDate.parse(given.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
