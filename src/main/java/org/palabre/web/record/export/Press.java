package org.palabre.web.record.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.linked.LinkedRecord;
import org.palabre.record.shelf.Published;
import org.palabre.web.record.export.paper.MarkdownFile;
import org.palabre.web.record.export.paper.PdfFile;
import org.palabre.web.record.export.paper.Report;
import org.palabre.web.record.export.paper.Reports;
import org.palabre.web.record.export.paper.WordFile;
import org.palabre.web.record.export.sheet.CalendarFile;
import org.palabre.web.record.export.sheet.CsvFile;
import org.palabre.web.record.export.sheet.ExcelFile;
import org.palabre.web.record.export.sheet.PolisSheets;
import org.palabre.web.record.export.sheet.Sheets;
import org.palabre.web.record.view.Reader;
import org.palabre.web.record.view.RecordView;
import org.palabre.web.words.ExportWords;

/** Makes the files. It computes for as long as it takes: never call it on an event loop. */
@ApplicationScoped
class Press {
    private final PdfFile pdf = new PdfFile();

    /** @param done is told the share that is done, from 0 to 1, of a file that may take long */
    byte[] make(Format format, Published published, Reader reader, ExportWords words, DoubleConsumer done) {
        SessionRecord record = published.record();
        return switch (format) {
            case PDF -> pdf.write(report(record, reader, words), words.page(), done);
            case DOCX -> WordFile.write(report(record, reader, words), done);
            case MD -> bytes(MarkdownFile.write(report(record, reader, words)));
            case XLSX ->
                ExcelFile.write(
                        List.of(
                                Sheets.items(record, reader, words),
                                Sheets.votes(record, reader, words),
                                Sheets.commitments(record, reader, words)),
                        done);
            case ITEMS_CSV -> bytes(CsvFile.write(Sheets.items(record, reader, words)));
            case VOTES_CSV -> bytes(CsvFile.write(Sheets.votes(record, reader, words)));
            case COMMITMENTS_CSV -> bytes(CsvFile.write(Sheets.commitments(record, reader, words)));
            case POLIS_COMMENTS -> bytes(CsvFile.write(PolisSheets.comments(record)));
            case POLIS_SUMMARY -> bytes(CsvFile.write(PolisSheets.summary(record)));
            case ICS -> bytes(CalendarFile.write(record, Optional.empty(), words));
            case JSON -> bytes(published.json());
            case JSONLD -> bytes(LinkedRecord.write(record));
        };
    }

    private static Report report(SessionRecord record, Reader reader, ExportWords words) {
        return Reports.of(RecordView.of(record, reader), reader, words);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
