package org.palabre.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private long now;

    private final SignInThrottle throttle = new SignInThrottle(new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void the_ninth_try_for_one_address_of_mail_waits_and_later_goes_on() {
        tries(8, "ada@example.org", "10.0.0.1");

        SignInThrottle.Try ninth = throttle.attempt(" Ada@Example.org", "10.0.0.1");
        assertThat(ninth.mayGoOn()).isFalse();
        assertThat(ninth.waitSeconds()).isBetween(1L, 120L);

        now += Duration.ofSeconds(ninth.waitSeconds()).toNanos();
        assertThat(throttle.attempt("ada@example.org", "10.0.0.1").mayGoOn()).isTrue();
    }

    @Test
    void colleagues_in_the_same_office_are_not_locked_out() {
        tries(20, "ada@example.org", "10.0.0.1");

        assertThat(throttle.attempt("grace@example.org", "10.0.0.1").mayGoOn()).isTrue();
    }

    @Test
    void one_mail_address_guessed_from_everywhere_is_slowed_down() {
        for (int i = 0; i < 60; i++) {
            throttle.attempt("ada@example.org", "10.0.1." + i);
        }

        assertThat(throttle.attempt("ada@example.org", "10.0.2.1").mayGoOn()).isFalse();
    }

    @Test
    void one_machine_that_tries_everybody_is_slowed_down() {
        for (int i = 0; i < 200; i++) {
            throttle.attempt("person" + i + "@example.org", "10.0.0.1");
        }

        assertThat(throttle.attempt("last@example.org", "10.0.0.1").mayGoOn()).isFalse();
    }

    @Test
    void a_sign_in_that_succeeds_gives_its_try_back() {
        for (int i = 0; i < 50; i++) {
            SignInThrottle.Try attempt = throttle.attempt("ada@example.org", "10.0.0.1");
            assertThat(attempt.mayGoOn()).isTrue();
            attempt.giveBack();
        }
    }

    private void tries(int count, String email, String address) {
        for (int i = 0; i < count; i++) {
            throttle.attempt(email, address);
        }
    }
}
