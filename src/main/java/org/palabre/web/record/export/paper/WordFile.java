package org.palabre.web.record.export.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.palabre.web.record.export.paper.Report.Block;

/** Writes a report as a Word document with Apache POI. */
public final class WordFile {
    /** Twentieths of a point. */
    private static final int BEFORE_A_STATEMENT = 60;

    private static final String SOFT = "555B4C";
    /** Of the work; the rest is writing it out. */
    private static final double PUT_TOGETHER = 0.8;

    private final XWPFDocument document = new XWPFDocument();
    private final BigInteger bullets;

    private WordFile(Report report) {
        WordStyles.add(document, report.language());
        bullets = WordStyles.bullets(document);
        document.getProperties().getCoreProperties().setTitle(Clean.xml(report.title()));
        document.getProperties().getCoreProperties().setCreator("Palabre");
    }

    /** @param done is told the share that is done, from 0 to 1 */
    public static byte[] write(Report report, DoubleConsumer done) {
        WordFile file = new WordFile(report);
        file.styled(WordStyles.TITLE, report.title());
        file.paragraph(report.question()).forEach(run -> run.setFontSize(14));
        file.paragraph(report.facts()).forEach(run -> run.setColor(SOFT));
        file.paragraph(report.notice()).forEach(run -> run.setBold(true));
        for (int i = 0; i < report.blocks().size(); i++) {
            file.block(report.blocks().get(i));
            done.accept(PUT_TOGETHER * (i + 1) / report.blocks().size());
        }
        file.footer();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            file.document.write(bytes);
            file.document.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written but memory", e);
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(int level, String text) -> styled("Heading" + (level - 1), text);
            case Block.Paragraph(String text) -> paragraph(text);
            case Block.Statement(String text) -> statement(text);
            case Block.Quote quote -> quote(quote);
            case Block.Bullets(List<Report.Bullet> list) -> list.forEach(bullet -> bullet(bullet, 0));
            case Block.Facts(List<Report.Line> lines) -> lines.forEach(this::fact);
            case Block.Table table -> table(table);
        }
    }

    private void styled(String style, String text) {
        XWPFParagraph made = document.createParagraph();
        made.setStyle(style);
        write(made, text);
    }

    private List<XWPFRun> paragraph(String text) {
        return text.isBlank() ? List.of() : List.of(write(document.createParagraph(), text));
    }

    /** Never left at the foot of a page. */
    private void statement(String text) {
        if (!text.isBlank()) {
            XWPFParagraph made = document.createParagraph();
            made.setSpacingBefore(BEFORE_A_STATEMENT); // makes the properties, which setKeepNext takes to be there
            made.setKeepNext(true);
            write(made, text).setBold(true);
        }
    }

    private void quote(Block.Quote quote) {
        XWPFParagraph made = document.createParagraph();
        made.setStyle(WordStyles.QUOTE);
        write(made, quote.text());
        quote.more().forEach(line -> {
            made.createRun().addBreak();
            write(made, line.label() + " · " + line.text());
        });
        if (!quote.note().isEmpty()) {
            made.createRun().addBreak();
            XWPFRun note = write(made, quote.note());
            note.setColor(SOFT);
            note.setFontSize(9);
        }
    }

    private void bullet(Report.Bullet bullet, int level) {
        XWPFParagraph made = document.createParagraph();
        made.setNumID(bullets);
        made.setNumILvl(BigInteger.valueOf(Math.min(level, WordStyles.deepest())));
        write(made, bullet.text());
        bullet.under().forEach(under -> bullet(under, level + 1));
    }

    private void fact(Report.Line line) {
        XWPFParagraph made = document.createParagraph();
        write(made, line.label() + "  ").setBold(true);
        write(made, line.text());
    }

    private void table(Block.Table content) {
        XWPFTable table =
                document.createTable(content.rows().size() + 1, content.header().size());
        table.setWidth("100%");
        row(table.getRow(0), content.header(), true);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < content.rows().size(); i++) {
            row(table.getRow(i + 1), content.rows().get(i), false);
        }
        document.createParagraph();
    }

    private static void row(XWPFTableRow row, List<String> cells, boolean head) {
        row.setCantSplitRow(true);
        for (int i = 0; i < cells.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            write(cell.getParagraphs().getFirst(), cells.get(i)).setBold(head);
        }
    }

    /** Lines that people made stay lines. */
    private static XWPFRun write(XWPFParagraph to, String text) {
        XWPFRun run = to.createRun();
        List<String> lines = Clean.xml(text).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines.get(i));
        }
        return run;
    }

    private void footer() {
        XWPFParagraph page = document.createFooter(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                .createParagraph();
        page.setAlignment(ParagraphAlignment.RIGHT);
        page.getCTP().addNewFldSimple().setInstr("PAGE \\* MERGEFORMAT");
    }
}
