package org.palabre.record.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.core.board.BoardEvent;
import org.palabre.core.course.CourseEvent;
import org.palabre.core.grouping.GroupingEvent;
import org.palabre.core.item.ItemEvent;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.vote.VoteEvent;
import org.palabre.record.log.EventCodec.Stored;

class EventCodecTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<EventTable.Line<?>> lines() {
        return EventTable.LINES.stream();
    }

    static Stream<Class<?>> events() {
        return Stream.of(
                        SessionEvent.class,
                        CourseEvent.class,
                        ItemEvent.class,
                        VoteEvent.class,
                        GroupingEvent.class,
                        BoardEvent.class)
                .flatMap(EventCodecTest::leaves)
                .filter(type -> type != SessionEvent.InCourse.class
                        && type != SessionEvent.InItems.class
                        && type != SessionEvent.InVote.class
                        && type != SessionEvent.InGrouping.class
                        && type != SessionEvent.InBoard.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_has_a_line_in_the_table(Class<?> event) {
        assertThat(EventTable.BY_BODY).containsKey(event);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void an_event_is_read_and_written_as_its_golden_file_says(EventTable.Line<?> line) throws IOException {
        String golden = golden(line.name() + "." + line.version() + ".json");
        SessionEvent event = EventCodec.decode(new Stored(line.name(), line.version(), golden));
        Stored again = EventCodec.encode(event);
        assertThat(JSON.readTree(again.body())).isEqualTo(JSON.readTree(golden));
        assertThat(EventCodec.decode(again)).isEqualTo(event);
    }

    @Test
    void an_event_of_a_later_version_is_refused_by_name() {
        assertThatThrownBy(() -> EventCodec.decode(new Stored("item-written", 99, "{}")))
                .hasMessageContaining("item-written version 99");
    }

    @Test
    void a_body_with_something_unknown_is_refused() {
        assertThatThrownBy(() -> EventCodec.decode(new Stored("person-departed", 1, "{\"person\":\"p1\",\"x\":1}")))
                .hasMessageContaining("person-departed version 1");
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCodecTest::leaves)
                : Stream.of(type);
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = EventCodecTest.class.getResourceAsStream("/golden/events/" + name)) {
            assertThat(file).as("golden/events/" + name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
