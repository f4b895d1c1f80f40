package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A crowd comes in: what everybody is told of it does not grow with everybody. */
class ArrivalsTest {
    private static final Duration A_TICK = Duration.ofMillis(20);
    private static final Duration A_WHILE = Duration.ofSeconds(6);
    private final Stage stage = new Stage();

    @Test
    void P10_how_many_have_joined_is_told_once_a_second_and_not_for_each() {
        Client ada = in("ada");
        int frames = ada.frames.size();
        for (int i = 0; i < 100; i++) {
            stage.join("p" + i);
            stage.pass(A_TICK);
        }
        // Two seconds: at the first, a second later, another one later; and a number on a full five seconds.
        assertThat(ada.frames.size() - frames).isLessThanOrEqualTo(4);
        stage.pass(Duration.ofSeconds(1));
        assertThat(joined(ada)).isEqualTo(101);
        assertThat(ada.layers).isEqualTo(Client.truth(stage.state(), ada.seat));
    }

    @Test
    void one_who_comes_when_nobody_did_shows_at_once() {
        Client ada = in("ada");
        stage.join("ben");
        stage.pass(A_TICK);
        assertThat(joined(ada)).isEqualTo(2);
    }

    @Test
    void a_step_that_opens_takes_along_who_has_joined_by_then() {
        Client ada = in("ada");
        stage.join("ben");
        stage.pass(A_TICK);
        stage.join("cleo");
        stage.next();
        stage.pass(Duration.ofSeconds(1));
        assertThat(joined(ada)).isEqualTo(3);
    }

    @Test
    void P4_who_leaves_before_they_were_counted_hears_it_on_coming_back() {
        Client ada = in("ada");
        Client dan = in("dan");
        stage.join("ben");
        stage.pass(A_TICK);
        stage.join("cleo");
        dan.ask("c1", Stage.write(Stage.IDEAS, "i0000000a", "sent with the number, before cleo is counted"));
        stage.pass(A_TICK);
        assertThat(ada.n).isEqualTo(stage.state().seq());
        assertThat(joined(ada)).isEqualTo(3);
        long n = ada.n;
        ada.leave();
        stage.pass(A_WHILE);
        ada.connect(stage.rooms, n);
        assertThat(joined(ada)).isEqualTo(4);
        assertThat(ada.layers).isEqualTo(Client.truth(stage.state(), ada.seat));
    }

    private Client in(String name) {
        stage.join(name);
        Client client = stage.connect(name);
        if (stage.state().runs().isEmpty()) {
            stage.next();
        }
        stage.pass(A_WHILE);
        return client;
    }

    private static int joined(Client client) {
        return client.layers.get("all").get("session").get("people").asInt();
    }
}
