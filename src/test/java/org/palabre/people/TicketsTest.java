package org.palabre.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;

class TicketsTest {
    private static final String ONE = "one secret of at least 32 characters";
    private static final String TWO = "two secret of at least 32 characters";
    private static final Seat SEAT = new Seat(new SessionId("s1"), "K7M4QX", new PersonId("p1"));

    private final Tickets tickets = new Tickets(ONE, TWO, Clock.systemUTC());

    @Test
    void what_was_signed_is_read_back() {
        assertThat(tickets.signedIn(tickets.signIn(new SignedIn("a1", 3)))).contains(new SignedIn("a1", 3));
        assertThat(tickets.seat(tickets.seat(SEAT), "K7M4QX")).contains(SEAT);
        assertThat(tickets.returning(tickets.returnKey(SEAT), "K7M4QX")).contains(SEAT);
        assertThat(tickets.opensScreen(tickets.screenKey("K7M4QX"), "K7M4QX")).isTrue();
    }

    @Test
    void a_ticket_is_worth_nothing_in_another_session() {
        assertThat(tickets.seat(tickets.seat(SEAT), "AAAAAA")).isEmpty();
        assertThat(tickets.returning(tickets.returnKey(SEAT), "AAAAAA")).isEmpty();
        assertThat(tickets.opensScreen(tickets.screenKey("K7M4QX"), "AAAAAA")).isFalse();
    }

    @Test
    void a_ticket_of_one_kind_never_passes_as_another() {
        assertThat(tickets.seat(tickets.returnKey(SEAT), "K7M4QX")).isEmpty();
        assertThat(tickets.returning(tickets.seat(SEAT), "K7M4QX")).isEmpty();
        assertThat(tickets.signedIn(tickets.seat(SEAT))).isEmpty();
        assertThat(tickets.opensScreen(tickets.seat(SEAT), "K7M4QX")).isFalse();
    }

    @Test
    void a_ticket_signed_with_another_secret_or_no_ticket_at_all_is_refused() {
        Tickets elsewhere = new Tickets(TWO, ONE, Clock.systemUTC());

        assertThat(tickets.seat(elsewhere.seat(SEAT), "K7M4QX")).isEmpty();
        assertThat(tickets.seat("", "K7M4QX")).isEmpty();
        assertThat(tickets.seat("eyJhbGciOiJub25lIn0.eyJzdWIiOiJwMSJ9.", "K7M4QX"))
                .isEmpty();
    }

    @Test
    void a_ticket_ends() {
        Instant past = Instant.now().minus(Tickets.RETURN_LIFE).minus(Duration.ofSeconds(1));
        Tickets then = new Tickets(ONE, TWO, Clock.fixed(past, ZoneOffset.UTC));

        assertThat(tickets.returning(then.returnKey(SEAT), "K7M4QX")).isEmpty();
        assertThat(tickets.seat(then.seat(SEAT), "K7M4QX")).isPresent();
    }
}
