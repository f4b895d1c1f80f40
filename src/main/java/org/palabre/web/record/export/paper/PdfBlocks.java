package org.palabre.web.record.export.paper;

import java.util.ArrayList;
import java.util.List;
import org.palabre.web.record.export.paper.Report.Block;

/** The pieces of a report as XSL-FO: headings that are headings, tables with header cells, lists that are lists. */
final class PdfBlocks {
    private static final List<String> CELL =
            List.of("padding", "3pt 5pt", "border-bottom", "0.5pt solid " + PdfPages.LINE, "display-align", "before");

    private final FoText out;
    private int headings;

    PdfBlocks(FoText out) {
        this.out = out;
    }

    void add(Block block) {
        switch (block) {
            case Block.Heading(int level, String text) -> heading(level, text);
            case Block.Paragraph(String text) -> words(text, "space-after", "6pt");
            case Block.Statement(String text) ->
                words(
                        text,
                        "font-weight",
                        "bold",
                        "font-size",
                        "12pt",
                        "space-before",
                        "6pt",
                        "space-after",
                        "3pt",
                        "keep-with-next.within-page",
                        "5");
            case Block.Quote quote -> quote(quote);
            case Block.Bullets(List<Report.Bullet> bullets) -> bullets(bullets);
            case Block.Facts(List<Report.Line> lines) -> facts(lines);
            case Block.Table table -> table(table);
        }
    }

    private void heading(int level, String text) {
        headings++;
        out.leaf(
                "block",
                text,
                "id",
                "h" + headings,
                "role",
                "H" + level,
                "font-family",
                "Bricolage",
                "font-weight",
                "bold",
                "font-size",
                level == 2 ? "17pt" : "12.5pt",
                "color",
                PdfPages.LEAF,
                "line-height",
                "1.2",
                "space-before",
                level == 2 ? "18pt" : "12pt",
                "space-after",
                "5pt",
                "keep-with-next.within-page",
                "always");
    }

    /** Lines that people made stay lines. */
    void words(String text, String... attributes) {
        List<String> all = new ArrayList<>(List.of("linefeed-treatment", "preserve"));
        all.addAll(List.of(attributes));
        out.open("block", all).text(text).close();
    }

    private void quote(Block.Quote quote) {
        out.open(
                "block",
                "role",
                "Sect",
                "margin-left",
                "8pt",
                "padding-left",
                "8pt",
                "border-left",
                "2pt solid " + PdfPages.LINE,
                "space-after",
                "7pt",
                "space-before",
                "2pt");
        words(quote.text());
        quote.more().forEach(line -> words(line.label() + " · " + line.text(), "font-size", "9.5pt"));
        if (!quote.note().isEmpty()) {
            words(
                    quote.note(),
                    "font-size",
                    "8.5pt",
                    "color",
                    PdfPages.SOFT,
                    "keep-with-previous.within-page",
                    "always");
        }
        out.close();
    }

    private void bullets(List<Report.Bullet> bullets) {
        out.open("list-block", "provisional-distance-between-starts", "12pt", "space-after", "5pt");
        bullets.forEach(bullet -> {
            out.open("list-item")
                    .open("list-item-label", "end-indent", "label-end()")
                    .leaf("block", "•")
                    .close()
                    .open("list-item-body", "start-indent", "body-start()");
            words(bullet.text());
            if (!bullet.under().isEmpty()) {
                bullets(bullet.under());
            }
            out.close().close();
        });
        out.close();
    }

    private void facts(List<Report.Line> lines) {
        lines.forEach(line -> {
            out.open("block", "linefeed-treatment", "preserve", "space-after", "3pt")
                    .leaf("inline", line.label(), "font-weight", "bold")
                    .text("  " + line.text())
                    .close();
        });
    }

    private void table(Block.Table table) {
        out.open("table", "table-layout", "fixed", "width", "100%", "space-after", "8pt", "font-size", "9.5pt");
        table.header().forEach(ignored -> out.open("table-column", "column-width", "proportional-column-width(1)")
                .close());
        out.open("table-header");
        row(table.header(), true);
        out.close();
        out.open("table-body");
        table.rows().forEach(cells -> row(cells, false));
        if (table.rows().isEmpty()) {
            row(table.header().stream().map(ignored -> "").toList(), false);
        }
        out.close().close();
    }

    private void row(List<String> cells, boolean head) {
        out.open("table-row", "keep-together.within-page", "5");
        cells.forEach(cell -> {
            out.open("table-cell", CELL);
            words(cell, "font-weight", head ? "bold" : "normal", "color", head ? PdfPages.LEAF : PdfPages.INK);
            out.close();
        });
        out.close();
    }
}
