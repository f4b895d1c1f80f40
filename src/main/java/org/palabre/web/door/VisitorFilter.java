package org.palabre.web.door;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.palabre.people.Language;
import org.palabre.people.SignedIn;
import org.palabre.people.Tickets;
import org.palabre.people.account.Account;
import org.palabre.people.account.Accounts;

/** Finds out who sends the request before any page is asked. An account cookie of an older password is no cookie. */
class VisitorFilter {
    private static final long A_YEAR_IN_SECONDS = 365L * 24 * 3600;

    private final Visitor visitor;
    private final Tickets tickets;
    private final Accounts accounts;

    VisitorFilter(Visitor visitor, Tickets tickets, Accounts accounts) {
        this.visitor = visitor;
        this.tickets = tickets;
        this.accounts = accounts;
    }

    @ServerRequestFilter
    Uni<Void> recognise(RoutingContext context) {
        HttpServerRequest request = context.request();
        Languages.switched(request).ifPresent(chosen -> remember(chosen, context));
        return account(request)
                .invoke(account -> visitor.is(account, Languages.of(request, account.map(Account::language))))
                .replaceWithVoid();
    }

    private Uni<Optional<Account>> account(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(Cookies.ACCOUNT))
                .flatMap(cookie -> tickets.signedIn(cookie.getValue()))
                .map(this::account)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<Account>> account(SignedIn who) {
        return accounts.byId(who.account()).map(found -> found.filter(account -> account.epoch() == who.epoch()));
    }

    private static void remember(Language chosen, RoutingContext context) {
        context.response()
                .addCookie(Cookie.cookie(Languages.COOKIE, chosen.code())
                        .setPath("/")
                        .setMaxAge(A_YEAR_IN_SECONDS)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX));
    }
}
