package org.palabre.web.record.pile;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.palabre.web.door.Trouble;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;
import org.palabre.web.record.desk.Links;
import org.palabre.web.record.desk.Readers;
import org.palabre.web.record.desk.RecordDesk;
import org.palabre.web.record.view.Pile;
import org.palabre.web.record.view.RecordView;
import org.palabre.web.record.view.Views;

/** Draws a pile of cards, for whoever may read the record they are in. */
@ApplicationScoped
public class PilePages {
    @CheckedTemplate(basePath = "record")
    static class Templates {
        static native TemplateInstance cards(Page page, RecordView view, Pile pile, Pile.Sheet sheet, Links links);
    }

    private final Pages pages;
    private final Views views;

    PilePages(Pages pages, Views views) {
        this.views = views;
        this.pages = pages;
    }

    /**
     * @param of the name of the pile; {@code sheet} which page of it, from 1
     * @throws Trouble when this record has no such pile
     */
    public Uni<Response> show(
            Page page, RecordDesk.Reading reading, Links links, Optional<String> of, Optional<Integer> sheet) {
        return switch (reading) {
            case RecordDesk.Reading.Found found -> {
                RecordView view = views.of(found.published(), Readers.of(page.language()));
                Pile pile = of.flatMap(view::pile).orElseThrow(() -> new Trouble(Trouble.Kind.NO_SUCH_PAGE));
                yield pages.show(page, Templates.cards(page, view, pile, pile.sheet(sheet.orElse(1)), links));
            }
            case RecordDesk.Reading.NotYet ignored -> Pages.goTo(links.page());
        };
    }
}
