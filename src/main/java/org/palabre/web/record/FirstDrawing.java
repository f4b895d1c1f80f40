package org.palabre.web.record;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.palabre.background.BackgroundThreads;
import org.palabre.core.id.SessionId;
import org.palabre.people.Language;
import org.palabre.record.document.Audience;
import org.palabre.record.shelf.Archived;
import org.palabre.record.shelf.Published;
import org.palabre.record.shelf.Publisher;
import org.palabre.record.shelf.Shelf;

/**
 * Draws a record before anybody asks: the one that was just made, as everybody in the room is about to open it, and soon after a start the
 * youngest on the shelf. What is slow when a page is drawn for the first time is what the JVM learns by it, more than the page. On a thread
 * that goes last; where there is no record, nothing is done.
 */
@ApplicationScoped
class FirstDrawing {
    private static final Logger LOG = Logger.getLogger(FirstDrawing.class);
    private static final Duration AFTER_START = Duration.ofSeconds(10);
    private static final int MOST_WAITING = 4;

    private final Shelf shelf;
    private final Publisher publisher;
    private final RecordSheet sheet;
    private final boolean serves;
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, new BackgroundThreads("record-drawing"));

    FirstDrawing(
            Shelf shelf,
            Publisher publisher,
            RecordSheet sheet,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.shelf = shelf;
        this.publisher = publisher;
        this.sheet = sheet;
        this.serves = serves;
    }

    void start(@Observes StartupEvent ignored) {
        if (serves) {
            thread.schedule(
                    () -> shelf.youngest().subscribe().with(this::draw, FirstDrawing::notDrawn),
                    AFTER_START.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent ignored) {
        thread.shutdownNow();
    }

    /** When many sessions end at once, the next reader of one that is left out waits as before. */
    void made(@Observes Archived news) {
        if (serves && thread.getQueue().size() < MOST_WAITING) {
            thread.execute(() -> draw(Optional.of(news.session())));
        }
    }

    private void draw(Optional<SessionId> session) {
        session.ifPresent(one -> publisher
                .read(one, Audience.PARTICIPANT)
                .emitOn(thread)
                .invoke(this::tryOut)
                .subscribe()
                .with(ignored -> {}, FirstDrawing::notDrawn));
    }

    private void tryOut(Published published) {
        for (Language language : Language.values()) {
            sheet.tryOut(published, language);
        }
    }

    /** Whoever asks for it is told what is wrong. */
    private static void notDrawn(Throwable failure) {
        LOG.debug("A record was not drawn ahead", failure);
    }
}
