package org.palabre.web.record.export.paper;

import org.palabre.web.record.export.paper.Report.Block;

/** A report as XSL-FO: A4, with bookmarks, a title and page numbers. */
final class PdfPages {
    static final String INK = "#22281f";
    static final String LEAF = "#1f5c3c";
    static final String SOFT = "#555b4c";
    static final String LINE = "#d9d0bd";

    private final Report report;
    private final String page;
    private final FoText out = new FoText();
    private final PdfBlocks blocks = new PdfBlocks(out);

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
                INK);
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
        report.blocks().forEach(blocks::add);
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
            blocks.words(
                    report.question(), "font-size", "14pt", "line-height", "1.3", "space-after", "6pt", "color", LEAF);
        }
        blocks.words(report.facts(), "color", SOFT, "space-after", "8pt");
        if (!report.notice().isBlank()) {
            blocks.words(report.notice(), "font-weight", "bold", "color", "#754a00", "space-after", "8pt");
        }
    }
}
