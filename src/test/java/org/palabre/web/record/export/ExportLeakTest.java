package org.palabre.web.record.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.palabre.record.archive.SecretSession;
import org.palabre.record.document.Audience;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.shelf.Published;

/** [P6] For each audience and each kind of file, nothing that its readers may not read is in it, in any form. */
class ExportLeakTest {
    private static final Press PRESS = new Press();

    /** In which no item need be. */
    private static final Set<Format> SILENT = EnumSet.of(
            Format.VOTES_CSV, Format.ICS, Format.COMMITMENTS_CSV, Format.POLIS_COMMENTS, Format.POLIS_SUMMARY);

    static Stream<Arguments> files() {
        return Stream.of(Audience.values())
                .flatMap(audience -> Stream.of(Format.values()).map(format -> Arguments.of(audience, format)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothing_comes_out_that_its_readers_may_not_read(Audience audience, Format format) throws IOException {
        byte[] file = PRESS.make(
                format, published(SecretSession.of(audience)), Exported.reader("fr"), Exported.words("fr"), done -> {});
        String text = Legible.text(format, file);

        assertThat(text).doesNotContain("secret-", "-id\"", "ana-id", "\"st1\"", "hid-");
        if (!SILENT.contains(format)) {
            assertThat(text).as("it is not empty").contains("chosen-idea");
        }
        List<String> unnamed = new ArrayList<>(SecretSession.PEOPLE);
        if (audience != Audience.PUBLIC) {
            unnamed.remove("eve"); // who promised
        }
        unnamed.forEach(name -> assertThat(text).doesNotContain(name + "-name"));
        if (audience == Audience.SPONSOR || audience == Audience.PUBLIC) {
            assertThat(text).doesNotContain("dropped-idea", "all-may-read-this-story");
            assertThat(text).as("the count of two ballots").doesNotContain("8317");
        }
    }

    private static Published published(SessionRecord record) {
        return new Published(RecordJson.write(record), record);
    }
}
