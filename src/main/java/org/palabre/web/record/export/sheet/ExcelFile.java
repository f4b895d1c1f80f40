package org.palabre.web.record.export.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.palabre.web.record.export.paper.Clean;

/** Writes sheets as one Excel workbook with fastexcel. Nothing of it touches the disk: what people wrote stays in memory. */
public final class ExcelFile {
    private static final int LONGEST_CELL = 32_767;
    private static final int WIDE = 60;
    private static final int NARROW = 18;

    private ExcelFile() {}

    /** @param done is told the share that is done, from 0 to 1 */
    public static byte[] write(List<Sheet> sheets, DoubleConsumer done) {
        int rows = sheets.stream().mapToInt(sheet -> sheet.rows().size()).sum();
        int before = 0;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Palabre", "1.0")) {
            for (Sheet sheet : sheets) {
                int above = before;
                write(book.newWorksheet(sheet.name()), sheet, row -> done.accept((above + row) / rows));
                before += sheet.rows().size();
            }
        } catch (IOException e) {
            throw new IllegalStateException("a workbook cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet made, Sheet sheet, DoubleConsumer written) throws IOException {
        made.freezePane(0, 1);
        for (int column = 0; column < sheet.header().size(); column++) {
            int at = column;
            boolean wide = sheet.rows().stream().anyMatch(row -> row.get(at).length() > 30);
            made.width(column, wide ? WIDE : NARROW);
            made.value(0, column, cell(sheet.header().get(column)));
            made.style(0, column).bold().set();
        }
        for (int i = 0; i < sheet.rows().size(); i++) {
            List<String> row = sheet.rows().get(i);
            for (int column = 0; column < row.size(); column++) {
                made.value(i + 1, column, cell(row.get(column)));
                made.style(i + 1, column).wrapText(true).set();
            }
            written.accept(i + 1);
        }
        made.finish();
    }

    private static String cell(String text) {
        String clean = Clean.cell(text);
        return clean.length() > LONGEST_CELL ? clean.substring(0, LONGEST_CELL) : clean;
    }
}
