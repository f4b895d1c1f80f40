package org.palabre.web.record.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.palabre.people.Language;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.shelf.Published;
import org.palabre.web.page.Pages;
import org.palabre.web.record.desk.Readers;
import org.palabre.web.record.view.Reader;
import org.palabre.web.record.view.RecordView;
import org.palabre.web.words.ExportWords;

/** How long the page and the files of a record take, for {@code palabre bench-record}. */
public final class Timing {
    private Timing() {}

    /** What is measured → ms; the files first made by this process, so with everything that is only loaded once. */
    public static Map<String, Long> of(SessionRecord record) {
        Map<String, Long> took = new LinkedHashMap<>();
        String json = RecordJson.write(record);
        Reader reader = Readers.of(Language.EN);
        ExportWords words = Pages.words(ExportWords.class, Language.EN);
        took.put("view of the page", ms(() -> RecordView.of(RecordJson.read(json), reader)));
        Press press = new Press();
        Published published = new Published(json, record);
        for (Format format : Format.values()) {
            took.put(format.file(), ms(() -> press.make(format, published, reader, words, done -> {})));
        }
        return took;
    }

    private static long ms(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }
}
