package org.palabre.web.page;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days as people write them: {@code plan.createdAt.day('fr')} is « 22 novembre 2026 ». */
@TemplateExtension
final class Dates {
    private Dates() {}

    static String day(Instant instant, String lang) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(lang.equals("en") ? Locale.UK : Locale.forLanguageTag(lang))
                .format(instant.atZone(ZoneOffset.UTC));
    }

    /** A day that somebody gave: written out where it is one, {@code 2026-12-24}; else as they gave it. */
    static String written(String given, String lang) {
        try {
            return day(
                    LocalDate.parse(given.strip()).atStartOfDay(ZoneOffset.UTC).toInstant(), lang);
        } catch (DateTimeParseException e) {
            return given;
        }
    }

    /** Whether somebody gave a day by the calendar, and no words. */
    static boolean dated(String given) {
        return !written(given, "en").equals(given);
    }
}
