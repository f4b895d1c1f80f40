package org.palabre.web.record.lineage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;
import org.palabre.web.record.desk.Links;
import org.palabre.web.record.desk.Readers;
import org.palabre.web.record.desk.RecordDesk;

/** Draws the lineage of a record, for whoever may read it. */
@ApplicationScoped
public class LineagePages {
    @CheckedTemplate(basePath = "lineage")
    static class Templates {
        static native TemplateInstance lineage(Page page, LineageView view, Links links);
    }

    private final Pages pages;

    LineagePages(Pages pages) {
        this.pages = pages;
    }

    /** @param item that is looked at, {@code i12}; one that this record does not have is as if none was given */
    public Uni<Response> show(Page page, RecordDesk.Reading reading, Links links, Optional<String> item) {
        return switch (reading) {
            case RecordDesk.Reading.Found found ->
                pages.show(
                        page,
                        Templates.lineage(
                                page, LineageView.of(found.record(), item, Readers.of(page.language())), links));
            case RecordDesk.Reading.NotYet ignored -> Pages.goTo(links.page());
        };
    }
}
