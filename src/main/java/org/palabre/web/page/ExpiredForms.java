package org.palabre.web.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.palabre.web.door.Trouble;
import org.palabre.web.door.Visitor;
import org.palabre.web.words.TroubleWords;

/** A form whose token does not fit is refused before any page is asked, with an empty answer: here it gets its words. */
class ExpiredForms {
    private final Visitor visitor;

    ExpiredForms(Visitor visitor) {
        this.visitor = visitor;
    }

    @ServerResponseFilter
    void explain(ContainerRequestContext request, ContainerResponseContext response) {
        boolean isBare = response.getStatus() == Trouble.Kind.FORM_EXPIRED.status() && !response.hasEntity();
        if (isBare && request.getMethod().equals("POST")) {
            String path = request.getUriInfo().getPath();
            Page page = new Page(visitor.language(), Optional.empty(), Optional.empty(), path);
            TroubleWords words = Pages.words(TroubleWords.class, page.language());
            TemplateInstance template =
                    TroublePages.Templates.trouble(page, words.formExpiredTitle(), words.formExpiredText(), "");
            response.setEntity(
                    template.setLocale(page.lang()).render(), null, MediaType.valueOf("text/html;charset=UTF-8"));
        }
    }
}
