package org.palabre.web.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.TestDatabase;
import org.palabre.core.id.RunId;
import org.palabre.core.method.MethodSource;
import org.palabre.core.session.SessionCommand;

/** Who may ask the machine for groups, over the real socket: a board where all may, and then one where the facilitator may. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SuggestionDoorTest extends SessionAtTheDoor {
    @BeforeEach
    void two_people_sit_before_the_first_board() {
        plan(source(), "ana", "ben");
        ask(CREW, new SessionCommand.Next(Optional.empty()));
    }

    @Test
    void asked_by_all_is_heard_from_a_participant_and_everybody_hears_of_it_elsewhere_it_is_refused() {
        SocketClient ana = connect("ana");
        SocketClient ben = connect("ben");
        ana.say(suggest("c1", "ours"));
        await().until(() -> ana.hasAcknowledged("c1"));
        await().until(() -> ben.frames.stream()
                .anyMatch(frame -> frame.at("/l/all/set/search~1ours/round").asInt() == 1));

        ask(CREW, new SessionCommand.Next(Optional.empty()));
        ana.say(suggest("c2", "theirs"));
        await().until(() -> refusal(ana, "c2").equals("not-allowed"));
        assertThat(now(rooms.state(session)).board(new RunId("theirs")).search().round())
                .isZero();
    }

    private static String suggest(String command, String run) {
        return "{\"k\":\"suggest\",\"c\":\"" + command + "\",\"run\":\"" + run + "\",\"on\":true,\"grain\":2}";
    }

    private static MethodSource source() {
        return new MethodSource(
                "two-boards",
                "1.0.0",
                "of-two-boards",
                Map.of(
                        "id", "two-boards",
                        "lang", "en",
                        "title", "Two boards",
                        "artefacts", Map.of("ideas", Map.of("kind", "idea", "title", "Ideas")),
                        "steps", List.of(board("ours", Map.of("asked_by", "all")), board("theirs", Map.of()))),
                Map.of());
    }

    private static Map<String, Object> board(String id, Map<String, Object> more) {
        Map<String, Object> step = new HashMap<>(Map.of(
                "id", id, "kind", "organise", "title", "B", "mode", "cluster", "in", "ideas", "assist", "suggest"));
        step.putAll(more);
        return step;
    }
}
