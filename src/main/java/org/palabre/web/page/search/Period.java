package org.palabre.web.page.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Some days, both ends included; open where an end is missing. Pure.
 *
 * @param from never after {@code to} where there are both
 */
record Period(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** As forms send it: {@code 2026-01-31}, or empty. What is no day is as if it was not given; ends the wrong way round are turned. */
    static Period of(String from, String to) {
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(to);
        boolean turned = first.isPresent() && last.isPresent() && last.get().isBefore(first.get());
        return turned ? new Period(last, first) : new Period(first, last);
    }

    boolean holds(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** For the form. */
    public String first() {
        return from.map(LocalDate::toString).orElse("");
    }

    /** For the form. */
    public String last() {
        return to.map(LocalDate::toString).orElse("");
    }

    private static Optional<LocalDate> day(String given) {
        try {
            return Optional.of(LocalDate.parse(given.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
