package org.palabre.live.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.Method;
import org.palabre.core.session.Evolving;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.session.SessionState;
import org.palabre.core.sight.Layer;
import org.palabre.core.view.Fact;
import org.palabre.core.view.Views;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.archive.SecretSession;

class FilmTest {
    private final PlayedSessions.Whole played = PlayedSessions.of("appreciative-inquiry", 7, 3);

    @Test
    void at_its_end_everybody_sees_the_items_that_everybody_saw_at_the_end() {
        Map<String, Object> facts = run(film(played, Eyes.PARTICIPANT));
        SessionState end = end(played);
        Set<String> expected = new HashSet<>();
        Views.whole(end, Layer.ALL).forEach((key, fact) -> {
            if (fact instanceof Fact.OfItem) {
                expected.add(key);
            }
        });
        assertThat(expected).isNotEmpty();
        assertThat(facts.keySet())
                .filteredOn(key -> key.startsWith("item/"))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(facts).containsKey("session");
    }

    @Test
    void it_goes_forward_in_time_and_names_every_step() {
        JsonObject film = film(played, Eyes.PARTICIPANT);
        long before = film.getLong("from");
        for (Object frame : film.getJsonArray("frames")) {
            assertThat(((JsonObject) frame).getLong("t")).isGreaterThanOrEqualTo(before);
            before = ((JsonObject) frame).getLong("t");
        }
        assertThat(film.getLong("to")).isGreaterThanOrEqualTo(before);
        assertThat(film.getJsonArray("steps")).hasSize((int) played.events().stream()
                .filter(event -> event.event() instanceof SessionEvent.StepOpened)
                .count());
    }

    @ParameterizedTest
    @EnumSource(Eyes.class)
    void no_frame_has_a_fact_of_one_person_alone_or_who_was_quiet(Eyes eyes) {
        for (Object frame : film(played, eyes).getJsonArray("frames")) {
            set((JsonObject) frame).fieldNames().forEach(key -> assertThat(key)
                    .doesNotStartWith("me")
                    .doesNotStartWith("ballot")
                    .doesNotStartWith("answers")
                    .doesNotStartWith("progress")
                    .doesNotStartWith("person"));
        }
    }

    @Test
    void what_was_private_withdrawn_or_taken_off_the_screens_does_not_come_back_at_any_time() {
        PlayedSessions.Whole secret = SecretSession.whole();
        assertThat(secret.events().toString()).contains("secret-");
        String film = Film.of(new SessionId(secret.record().id()), secret.source(), secret.events(), Eyes.PARTICIPANT)
                .toString();
        assertThat(film).contains("chosen-idea").doesNotContain("secret-");
    }

    private static JsonObject film(PlayedSessions.Whole played, Eyes eyes) {
        return new JsonObject(Film.of(new SessionId(played.record().id()), played.source(), played.events(), eyes));
    }

    private static JsonObject set(JsonObject frame) {
        return frame.getJsonObject("l").getJsonObject("all").getJsonObject("set", new JsonObject());
    }

    /** Every frame applied, one after the other. */
    private static Map<String, Object> run(JsonObject film) {
        Map<String, Object> facts = new HashMap<>();
        for (Object frame : film.getJsonArray("frames")) {
            JsonObject layer = ((JsonObject) frame).getJsonObject("l").getJsonObject("all");
            layer.getJsonArray("del", new JsonArray()).forEach(facts::remove);
            set((JsonObject) frame).forEach(entry -> facts.put(entry.getKey(), entry.getValue()));
        }
        return facts;
    }

    private static SessionState end(PlayedSessions.Whole played) {
        List<Recorded> events = played.events();
        SessionEvent.Planned planned = events.stream()
                .flatMap(event -> event.event() instanceof SessionEvent.Planned found
                        ? java.util.stream.Stream.of(found)
                        : java.util.stream.Stream.empty())
                .findFirst()
                .orElseThrow();
        SessionState state = SessionState.unborn(
                new SessionId(played.record().id()),
                Method.of(played.source(), planned.plan().settings()),
                planned.plan());
        for (Recorded event : events) {
            state = Evolving.evolve(state, event);
        }
        return state;
    }
}
