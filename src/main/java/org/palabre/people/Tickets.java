package org.palabre.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.palabre.core.id.Ids;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;

/**
 * Issues and verifies every signed ticket: the account cookie, the seat of a participant, the key of a shared screen,
 * that of a public record, the key with which somebody goes on from another device. Pure computation; any thread.
 */
@ApplicationScoped
public class Tickets {
    public static final Duration ACCOUNT_LIFE = Duration.ofDays(14);
    public static final Duration SEAT_LIFE = Duration.ofDays(30);
    public static final Duration SCREEN_LIFE = Duration.ofDays(30);
    public static final Duration RECORD_LIFE = Duration.ofDays(30);
    /** Both times of asking, 30 and 90 days after the session, with months to answer. */
    public static final Duration PROMISE_LIFE = Duration.ofDays(270);

    public static final Duration RETURN_LIFE = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(Tickets.class);

    private final Signer accounts;
    private final Signer seats;
    private final Signer screens;
    private final Signer returns;
    private final Signer records;
    private final Signer promises;

    @Inject
    public Tickets(
            @ConfigProperty(name = "palabre.secret.sign-in") Optional<String> signIn,
            @ConfigProperty(name = "palabre.secret.ticket") Optional<String> ticket,
            Clock clock) {
        this(signIn.orElseGet(Tickets::untilTheProcessEnds), ticket.orElseGet(Tickets::untilTheProcessEnds), clock);
    }

    /** @param signIn, ticket secrets of at least 32 bytes; the start room makes them at the first start */
    Tickets(String signIn, String ticket, Clock clock) {
        accounts = new Signer("account", signIn, clock);
        seats = new Signer("seat", ticket, clock);
        screens = new Signer("screen", ticket, clock);
        returns = new Signer("return", ticket, clock);
        records = new Signer("record", ticket, clock);
        promises = new Signer("promise", ticket, clock);
    }

    /** The value of the account cookie. */
    public String signIn(SignedIn who) {
        return accounts.sign(who.account(), Map.of("epoch", who.epoch()), ACCOUNT_LIFE);
    }

    public Optional<SignedIn> signedIn(String cookie) {
        return accounts.read(cookie)
                .flatMap(token -> number(token, "epoch").map(epoch -> new SignedIn(token.getSubject(), epoch)));
    }

    /** The value of the cookie {@link #seatCookie} for this seat. */
    public String seat(Seat seat) {
        return seats.sign(seat.person().value(), place(seat), SEAT_LIFE);
    }

    /** The seat in the session with this code; empty for a ticket of another session. */
    public Optional<Seat> seat(String cookie, String code) {
        return seats.read(cookie).flatMap(token -> seatOf(token, code));
    }

    /** A short-lived key that takes the same seat on another device. */
    public String returnKey(Seat seat) {
        return returns.sign(seat.person().value(), place(seat), RETURN_LIFE);
    }

    public Optional<Seat> returning(String key, String code) {
        return returns.read(key).flatMap(token -> seatOf(token, code));
    }

    /** The key in the link of a shared screen. */
    public String screenKey(String code) {
        return screens.sign(code, Map.of(), SCREEN_LIFE);
    }

    public boolean opensScreen(String key, String code) {
        return screens.read(key).map(token -> code.equals(token.getSubject())).orElse(false);
    }

    /** The key in a public link to a record, good for {@link #RECORD_LIFE} unless it is called back. @param link its id */
    public String recordKey(String code, String link) {
        return records.sign(code, Map.of("link", link), RECORD_LIFE);
    }

    /** The id of the link that this key belongs to; empty for a key of another record. */
    public Optional<String> recordLink(String key, String code) {
        return records.read(key)
                .filter(token -> code.equals(token.getSubject()))
                .flatMap(token -> word(token, "link"));
    }

    /** The key in the link that asks what became of a commitment ({@code c3}), good for {@link #PROMISE_LIFE}. */
    public String promiseKey(String code, String promise) {
        return promises.sign(code + "/" + promise, Map.of(), PROMISE_LIFE);
    }

    public boolean asksAfter(String key, String code, String promise) {
        return promises.read(key)
                .map(token -> (code + "/" + promise).equals(token.getSubject()))
                .orElse(false);
    }

    /** The name of the cookie that holds a seat; its path is {@code /s/{code}}. */
    public static String seatCookie(String code) {
        return "palabre-seat-" + code;
    }

    private static Map<String, Object> place(Seat seat) {
        return Map.of("session", seat.session().value(), "code", seat.code());
    }

    private static Optional<Seat> seatOf(JsonWebToken token, String code) {
        return word(token, "code")
                .filter(code::equals)
                .flatMap(same -> word(token, "session"))
                .filter(Ids::isId)
                .map(session -> new Seat(new SessionId(session), code, new PersonId(token.getSubject())));
    }

    private static Optional<String> word(JsonWebToken token, String claim) {
        return token.<Object>claim(claim).map(String::valueOf).map(value -> value.replace("\"", ""));
    }

    private static Optional<Integer> number(JsonWebToken token, String claim) {
        return word(token, claim).filter(value -> value.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    private static String untilTheProcessEnds() {
        LOG.warn("No secret is set: tickets signed now end with this process");
        return RandomWords.token();
    }
}
