package org.palabre.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.core.session.Answer;
import org.palabre.core.session.SessionCommand;
import org.palabre.record.log.Entry;
import org.palabre.record.log.EventCodec;

class PgNodesTest {
    private static final int PEOPLE = 12;
    private static final int EACH = 8;

    private final TwoNodes nodes = new TwoNodes("nodes");
    private final TwoNodes.Node one = nodes.one;
    private final TwoNodes.Node two = nodes.two;

    @AfterEach
    void stop() {
        nodes.close();
    }

    @Test
    void P1_P2_P3_P4_commands_raced_on_two_nodes_are_kept_once_and_seen_on_both() {
        nodes.begin(PEOPLE);
        Map<TwoNodes.Node, TwoNodes.Ear> ears = new HashMap<>();
        for (TwoNodes.Node node : List.of(one, two)) {
            ears.put(node, node.connect("p0", 0));
        }
        List<Uni<Answer>> asked = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            for (int p = 0; p < PEOPLE; p++) {
                TwoNodes.Node node = (p + i) % 2 == 0 ? one : two;
                SessionCommand write = Stage.write(Stage.IDEAS, "i%04d%04d".formatted(p, i), "<%d/%d>".formatted(p, i));
                // Half of the people send each command to both nodes: applied once all the same.
                asked.add(node.rooms.ask(Stage.SESSION, new PersonId("p" + p), Optional.of("c" + i), write));
                if (p % 2 == 0) {
                    TwoNodes.Node other = node == one ? two : one;
                    asked.add(other.rooms.ask(Stage.SESSION, new PersonId("p" + p), Optional.of("c" + i), write));
                }
            }
        }
        List<Answer> answers = Stage.await(Uni.join().all(asked).andFailFast());
        assertThat(answers).as("[P2] answered as often as asked").allMatch(Answer.Accepted.class::isInstance);
        List<Entry> kept = Stage.await(nodes.log.read(Stage.SESSION, 0));
        assertThat(kept)
                .extracting(Entry::seq)
                .as("[P3]")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, kept.size()).boxed().toList());
        String all = kept.toString();
        for (int p = 0; p < PEOPLE; p++) {
            for (int i = 0; i < EACH; i++) {
                String text = "<%d/%d>".formatted(p, i);
                assertThat(all.split(text, -1)).as("[P1] [P2] %s", text).hasSize(2);
                ears.forEach((node, ear) ->
                        await().untilAsserted(() -> assertThat(ear.heard(text)).isTrue()));
            }
        }
    }

    @Test
    void nodes_know_of_each_other_and_of_who_is_connected_and_forget_who_goes() {
        nodes.begin(PEOPLE);
        assertThat(one.surroundings.count()).isEqualTo(2);
        assertThat(one.surroundings.alone()).isFalse();
        assertThat(one.surroundings.keeps(Stage.SESSION)).isNotEqualTo(two.surroundings.keeps(Stage.SESSION));

        TwoNodes.Ear ear = one.connect("p1", 0);
        Connection there = two.connect("p2", 0).connection.orElseThrow();
        await().untilAsserted(
                        () -> assertThat(ear.heard("\"here\":{\"count\":2}")).isTrue());
        ear.frames.clear();
        there.left();
        await().untilAsserted(
                        () -> assertThat(ear.heard("\"here\":{\"count\":1}")).isTrue());

        Stage.await(two.surroundings.stop());
        await().untilAsserted(() -> assertThat(one.surroundings.alone()).isTrue());
        assertThat(one.surroundings.keeps(Stage.SESSION)).isTrue();
    }

    @Test
    void while_nodes_are_exchanged_the_latest_version_keeps_every_session() {
        nodes.begin(1);
        TwoNodes.Node later = nodes.beside(EventCodec.knows() + 1);
        try {
            await().untilAsserted(() -> {
                assertThat(one.surroundings.count()).isEqualTo(3);
                for (int i = 0; i < 20; i++) {
                    SessionId session = new SessionId("s" + i);
                    assertThat(later.surroundings.keeps(session)).isTrue();
                    assertThat(one.surroundings.keeps(session)).isFalse();
                    assertThat(two.surroundings.keeps(session)).isFalse();
                }
            });
        } finally {
            Stage.await(later.surroundings.stop());
        }
        await().untilAsserted(() ->
                assertThat(one.surroundings.keeps(Stage.SESSION)).isNotEqualTo(two.surroundings.keeps(Stage.SESSION)));
    }
}
