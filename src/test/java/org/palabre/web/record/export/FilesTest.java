package org.palabre.web.record.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.Results;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.linked.LinkedRecord;
import org.palabre.web.record.export.paper.Clean;
import org.palabre.web.record.export.paper.MarkdownFile;
import org.palabre.web.record.export.paper.PdfFile;
import org.palabre.web.record.export.paper.Report;
import org.palabre.web.record.export.paper.WordFile;
import org.palabre.web.record.export.sheet.CalendarFile;
import org.palabre.web.record.export.sheet.CsvFile;
import org.palabre.web.record.export.sheet.ExcelFile;
import org.palabre.web.record.export.sheet.PolisSheets;
import org.palabre.web.record.export.sheet.Sheet;
import org.palabre.web.record.export.sheet.Sheets;

/** What people wrote arrives whole in every kind of file: accents, many lines, and what a program could take for its own signs. */
class FilesTest {
    private static final String FORTY_LINES = "Œuvre commencée à l’été : « déjà vu », ça va — n° 1\n"
            + IntStream.rangeClosed(2, 40)
                    .mapToObj(line -> "ligne " + line + " | *a* <b> & _c_")
                    .collect(Collectors.joining("\n"));
    private static final String LAST = "ligne 40";
    private static SessionRecord record;

    @BeforeAll
    static void play() {
        SessionRecord played = PlayedSessions.of("appreciative-inquiry", 9, 4).record();
        record = Exported.saying(
                RecordJson.read(
                        RecordJson.write(played).replaceAll("\"when\" : \"[^\"]*\"", "\"when\" : \"2026-12-24\"")),
                FORTY_LINES);
    }

    @Test
    void the_pdf_is_tagged_has_a_title_a_language_its_fonts_and_every_word() throws IOException {
        byte[] pdf = new PdfFile().write(Exported.report(record, "fr"), "page", done -> {});
        keep("record.pdf", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("fr");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Our best");
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .containsPattern("pdfuaid:part[>=\"' ]+1")
                    .as("PDF/UA-1, 7.1: the title is a text in several languages")
                    .containsPattern("<dc:title>\\s*<rdf:Alt>");
            assertThat(roles(catalog.getStructureTreeRoot(), new HashSet<>()))
                    .contains("H1", "H2", "H3", "P", "Table", "TH", "TD", "L", "LI");
            document.getPages()
                    .forEach(page -> page.getResources().getFontNames().forEach(name -> assertThat(
                                    embedded(page.getResources(), name))
                            .as(name.getName())
                            .isTrue()));
            document.getPages()
                    .forEach(page -> page.getResources().getFontNames().forEach(name -> assertThat(
                                    isPart(page.getResources(), name))
                            .as("PDF/UA-1, 7.21.4.2: the list of signs of a part, %s, would be wrong", name.getName())
                            .isFalse()));
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Œuvre commencée à l’été", "« déjà vu », ça va — n° 1", LAST, "page 1 / ")
                    .as("a sign that the fonts lack would be drawn as #")
                    .doesNotContain("#");
        }
    }

