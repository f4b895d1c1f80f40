package org.palabre.web.record.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What somebody, or a program, could read in a file. */
public final class Legible {
    private Legible() {}

    public static String text(Format format, byte[] file) throws IOException {
        return switch (format) {
            case PDF -> {
                try (PDDocument document = Loader.loadPDF(file)) {
                    yield new PDFTextStripper().getText(document).replace("\n", "")
                            + new String(
                                            document.getDocumentCatalog()
                                                    .getMetadata()
                                                    .toByteArray(),
                                            StandardCharsets.UTF_8)
                                    .replaceAll("\\d{4}-\\d\\d-\\d\\dT[^<]*|uuid:[^<]*", "");
                }
            }
            case DOCX -> {
                try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
                    yield new XWPFWordExtractor(document).getText();
                }
            }
            case XLSX -> {
                StringBuilder all = new StringBuilder();
                try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                    book.forEach(sheet -> sheet.forEach(row -> row.forEach(
                            cell -> all.append(cell.getStringCellValue()).append('|'))));
                }
                yield all.toString();
            }
            case MD -> new String(file, StandardCharsets.UTF_8).replace("\\", "");
            case JSON, JSONLD, ITEMS_CSV, VOTES_CSV, COMMITMENTS_CSV, POLIS_COMMENTS, POLIS_SUMMARY, ICS ->
                new String(file, StandardCharsets.UTF_8);
        };
    }
}
