package org.palabre.web.door;

import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.palabre.people.Seat;
import org.palabre.people.SignedIn;
import org.palabre.people.Tickets;
import org.palabre.people.account.Account;

/** Makes and reads the cookies that carry tickets: HttpOnly, SameSite=Lax, Secure over https. */
@ApplicationScoped
public class Cookies {
    public static final String ACCOUNT = "palabre-account";

    private final Tickets tickets;
    private final boolean alwaysSecure;

    public Cookies(Tickets tickets, @ConfigProperty(name = "palabre.https", defaultValue = "false") boolean https) {
        this.tickets = tickets;
        this.alwaysSecure = https;
    }

    public NewCookie signIn(Account account, RoutingContext request) {
        String ticket = tickets.signIn(new SignedIn(account.id(), account.epoch()));
        return cookie(ACCOUNT, ticket, "/", Tickets.ACCOUNT_LIFE, request);
    }

    public NewCookie signOut(RoutingContext request) {
        return cookie(ACCOUNT, "", "/", Duration.ZERO, request);
    }

    public NewCookie seat(Seat seat, RoutingContext request) {
        return cookie(
                Tickets.seatCookie(seat.code()), tickets.seat(seat), "/s/" + seat.code(), Tickets.SEAT_LIFE, request);
    }

    /** Tells the join page, which does not receive the seat itself, that this browser has one. */
    public NewCookie seated(String code, RoutingContext request) {
        return cookie(seatedName(code), "1", "/j/" + code, Tickets.SEAT_LIFE, request);
    }

    public static String seatedName(String code) {
        return "palabre-seated-" + code;
    }

    /** The cookies of a request, name → value; of two with one name the first. */
    public static Map<String, String> of(RoutingContext context) {
        return context.request().cookies().stream()
                .collect(Collectors.toMap(
                        io.vertx.core.http.Cookie::getName,
                        io.vertx.core.http.Cookie::getValue,
                        (first, second) -> first));
    }

    /** Reads the value of a {@code Cookie} header: name → value. Sockets have nothing else. */
    public static Map<String, String> read(String header) {
        return ServerCookieDecoder.LAX.decode(header).stream()
                .collect(Collectors.toMap(Cookie::name, Cookie::value, (first, second) -> first));
    }

    private NewCookie cookie(String name, String value, String path, Duration life, RoutingContext request) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .maxAge((int) life.toSeconds())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure(isSecure(request))
                .build();
    }

    private boolean isSecure(RoutingContext request) {
        return alwaysSecure || "https".equals(request.request().scheme());
    }
}
