package org.palabre.web.record.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palabre.record.archive.PlayedSessions;
import org.palabre.record.document.SessionRecord;
import org.palabre.web.record.export.paper.PdfFile;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The PDF of a record under PDF/UA-1, rule by rule, as veraPDF reads it. */
class PdfUaTest {
    @Test
    void the_pdf_breaks_no_rule_of_pdf_ua() throws Exception {
        SessionRecord record = PlayedSessions.of("appreciative-inquiry", 5, 4).record();
        byte[] pdf = new PdfFile().write(Exported.report(record, "fr"), "page", done -> {});
        assertThat(faults(pdf)).isEmpty();
        assertThat(faults(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .replace("/DisplayDocTitle true", "/DisplayDocTitle null")
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
                .as("it does find a fault")
                .isNotEmpty();
    }

    private static List<String> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .map(fault -> fault.getRuleId() + " " + fault.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
