package org.palabre.web.record.export;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.palabre.people.Language;
import org.palabre.record.document.Audience;
import org.palabre.record.integrity.Digest;
import org.palabre.web.door.Trouble;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;
import org.palabre.web.record.desk.Links;
import org.palabre.web.record.desk.Readers;
import org.palabre.web.record.desk.RecordDesk;
import org.palabre.web.record.view.Reader;
import org.palabre.web.words.ExportWords;

/** Hands over a file, or a page that asks again by itself while the file is being made. */
@ApplicationScoped
public class Counter {
    private static final Duration A_MOMENT = Duration.ofMillis(1500);

    @CheckedTemplate(basePath = "record")
    static class Templates {
        static native TemplateInstance making(Page page, String back, String title, Making making);
    }

    /**
     * A file that is not ready.
     *
     * @param percent of it that is made
     * @param waiting others are made before
     */
    record Making(int percent, long seconds, boolean waiting) {}

    private final Pages pages;
    private final Press press;
    private final Workshop workshop;
    private final Clock clock;

    Counter(Pages pages, Press press, Workshop workshop, Clock clock) {
        this.pages = pages;
        this.press = press;
        this.workshop = workshop;
        this.clock = clock;
    }

    /** @param file the last part of its address, {@code record.pdf} */
    public Uni<Response> hand(Page page, String file, RecordDesk.Reading reading, Links links) {
        Format format = Format.of(file).orElseThrow(() -> new Trouble(Trouble.Kind.NO_SUCH_PAGE));
        return switch (reading) {
            case RecordDesk.Reading.Found found -> made(page, format, found, links);
            case RecordDesk.Reading.NotYet ignored -> throw new Trouble(Trouble.Kind.NO_SUCH_PAGE);
        };
    }

    private Uni<Response> made(Page page, Format format, RecordDesk.Reading.Found found, Links links) {
        Reader reader = Readers.of(page.language());
        ExportWords words = Pages.words(ExportWords.class, page.language());
        if (!format.isSlow()) {
            return Uni.createFrom()
                    .item(() -> press.make(format, found.published(), reader, words, done -> {}))
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .map(bytes -> handed(format, found, bytes));
        }
        String key = key(format, page.language(), found);
        Function<Progress, byte[]> work =
                progress -> press.make(format, found.published(), reader, words, progress::reached);
        try {
            return made(page, format, found, links, workshop.job(key, work))
                    .onFailure()
                    .invoke(() -> workshop.forget(key));
        } catch (RejectedExecutionException e) { // too many wait already: this one asks again by itself
            return waiting(page, found, clock.instant(), new Progress(), links);
        }
    }

    private Uni<Response> made(
            Page page, Format format, RecordDesk.Reading.Found found, Links links, Workshop.Job job) {
        return Uni.createFrom()
                .completionStage(() -> job.made().copy())
                .map(bytes -> handed(format, found, bytes))
                .ifNoItem()
                .after(A_MOMENT)
                .fail()
                .onFailure(TimeoutException.class)
                .recoverWithUni(() -> waiting(page, found, job.asked(), job.progress(), links));
    }

    private static String key(Format format, Language language, RecordDesk.Reading.Found found) {
        return String.join("/", found.plan().code().value(), format.file(), language.code(), Digest.of(found.json()));
    }

    private static Response handed(Format format, RecordDesk.Reading.Found found, byte[] bytes) {
        return Response.ok(bytes)
                .header(HttpHeaders.CONTENT_TYPE, format.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"palabre-" + found.plan().code() + "-" + version(found) + format.file()
                                + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** The version stands in the name of the file, so that none is sent to the wrong readers by mistake. */
    private static String version(RecordDesk.Reading.Found found) {
        return found.audience() == Audience.PARTICIPANT ? "" : found.audience().word() + "-";
    }

    private Uni<Response> waiting(
            Page page, RecordDesk.Reading.Found found, Instant asked, Progress progress, Links links) {
        long seconds = Duration.between(asked, clock.instant()).toSeconds();
        TemplateInstance template = Templates.making(
                page,
                links.page(),
                found.plan().title(),
                new Making(progress.percent(), Math.max(1, seconds), !progress.isBegun()));
        return pages.show(202, page, template);
    }
}
