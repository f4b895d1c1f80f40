package org.palabre.web.record;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palabre.people.Language;
import org.palabre.people.Tickets;
import org.palabre.record.document.Audience;
import org.palabre.record.shelf.Published;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;
import org.palabre.web.record.desk.Links;
import org.palabre.web.record.desk.Readers;
import org.palabre.web.record.desk.RecordDesk;
import org.palabre.web.record.view.Reader;
import org.palabre.web.record.view.RecordView;
import org.palabre.web.record.view.Views;

/** Draws a record: what came out first, then how; complete without script, and on paper. */
@ApplicationScoped
class RecordSheet {
    @CheckedTemplate(basePath = "record")
    static class Templates {
        static native TemplateInstance record(Page page, RecordView view, Links links, Versions versions);

        static native TemplateInstance notYet(Page page, String title);
    }

    /**
     * Whose version is shown, and whose else may be.
     *
     * @param code of the session here: where it was held it may have had another
     * @param shared the public links that hold, where they are handed out
     * @param days how long a new one holds
     * @param whole whether the whole session is offered as a file
     */
    record Versions(
            String code,
            Audience shown,
            List<Audience> choices,
            Optional<List<Shared>> shared,
            long days,
            boolean whole) {
        public boolean isChoice() {
            return choices.size() > 1;
        }

        public boolean isShown(Audience audience) {
            return audience == shown;
        }
    }

    /** A link to the public version. */
    record Shared(String id, String address, Instant until) {}

    private final Pages pages;
    private final Views views;

    RecordSheet(Pages pages, Views views) {
        this.views = views;
        this.pages = pages;
    }

    /** Draws it for nobody. On the thread that calls, for as long as it takes. */
    void tryOut(Published published, Language language) {
        Page page = new Page(language, Optional.empty(), Optional.empty(), "/");
        Versions nobody = new Versions("", Audience.PARTICIPANT, List.of(), Optional.empty(), 0, false);
        Templates.record(page, views.of(published, Readers.of(language)), new Links("", "", ""), nobody)
                .setLocale(language.code())
                .render();
    }

    Uni<Response> show(Page page, RecordDesk.Reading reading, Links links, Optional<List<Shared>> shared) {
        Reader reader = Readers.of(page.language());
        TemplateInstance template =
                switch (reading) {
                    case RecordDesk.Reading.Found found ->
                        Templates.record(
                                page,
                                views.of(found.published(), reader),
                                links,
                                new Versions(
                                        found.plan().code().value(),
                                        found.audience(),
                                        found.choices(),
                                        shared,
                                        Tickets.RECORD_LIFE.toDays(),
                                        found.whole()));
                    case RecordDesk.Reading.NotYet notYet ->
                        Templates.notYet(page, notYet.plan().title());
                };
        return pages.show(page, template);
    }
}
