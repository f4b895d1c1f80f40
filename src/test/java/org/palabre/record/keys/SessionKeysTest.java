package org.palabre.record.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.SessionId;
import org.palabre.record.LogDatabase;

class SessionKeysTest {
    private static final SessionId ONE = new SessionId("one");
    private static final SessionId TWO = new SessionId("two");
    private static LogDatabase database;

    @BeforeAll
    static void start() {
        database = new LogDatabase("session_keys");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void a_key_is_made_once_and_is_that_of_one_session() {
        PgSessionKeys keys = new PgSessionKeys(database.pool(), "of this house");
        SessionKey one = await(keys.of(ONE)).orElseThrow();

        assertThat(await(new PgSessionKeys(database.pool(), "of this house").of(ONE)))
                .contains(one);
        assertThat(await(keys.of(TWO))).isNotEqualTo(Optional.of(one));
        assertThat(one.of("ballots")).isNotEqualTo(one.of("chain")).hasSize(32);
    }

    @Test
    void a_destroyed_key_never_comes_back() {
        SessionId gone = new SessionId("gone");
        PgSessionKeys keys = new PgSessionKeys(database.pool(), "of this house");
        await(keys.of(gone));

        await(keys.destroy(gone));
        assertThat(await(keys.of(gone))).isEmpty();
        await(keys.destroy(new SessionId("never-asked")));
        assertThat(await(keys.of(new SessionId("never-asked")))).isEmpty();
    }

    @Test
    void another_installation_cannot_read_it() {
        SessionId theirs = new SessionId("theirs");
        await(new PgSessionKeys(database.pool(), "of this house").of(theirs));

        assertThatThrownBy(() -> await(new PgSessionKeys(database.pool(), "of another").of(theirs)))
                .hasMessageContaining("another PALABRE_SECRET");
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }
}
