package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.SessionCommand;
import org.palabre.record.integrity.InstallationKey;
import org.palabre.record.keys.InMemorySessionKeys;
import org.palabre.record.life.Eraser;
import org.palabre.record.life.Oblivion;
import org.palabre.record.life.Rewrote;
import org.palabre.record.shelf.Archivist;
import org.palabre.record.shelf.PgShelf;

/** A session that is over and open on two nodes, whose log is then written anew by one of them. */
class ForgottenOnAllNodesTest {
    private static final String ADA = "what Ada said";
    private static final String BEN = "what Ben said";
    private static final Duration A_BEAT = Duration.ofSeconds(2);

    private final TwoNodes nodes = new TwoNodes("forgotten");
    private final InMemorySessionKeys keys = new InMemorySessionKeys();
    private final Archivist archivist = new Archivist(
            nodes.log,
            nodes.methods,
            new PgShelf(nodes.database.pool()),
            keys,
            InstallationKey.of("of this house"),
            Clock.systemUTC());
    private TwoNodes.Ear here;
    private TwoNodes.Ear there;

    @BeforeEach
    void a_session_is_over_and_open_on_both() {
        nodes.begin(2);
        nodes.one.ask(new PersonId("p0"), Stage.write(Stage.IDEAS, "i00000001", ADA));
        nodes.two.ask(new PersonId("p1"), Stage.write(Stage.IDEAS, "i00000002", BEN));
        nodes.one.ask(Stage.CREW, new SessionCommand.Close());
        here = nodes.one.connect("p1", 0);
        there = nodes.two.connect("p1", 0);
        await().until(() -> here.heard(ADA) && there.heard(ADA));
    }

    @AfterEach
    void stop() {
        nodes.close();
    }

    @Test
    void whoever_reads_an_erased_persons_words_on_another_node_comes_back_to_a_room_without_them() {
        assertThat(Stage.await(eraser(this::told).erase(Stage.SESSION, new PersonId("p0"))))
                .isTrue();
        await().untilAsserted(() -> assertThat(there.closed).containsExactly(1012));
        assertThat(here.closed).containsExactly(1012);
        for (TwoNodes.Node node : java.util.List.of(nodes.one, nodes.two)) {
            TwoNodes.Ear back = node.connect("p1", 4);
            assertThat(back.heard(ADA)).isFalse();
            assertThat(back.heard("P0")).as("their name").isFalse();
            assertThat(back.heard(BEN)).isTrue();
        }
    }

    @Test
    void a_node_that_was_not_told_sees_by_the_log_within_a_beat() {
        Stage.await(eraser(news -> {}).erase(Stage.SESSION, new PersonId("p0")));
        await().atMost(A_BEAT).untilAsserted(() -> {
            assertThat(here.closed).containsExactly(1012);
            assertThat(there.closed).containsExactly(1012);
        });
        assertThat(nodes.two.connect("p1", 0).heard(ADA)).isFalse();
    }

    @Test
    void when_the_time_of_words_is_over_they_are_gone_on_every_node() {
        Stage.await(new Oblivion(nodes.log, keys, nodes.database.pool(), archivist, (Consumer<Rewrote>) this::told)
                .forget(Stage.SESSION));
        await().untilAsserted(() -> assertThat(there.closed).containsExactly(1012));
        // Nobody is who they were: no seat of then opens the session.
        TwoNodes.Ear back = nodes.two.connect("p1", 0);
        assertThat(back.heard(ADA)).isFalse();
        assertThat(back.heard(BEN)).isFalse();
        assertThat(back.heard("P1")).isFalse();
    }

    @Test
    void a_room_is_closed_for_it_once() {
        Stage.await(eraser(this::told).erase(Stage.SESSION, new PersonId("p0")));
        await().untilAsserted(() -> assertThat(there.closed).containsExactly(1012));
        TwoNodes.Ear back = nodes.two.connect("p1", 0);
        nodes.two.rooms.rewritten(Stage.SESSION, 1);
        Stage.await(nodes.two.rooms.state(Stage.SESSION));
        assertThat(back.closed).isEmpty();
    }

    /** As the process does that writes the log anew. */
    private void told(Rewrote news) {
        nodes.one.rooms.rewritten(news.session(), news.edition());
        nodes.one.surroundings.rewrote(news.session(), news.edition());
    }

    private Eraser eraser(Consumer<Rewrote> news) {
        return new Eraser(nodes.log, keys, nodes.database.pool(), archivist, news);
    }
}
