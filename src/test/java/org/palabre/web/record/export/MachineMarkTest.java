package org.palabre.web.record.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.linked.LinkedRecord;
import org.palabre.web.record.export.paper.MarkdownFile;
import org.palabre.web.record.export.paper.Report;
import org.palabre.web.record.export.paper.WordFile;
import org.palabre.web.record.export.sheet.CsvFile;
import org.palabre.web.record.export.sheet.ExcelFile;
import org.palabre.web.record.export.sheet.Sheet;
import org.palabre.web.record.export.sheet.Sheets;

/** What a machine had a hand in is said wherever a record goes. */
class MachineMarkTest {
    private static final String ENGLISH = "Suggested by a machine: 2 of 3 cards, and the name";
    private static final String FRENCH = "Suggéré par une machine : 2 cartes sur 3, et le nom";
    private static SessionRecord record;
    private static String theme;

    @BeforeAll
    static void a_theme_of_three_cards_was_two_thirds_a_machines() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        JsonNode tree = json.readTree(
                RecordJson.write(PlayedSessions.of("brainstorming", 4, 2).record()));
        ObjectNode first = (ObjectNode) tree.path("themes").path(0);
        first.putArray("members").add("i1").add("i2").add("i3");
        first.putObject("suggested")
                .put("by", "themes/1 a-model")
                .put("cards", 2)
                .put("name", true);
        record = RecordJson.read(json.writeValueAsString(tree));
        theme = first.path("item").asText();
    }

    @Test
    void in_tables() throws IOException {
        Sheet sheet = Sheets.items(record, Exported.reader("fr"), Exported.words("fr"));
        assertThat(CsvFile.write(sheet)).contains(FRENCH);
        assertThat(sheet.rows())
                .filteredOn(row -> !row.getLast().isEmpty())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getFirst()).isEqualTo(theme);
                    assertThat(row.getLast()).isEqualTo(FRENCH);
                });
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(ExcelFile.write(List.of(sheet), done -> {})))) {
            assertThat(book.getSheetAt(0)).anySatisfy(row -> assertThat(
                            row.getCell(row.getLastCellNum() - 1).getStringCellValue())
                    .isEqualTo(FRENCH));
        }
    }

    /** The PDF is made of the same report. */
    @Test
    void in_documents() throws IOException {
        Report report = Exported.report(record, "en");
        assertThat(MarkdownFile.write(report)).contains(ENGLISH, "A machine suggested groups.");
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(WordFile.write(report, done -> {})))) {
            assertThat(new XWPFWordExtractor(word).getText()).contains(ENGLISH);
        }
    }

    @Test
    void in_linked_data_the_machine_is_an_agent_that_had_an_influence() throws JsonLdError {
        String expanded = JsonLd.expand(JsonDocument.of(new StringReader(LinkedRecord.write(record))))
                .get()
                .toString();
        String rec = "urn:palabre:record:" + record.id() + "#";
        assertThat(expanded)
                .contains("\"http://www.w3.org/ns/prov#wasInfluencedBy\":[{\"@id\":\"" + rec
                        + "machine-themes-1-a-model\"}]")
                .contains("\"@type\":[\"http://www.w3.org/ns/prov#SoftwareAgent\"]")
                .contains("themes/1 a-model", "urn:palabre:ns#suggestedCards");
        assertThat(LinkedRecord.write(PlayedSessions.of("brainstorming", 4, 2).record()))
                .as("nothing where nothing was suggested")
                .doesNotContain("machine-");
    }
}
