package org.palabre.web.record.export.sheet;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.palabre.web.record.export.paper.Clean;

/** Writes a sheet as CSV (RFC 4180) with Apache Commons CSV, in UTF-8 with a mark so that Excel reads the accents. */
public final class CsvFile {
    public static final String MARK = "\uFEFF";

    private CsvFile() {}

    public static String write(Sheet sheet) {
        StringBuilder text = new StringBuilder(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(cells(sheet.header()));
            for (List<String> row : sheet.rows()) {
                printer.printRecord(cells(row));
            }
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written but memory", e);
        }
        return text.toString();
    }

    private static List<String> cells(List<String> row) {
        return row.stream().map(Clean::cell).toList();
    }
}
