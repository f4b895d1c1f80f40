package org.palabre.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.palabre.live.Elsewhere;
import org.palabre.people.RandomWords;
import org.palabre.web.door.Languages;
import org.palabre.web.door.Trouble;
import org.palabre.web.door.Trouble.Kind;
import org.palabre.web.words.TroubleWords;

/** The pages that help when a request comes to nothing. No stack trace leaves the server. */
class TroublePages {
    private static final Logger LOG = Logger.getLogger(TroublePages.class);

    @CheckedTemplate(basePath = "trouble")
    static class Templates {
        static native TemplateInstance trouble(Page page, String title, String text, String number);
    }

    private final Pages pages;

    TroublePages(Pages pages) {
        this.pages = pages;
    }

    @ServerExceptionMapper
    Uni<Response> of(Trouble trouble, RoutingContext context) {
        boolean read = context.request().method().name().equals("GET");
        if (trouble.kind() == Kind.SIGN_IN_FIRST && read) {
            String next = URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8);
            return Pages.goTo("/sign-in?next=" + next);
        }
        return draw(page(context), trouble.kind(), "");
    }

    @ServerExceptionMapper
    Uni<Response> of(Elsewhere elsewhere, RoutingContext context) {
        return draw(page(context), Kind.BEING_RENEWED, "");
    }

    @ServerExceptionMapper
    Uni<Response> of(WebApplicationException refused, RoutingContext context) {
        int status = refused.getResponse().getStatus();
        Kind kind =
                switch (status) {
                    case 403 -> Kind.NOT_YOURS;
                    case 404, 405 -> Kind.NO_SUCH_PAGE;
                    case 429 -> Kind.TOO_OFTEN;
                    default -> status < 500 ? Kind.BAD_REQUEST : Kind.OUR_FAULT;
                };
        return draw(page(context), kind, "");
    }

    @ServerExceptionMapper
    Uni<Response> of(Throwable fault, RoutingContext context) {
        String number = RandomWords.id("e").substring(0, 8);
        LOG.errorf(
                fault,
                "A request failed: number=%s method=%s",
                number,
                context.request().method());
        return draw(page(context), Kind.OUR_FAULT, number);
    }

    /** After every other route: addresses that lead nowhere. */
    void lastRoute(@Observes Router router) {
        router.route().last().handler(context -> draw(page(context), Kind.NO_SUCH_PAGE, "")
                .subscribe()
                .with(page -> send(page, context), context::fail));
    }

    private static void send(Response page, RoutingContext context) {
        context.response()
                .setStatusCode(page.getStatus())
                .putHeader("Content-Type", page.getHeaderString("Content-Type"))
                .end(page.readEntity(String.class));
    }

    private Uni<Response> draw(Page page, Kind kind, String number) {
        TroubleWords words = Pages.words(TroubleWords.class, page.language());
        String title =
                switch (kind) {
                    case SIGN_IN_FIRST -> words.signInFirstTitle();
                    case NOT_YOURS -> words.notYoursTitle();
                    case FORGED -> words.forgedTitle();
                    case NO_SUCH_PAGE -> words.noSuchPageTitle();
                    case NO_SUCH_SESSION -> words.noSuchSessionTitle();
                    case LINK_IS_OVER -> words.linkIsOverTitle();
                    case FORM_EXPIRED -> words.formExpiredTitle();
                    case BAD_REQUEST -> words.badRequestTitle();
                    case TOO_OFTEN -> words.tooOftenTitle();
                    case SESSION_OVER -> words.sessionOverTitle();
                    case OUR_FAULT -> words.ourFaultTitle();
                    case BEING_RENEWED -> words.beingRenewedTitle();
                };
        String text =
                switch (kind) {
                    case SIGN_IN_FIRST -> words.signInFirstText();
                    case NOT_YOURS -> words.notYoursText();
                    case FORGED -> words.forgedText();
                    case NO_SUCH_PAGE -> words.noSuchPageText();
                    case NO_SUCH_SESSION -> words.noSuchSessionText();
                    case LINK_IS_OVER -> words.linkIsOverText();
                    case FORM_EXPIRED -> words.formExpiredText();
                    case BAD_REQUEST -> words.badRequestText();
                    case TOO_OFTEN -> words.tooOftenText();
                    case SESSION_OVER -> words.sessionOverText();
                    case OUR_FAULT -> words.ourFaultText();
                    case BEING_RENEWED -> words.beingRenewedText();
                };
        return pages.show(kind.status(), page, Templates.trouble(page, title, text, number));
    }

    /** Without asking who it is: the request may have failed before that was known. */
    private static Page page(RoutingContext context) {
        HttpServerRequest request = context.request();
        return new Page(Languages.of(request), Optional.empty(), Optional.empty(), request.path());
    }
}
