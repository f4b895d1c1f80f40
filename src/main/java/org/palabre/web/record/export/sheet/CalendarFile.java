package org.palabre.web.record.export.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.palabre.record.document.Results;
import org.palabre.record.document.SessionRecord;
import org.palabre.web.record.export.paper.Clean;
import org.palabre.web.words.ExportWords;

/**
 * Writes the commitments that have a day as iCalendar (RFC 5545) with ical4j: events of a whole day that leave the calendar free. Events and not
 * to-dos, as most calendars show no to-dos.
 */
public final class CalendarFile {
    private CalendarFile() {}

    /** @param which one commitment alone ({@code c3}); all of them when empty */
    public static String write(SessionRecord record, Optional<String> which, ExportWords words) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Palabre//record 1//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        Instant stamp =
                record.session().closed().or(() -> record.session().opened()).orElse(Instant.EPOCH);
        record.commitments().stream()
                .filter(promise -> which.map(promise.id()::equals).orElse(true))
                .forEach(promise ->
                        day(promise.due()).ifPresent(day -> calendar.add(event(record, promise, day, stamp, words))));
        // An empty calendar is not one by the standard; it still has to be readable.
        CalendarOutputter outputter = new CalendarOutputter(false);
        try (java.io.StringWriter text = new java.io.StringWriter()) {
            outputter.output(calendar, text);
            return text.toString();
        } catch (java.io.IOException e) {
            throw new IllegalStateException("nothing is written but memory", e);
        }
    }

    private static VEvent event(
            SessionRecord record, Results.Promise promise, LocalDate day, Instant stamp, ExportWords words) {
        VEvent event = new VEvent(false);
        event.add(new DtStamp(stamp));
        event.add(new Uid(record.id() + "-" + promise.id() + "@palabre"));
        event.add(new net.fortuna.ical4j.model.property.DtStart<>(day));
        event.add(new net.fortuna.ical4j.model.property.Summary(Clean.xml(words.event(oneLine(promise.what())))));
        String more = (promise.firstStep() + "\n" + promise.request() + "\n"
                        + record.session().title())
                .strip();
        event.add(new Description(Clean.xml(more)));
        event.add((Transp) ImmutableTransp.TRANSPARENT);
        if (promise.state().filter("dropped"::equals).isPresent()) {
            event.add((Status) ImmutableStatus.VEVENT_CANCELLED);
        }
        return event;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }

    public static Optional<LocalDate> day(String given) {
        try {
            return Optional.of(LocalDate.parse(given.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
