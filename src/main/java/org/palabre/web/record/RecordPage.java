package org.palabre.web.record;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.palabre.people.Language;
import org.palabre.record.archive.RecordJson;
import org.palabre.web.page.Page;
import org.palabre.web.page.Pages;
import org.palabre.web.record.view.Reader;
import org.palabre.web.record.view.RecordView;
import org.palabre.web.words.LineageWords;
import org.palabre.web.words.ParticipationWords;
import org.palabre.web.words.RecordWords;

/** The record as a page: what came out first, then how; complete without script, and on paper. */
@Path("/s/{code}/record")
public class RecordPage {
    @CheckedTemplate(basePath = "record")
    static class Templates {
        static native TemplateInstance record(Page page, RecordView view);

        static native TemplateInstance notYet(Page page, String title);
    }

    private final Pages pages;
    private final RecordDesk desk;

    RecordPage(Pages pages, RecordDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GET
    public Uni<Response> record(RoutingContext context, @RestPath String code) {
        Page page = pages.page(context);
        return desk.read(code, cookies(context))
                .map(reading -> switch (reading) {
                    case RecordDesk.Reading.Found found ->
                        Templates.record(page, RecordView.of(RecordJson.read(found.json()), reader(page.language())));
                    case RecordDesk.Reading.NotYet notYet ->
                        Templates.notYet(page, notYet.plan().title());
                })
                .chain(template -> pages.show(page, template));
    }

    private static Reader reader(Language language) {
        return new Reader(
                language.code(),
                Pages.words(RecordWords.class, language),
                Pages.words(LineageWords.class, language),
                Pages.words(ParticipationWords.class, language));
    }

    static Map<String, String> cookies(RoutingContext context) {
        return context.request().cookies().stream()
                .collect(Collectors.toMap(Cookie::getName, Cookie::getValue, (first, second) -> first));
    }
}
