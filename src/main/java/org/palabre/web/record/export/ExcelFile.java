package org.palabre.web.record.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes sheets as one Excel workbook with Apache POI, row by row, so that a long one needs little memory. */
public final class ExcelFile {
    private static final int LONGEST_CELL = 32_767;
    private static final int WIDE = 60 * 256;
    private static final int NARROW = 18 * 256;
    private static final int AT_ONCE = 200;

    private ExcelFile() {}

    public static byte[] write(List<Sheet> sheets) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(AT_ONCE);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CellStyle head = book.createCellStyle();
            Font strong = book.createFont();
            strong.setBold(true);
            head.setFont(strong);
            CellStyle wrapped = book.createCellStyle();
            wrapped.setWrapText(true);
            sheets.forEach(sheet -> write(book, sheet, head, wrapped));
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("a workbook cannot be written", e);
        }
    }

    private static void write(SXSSFWorkbook book, Sheet sheet, CellStyle head, CellStyle wrapped) {
        SXSSFSheet made = book.createSheet(WorkbookUtil.createSafeSheetName(sheet.name()));
        made.createFreezePane(0, 1);
        for (int column = 0; column < sheet.header().size(); column++) {
            int at = column;
            boolean wide = sheet.rows().stream().anyMatch(row -> row.get(at).length() > 30);
            made.setColumnWidth(column, wide ? WIDE : NARROW);
        }
        write(made.createRow(0), sheet.header(), head);
        for (int i = 0; i < sheet.rows().size(); i++) {
            write(made.createRow(i + 1), sheet.rows().get(i), wrapped);
        }
    }

    private static void write(Row row, List<String> cells, CellStyle style) {
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.createCell(i);
            String text = Clean.cell(cells.get(i));
            cell.setCellValue(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
            cell.setCellStyle(style);
        }
    }
}
