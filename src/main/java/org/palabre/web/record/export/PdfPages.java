package org.palabre.web.record.export;

import java.util.List;
import org.palabre.web.record.export.Report.Block;

/** A report as XSL-FO: A4, headings that are headings, tables with header cells, page numbers. */
final class PdfPages {
    private static final String LEAF = "#1f5c3c";
    private static final String SOFT = "#555b4c";
    private static final String LINE = "#d9d0bd";
    private static final List<String> CELL =
            List.of("padding", "3pt 5pt", "border-bottom", "0.5pt solid " + LINE, "display-align", "before");

    private final Report report;
    private final String page;
    private final FoText out = new FoText();
    private int headings;

    private PdfPages(Report report, String page) {
        this.report = report;
        this.page = page;
    }

    /** @param page what a page is called: stands before its number */
    static String of(Report report, String page) {
        return new PdfPages(report, page).whole();
    }

    private String whole() {
        out.open(
                "root",
                "xml:lang",
                report.language(),
                "font-family",
                "Atkinson, Bricolage",
                "font-size",
                "10.5pt",
                "line-height",
                "1.45",
                "color",
                "#22281f");
        out.open("layout-master-set")
                .open("simple-page-master", "master-name", "a4", "page-width", "210mm", "page-height", "297mm")
                .open("region-body", "margin", "22mm 22mm 24mm 22mm")
                .close()
                .open("region-after", "extent", "16mm", "display-align", "before")
                .close()
                .close()
                .close();
        out.about(report.title(), report.language());
        bookmarks();
        out.open("page-sequence", "master-reference", "a4", "initial-page-number", "1");
        footer();
        out.open("flow", "flow-name", "xsl-region-body");
        head();
        report.blocks().forEach(this::block);
        out.open("block", "id", "end").close();
        out.close().close().close();
        return out.toString();
    }

    private void bookmarks() {
        out.open("bookmark-tree");
        int number = 0;
        for (Block block : report.blocks()) {
            if (block instanceof Block.Heading(int level, String text)) {
                number++;
                if (level == 2) {
                    out.open("bookmark", "internal-destination", "h" + number)
                            .leaf("bookmark-title", text)
                            .close();
                }
            }
        }
        out.close();
    }

    private void footer() {
        out.open("static-content", "flow-name", "xsl-region-after", "role", "artifact")
                .open(
                        "block",
                        "font-size",
                        "8.5pt",
                        "color",
                        SOFT,
                        "margin-left",
                        "22mm",
                        "margin-right",
                        "22mm",
                        "text-align-last",
                        "justify")
                .text(shortened(report.title()))
                .open("leader", "leader-pattern", "space")
                .close()
                .text(page + " ")
                .open("page-number")
                .close()
                .text(" / ")
                .open("page-number-citation", "ref-id", "end")
                .close()
                .close()
                .close();
    }

    private static String shortened(String title) {
        return title.length() <= 70 ? title : title.substring(0, 69) + "…";
    }

    private void head() {
        out.leaf("block", report.eyebrow(), "font-size", "9pt", "color", LEAF, "font-weight", "bold");
        out.leaf(
                "block",
                report.title(),
                "role",
                "H1",
                "font-family",
                "Bricolage",
                "font-weight",
                "bold",
                "font-size",
                "24pt",
                "line-height",
                "1.15",
                "space-after",
                "6pt");
        if (!report.question().isBlank()) {
            words(report.question(), "font-size", "14pt", "line-height", "1.3", "space-after", "6pt", "color", LEAF);
        }
        words(report.facts(), "color", SOFT, "space-after", "8pt");
        if (!report.notice().isBlank()) {
            words(report.notice(), "font-weight", "bold", "color", "#754a00", "space-after", "8pt");
        }
    }

    private void block(Block block) {
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
                LEAF,
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
    private void words(String text, String... attributes) {
        List<String> all = new java.util.ArrayList<>(List.of("linefeed-treatment", "preserve"));
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
                "2pt solid " + LINE,
                "space-after",
                "7pt",
                "space-before",
                "2pt");
        words(quote.text());
        quote.more().forEach(line -> words(line.label() + " : " + line.text(), "font-size", "9.5pt"));
        if (!quote.note().isEmpty()) {
            words(quote.note(), "font-size", "8.5pt", "color", SOFT);
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
            words(cell, "font-weight", head ? "bold" : "normal", "color", head ? LEAF : "#22281f");
            out.close();
        });
        out.close();
    }
}
