package org.palabre.web.record.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.shelf.Published;

/** Whoever waits for a long file learns how much of it is done. */
class ProgressTest {
    private static final SessionRecord RECORD =
            PlayedSessions.of("appreciative-inquiry", 8, 4).record();

    @ParameterizedTest
    @EnumSource(names = {"PDF", "DOCX", "XLSX"})
    void a_long_file_tells_how_far_it_is_from_its_beginning_to_its_end(Format format) {
        Progress progress = new Progress();
        List<Integer> told = new ArrayList<>();
        new Press()
                .make(
                        format,
                        new Published(RecordJson.write(RECORD), RECORD),
                        Exported.reader("fr"),
                        Exported.words("fr"),
                        done -> {
                            progress.reached(done);
                            told.add(progress.percent());
                        });
        assertThat(told).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(told.getFirst()).isLessThan(30);
        assertThat(told.getLast()).isBetween(80, 100);
        assertThat(told.stream().distinct()).as("in small steps").hasSizeGreaterThan(15);
        assertThat(told.stream().filter(percent -> percent > 40 && percent < 80))
                .isNotEmpty();
    }
}