    @Test
    void the_word_document_has_real_headings_tables_and_every_line() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(
                keep("record.docx", WordFile.write(Exported.report(record, "fr"), done -> {}))))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getStyle)
                    .contains("Title", "Heading1", "Heading2");
            assertThat(document.getStyles()
                            .getStyle("Heading1")
                            .getCTStyle()
                            .getPPr()
                            .getOutlineLvl()
                            .getVal())
                    .isZero();
            assertThat(document.getTables()).hasSizeGreaterThan(1).allMatch(table -> table.getRow(0)
                    .isRepeatHeader());
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .anySatisfy(text -> assertThat(text).contains("Œuvre commencée à l’été", LAST));
        }
    }

    @Test
    void csv_reads_back_equal() throws IOException {
        Sheet sheet = Sheets.items(record, Exported.reader("fr"), Exported.words("fr"));
        String csv = CsvFile.write(sheet);
        assertThat(csv).startsWith(CsvFile.MARK);
        List<CSVRecord> rows =
                CSVFormat.RFC4180.parse(new StringReader(csv.substring(1))).getRecords();
        assertThat(rows.getFirst().toList()).isEqualTo(sheet.header());
        assertThat(rows.subList(1, rows.size()).stream().map(CSVRecord::toList)).isEqualTo(sheet.rows());
        assertThat(sheet.rows()).anySatisfy(row -> assertThat(row).contains(FORTY_LINES));
    }

    @Test
    void a_cell_that_could_be_a_formula_is_text() throws IOException {
        for (String evil : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1")) {
            assertThat(Clean.cell(evil)).as(evil).startsWith("'");
            SessionRecord poisoned =
                    Exported.saying(PlayedSessions.of("speed-thinking", 4, 1).record(), evil + "xyz");
            Sheet sheet = Sheets.items(poisoned, Exported.reader("en"), Exported.words("en"));
            try (XSSFWorkbook book =
                    new XSSFWorkbook(new ByteArrayInputStream(ExcelFile.write(List.of(sheet), done -> {})))) {
                book.getSheetAt(0)
                        .forEach(row -> row.forEach(
                                cell -> assertThat(cell.getCellType().name()).isEqualTo("STRING")));
            }
            assertThat(CsvFile.write(sheet)).doesNotContain("," + evil.strip(), ",\"" + evil.strip());
        }
        assertThat(Clean.cell("5 = 3 + 2")).isEqualTo("5 = 3 + 2");
    }

    @Test
    void markdown_shows_what_was_typed_and_takes_none_of_it_for_marks() {
        String text = MarkdownFile.write(Exported.report(record, "fr"));
        assertThat(text).startsWith("# Our best").contains("\n## Ce qui en sort", LAST, "\\*a\\*");
        String html = org.commonmark.renderer.html.HtmlRenderer.builder()
                .extensions(List.of(org.commonmark.ext.gfm.tables.TablesExtension.create()))
                .build()
                .render(org.commonmark.parser.Parser.builder()
                        .extensions(List.of(org.commonmark.ext.gfm.tables.TablesExtension.create()))
                        .build()
                        .parse(text));
        assertThat(html).contains("*a* &lt;b&gt; &amp; _c_", "<table>").doesNotContain("<em>a</em>", "<b>");
    }

    @Test
    void the_calendar_has_the_commitments_that_have_a_day() throws IOException, ParserException {
        String ics = CalendarFile.write(record, Optional.empty(), Exported.words("fr"));
        long dated = record.commitments().stream()
                .filter(promise -> CalendarFile.day(promise.when()).isPresent())
                .count();
        assertThat(new CalendarBuilder().build(new StringReader(ics)).getComponents())
                .hasSize((int) dated);
        assertThat(dated).isEqualTo(record.commitments().size()).isPositive();
        assertThat(ics).contains("DTSTART;VALUE=DATE:20261224", "SUMMARY:Engagement");
    }

    @Test
    void what_became_of_commitments_is_in_every_file() throws IOException {
        Results.Promise first = record.commitments().getFirst();
        LocalDate day = LocalDate.of(2027, 1, 8);
        SessionRecord later = record.with(
                record.commitments().stream()
                        .map(promise -> promise.id().equals(first.id())
                                ? promise.with(
                                        List.of(new Results.Later(day, "renegotiated", "avec la mairie", "2027-02-01")))
                                : promise)
                        .toList(),
                record.indicators());
        Report report = Exported.report(later, "fr");

        Sheet sheet = Sheets.commitments(later, Exported.reader("fr"), Exported.words("fr"));
        assertThat(sheet.rows().getFirst())
                .endsWith("Renégocié", "2027-01-08 · Renégocié · 2027-02-01 · avec la mairie");
        assertThat(sheet.rows().getLast()).endsWith("", "");
        assertThat(MarkdownFile.write(report))
                .contains("Renégocié", "8 janvier 2027", "1 février 2027", "avec la mairie", "Rien de dit encore");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(WordFile.write(report, done -> {})))) {
            assertThat(new XWPFWordExtractor(document).getText()).contains("Où il en est", "avec la mairie");
        }
        assertThat(CalendarFile.write(later, Optional.of(first.id()), Exported.words("fr")))
                .contains("DTSTART;VALUE=DATE:20270201");
        assertThat(LinkedRecord.write(later)).contains("avec la mairie", "as:Update");
        assertThat(sheet.header()).hasSameSizeAs(sheet.rows().getFirst());
    }

    @Test
    void a_vote_by_agreeing_and_passing_goes_out_in_the_columns_of_polis_without_authors_times_or_ballots() {
        SessionRecord voted = agreeing(record);
        Sheet comments = PolisSheets.comments(voted);
        assertThat(comments.header()).contains("comment-id", "agrees", "disagrees", "comment-body");
        assertThat(comments.rows()).hasSameSizeAs(voted.tallies().getFirst().rows());
        assertThat(comments.rows().getFirst().subList(0, 7)).containsExactly("", "", "0", "", "6", "3", "1");
        assertThat(comments.rows().getFirst().getLast()).isNotBlank();
        assertThat(PolisSheets.summary(voted).rows()).contains(List.of("groups", "2"));
        assertThat(PolisSheets.comments(record).rows()).isEmpty();
    }

    /** The same with its first vote as one of agreeing, disagreeing and passing. */
    private static SessionRecord agreeing(SessionRecord record) {
        try {
            JsonMapper json = JsonMapper.builder().build();
            JsonNode tree = json.readTree(RecordJson.write(record));
            ObjectNode tally = (ObjectNode) tree.path("tallies").path(0);
            tally.put("method", "agree_pass").putObject("figures").put("camps", 2.0);
            ((ObjectNode) tally.path("rows").path(0))
                    .put("votes", 10)
                    .putObject("figures")
                    .put("agree", 0.6)
                    .put("disagree", 0.3);
            return RecordJson.read(json.writeValueAsString(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For whoever wants to look at them: in the folder that {@code PALABRE_LOOK} names. */
    private static byte[] keep(String name, byte[] file) throws IOException {
        String folder = System.getenv("PALABRE_LOOK");
        if (folder != null) {
            Files.write(Files.createDirectories(Path.of(folder)).resolve(name), file);
        }
        return file;
    }

    private static Set<String> roles(PDStructureNode node, Set<String> found) {
        node.getKids().forEach(kid -> {
            if (kid instanceof PDStructureElement element) {
                found.add(element.getStructureType());
                roles(element, found);
            }
        });
        return found;
    }

    /** A part of a font is named {@code ABCDEF+Font}. */
    private static boolean isPart(PDResources resources, COSName name) {
        try {
            return resources.getFont(name).getName().matches("[A-Z]{6}\\+.*");
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean embedded(PDResources resources, COSName name) {
        try {
            return resources.getFont(name).isEmbedded();
        } catch (IOException e) {
            return false;
        }
    }
}
