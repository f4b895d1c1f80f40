package org.palabre.web.record.export.paper;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.palabre.web.record.export.paper.Report.Block;

/** Writes a report as CommonMark with tables; the library marks whatever people wrote that could be taken for a mark. */
public final class MarkdownFile {
    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .build();

    private MarkdownFile() {}

    public static String write(Report report) {
        Node document = new Document();
        document.appendChild(heading(1, report.title()));
        paragraph(document, report.question());
        paragraph(document, report.facts());
        paragraph(document, report.notice());
        report.blocks().forEach(block -> append(document, block));
        return RENDERER.render(document);
    }

    private static void append(Node to, Block block) {
        switch (block) {
            case Block.Heading(int level, String text) -> to.appendChild(heading(level, text));
            case Block.Paragraph(String text) -> paragraph(to, text);
            case Block.Statement(String text) ->
                to.appendChild(with(new Paragraph(), lines(new StrongEmphasis(), text)));
            case Block.Quote quote -> to.appendChild(quote(quote));
            case Block.Bullets(List<Report.Bullet> bullets) -> to.appendChild(bullets(bullets));
            case Block.Facts(List<Report.Line> lines) ->
                to.appendChild(bullets(lines.stream()
                        .map(line -> Report.Bullet.of(line.label() + " · " + line.text()))
                        .toList()));
            case Block.Table table -> to.appendChild(table(table));
        }
    }

    private static Node heading(int level, String text) {
        Heading heading = new Heading();
        heading.setLevel(level);
        heading.appendChild(new Text(oneLine(text)));
        return heading;
    }

    private static void paragraph(Node to, String text) {
        if (!text.isBlank()) {
            to.appendChild(lines(new Paragraph(), text));
        }
    }

    private static Node quote(Block.Quote quote) {
        Node made = new BlockQuote();
        paragraph(made, quote.text());
        quote.more().forEach(line -> paragraph(made, line.label() + " · " + line.text()));
        if (!quote.note().isEmpty()) {
            made.appendChild(with(new Paragraph(), lines(new Emphasis(), quote.note())));
        }
        return made;
    }

    private static Node bullets(List<Report.Bullet> bullets) {
        BulletList list = new BulletList();
        list.setTight(true);
        bullets.forEach(bullet -> {
            Node item = new ListItem();
            paragraph(item, bullet.text());
            if (!bullet.under().isEmpty()) {
                item.appendChild(bullets(bullet.under()));
            }
            list.appendChild(item);
        });
        return list;
    }

    private static Node table(Block.Table table) {
        TableHead head = new TableHead();
        head.appendChild(row(table.header(), true));
        TableBody body = new TableBody();
        table.rows().forEach(cells -> body.appendChild(row(cells, false)));
        return with(new TableBlock(), head, body);
    }

    private static Node row(List<String> cells, boolean head) {
        TableRow row = new TableRow();
        cells.forEach(text -> {
            TableCell cell = new TableCell();
            cell.setHeader(head);
            cell.appendChild(new Text(oneLine(text)));
            row.appendChild(cell);
        });
        return row;
    }

    private static Node lines(Node to, String text) {
        List<String> lines = Clean.xml(text).lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                to.appendChild(new HardLineBreak());
            }
            to.appendChild(new Text(lines.get(i)));
        }
        return to;
    }

    private static String oneLine(String text) {
        return Clean.xml(text).replaceAll("\\s*\\n\\s*", " ");
    }

    private static Node with(Node to, Node... children) {
        for (Node child : children) {
            to.appendChild(child);
        }
        return to;
    }
}
