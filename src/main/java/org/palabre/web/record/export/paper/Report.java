package org.palabre.web.record.export.paper;

import java.util.List;

/**
 * A record as a document to read, before it is one of a certain kind: PDF, Word and Markdown are written from this.
 *
 * @param language of the words, ISO 639-1
 * @param facts when, how long, how many: one line
 * @param notice what must be known before reading; may be empty
 */
public record Report(
        String language,
        String eyebrow,
        String title,
        String question,
        String facts,
        String notice,
        List<Block> blocks) {
    public Report {
        blocks = List.copyOf(blocks);
    }

    /** A piece of the document. */
    public sealed interface Block {
        /** @param level 2 or 3; the title of the document is 1 */
        record Heading(int level, String text) implements Block {}

        record Paragraph(String text) implements Block {}

        /** What stands out: a decision, a commitment. */
        record Statement(String text) implements Block {}

        /** Something somebody wrote. @param note smaller, beneath: who, which group, how it was weighed; may be empty */
        record Quote(String text, List<Line> more, String note) implements Block {
            public Quote {
                more = List.copyOf(more);
            }
        }

        record Bullets(List<Bullet> bullets) implements Block {
            public Bullets {
                bullets = List.copyOf(bullets);
            }
        }

        /** Short texts by their labels. */
        record Facts(List<Line> lines) implements Block {
            public Facts {
                lines = List.copyOf(lines);
            }
        }

        /** @param header one cell for each column; every row has as many */
        record Table(String caption, List<String> header, List<List<String>> rows) implements Block {
            public Table {
                header = List.copyOf(header);
                rows = rows.stream().map(List::copyOf).toList();
            }
        }
    }

    public record Line(String label, String text) {}

    /** A line of a list, with what stands under it. */
    public record Bullet(String text, List<Bullet> under) {
        public Bullet {
            under = List.copyOf(under);
        }

        static Bullet of(String text) {
            return new Bullet(text, List.of());
        }
    }
}
