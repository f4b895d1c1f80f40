package org.palabre.web.record.view;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.palabre.core.method.Text;
import org.palabre.web.words.LedgerWords;
import org.palabre.web.words.LineageWords;
import org.palabre.web.words.ParticipationWords;
import org.palabre.web.words.RecordWords;

/** Whoever reads: their language and how numbers, dates and lengths are written in it. */
public record Reader(
        String language,
        RecordWords words,
        LineageWords lineage,
        ParticipationWords participation,
        LedgerWords ledger) {

    private Locale locale() {
        return language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
    }

    public String text(Text text) {
        return text.in(language);
    }

    /** {@code 0.92}: {@code 92 %}. */
    public String percent(double share) {
        return NumberFormat.getPercentInstance(locale()).format(share);
    }

    /** At most two decimals. */
    public String number(double value) {
        NumberFormat format = NumberFormat.getInstance(locale());
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    String day(Instant at) {
        return day(at.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** A date that people gave in the usual machine form is written out; anything else stays as they wrote it. */
    String due(String given) {
        try {
            return day(LocalDate.parse(given));
        } catch (DateTimeParseException e) {
            return given;
        }
    }

    /** {@code by 24 December 2026}; words stay as they are. */
    String dueBy(String given) {
        String day = due(given);
        return day.equals(given) ? given : lineage.due(day);
    }

    String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale())
                .format(date);
    }

    /** {@code 40 s}, {@code 12 min}, {@code 2 h 05}, with spaces that do not break; days beyond two of them. */
    String length(Duration length) {
        if (length.toMinutes() < 2) {
            return length.toSeconds() + "\u00a0s";
        }
        if (length.toHours() < 1) {
            return length.toMinutes() + "\u00a0min";
        }
        if (length.toDays() < 2) {
            return String.format("%d\u00a0h\u00a0%02d", length.toHours(), length.toMinutesPart());
        }
        return length.toDays() + (language.equals("fr") ? "\u00a0j" : "\u00a0d");
    }

    Optional<String> length(Optional<Instant> from, Optional<Instant> to) {
        return from.flatMap(start -> to.map(end -> length(Duration.between(start, end))));
    }
}
