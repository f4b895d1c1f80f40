package org.palabre.web.record.export;

import org.palabre.record.document.SessionRecord;
import org.palabre.web.record.Speakers;
import org.palabre.web.record.export.paper.Report;
import org.palabre.web.record.export.paper.Reports;
import org.palabre.web.record.view.Reader;
import org.palabre.web.record.view.RecordView;
import org.palabre.web.words.ExportWords;
import org.palabre.web.words.SpokenWords;

/** Files of a record, made without a server. */
final class Exported {
    private Exported() {}

    static Reader reader(String language) {
        return Speakers.reader(language);
    }

    static ExportWords words(String language) {
        return SpokenWords.of(ExportWords.class, language);
    }

    static Report report(SessionRecord record, String language) {
        Reader reader = reader(language);
        return Reports.of(RecordView.of(record, reader), reader, words(language));
    }

    /** The same record with other words in its first readable item. */
    static SessionRecord saying(SessionRecord record, String words) {
        String json = org.palabre.record.document.RecordJson.write(record);
        String found = record.items().stream()
                .flatMap(item -> item.fields().values().stream())
                .filter(text -> text.length() > 3)
                .findFirst()
                .orElseThrow();
        String quoted = new com.fasterxml.jackson.databind.node.TextNode(words).toString();
        return org.palabre.record.document.RecordJson.read(json.replace("\"" + found + "\"", quoted));
    }
}
