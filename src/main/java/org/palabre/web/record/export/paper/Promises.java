package org.palabre.web.record.export.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.palabre.web.record.export.paper.Report.Block;
import org.palabre.web.record.view.Answer;
import org.palabre.web.record.view.Branch;
import org.palabre.web.record.view.Card;
import org.palabre.web.record.view.Reader;
import org.palabre.web.words.ExportWords;

/** The commitments of a document: all of them in a table, then each of which there is more to say. */
final class Promises {
    private final Reader reader;
    private final ExportWords words;
    private final List<Block> blocks = new ArrayList<>();

    Promises(Reader reader, ExportWords words) {
        this.reader = reader;
        this.words = words;
    }

    List<Block> blocks(List<Answer.Pledge> pledges) {
        blocks.add(promises(pledges));
        pledges.forEach(this::pledge);
        return List.copyOf(blocks);
    }

    /** How each stands is a column once something was said of one. */
    private Block promises(List<Answer.Pledge> all) {
        boolean told = all.stream().anyMatch(pledge -> !pledge.stands().isEmpty());
        List<String> header = List.of(words.who(), words.what(), words.when());
        return new Block.Table(
                reader.words().commitments(),
                told ? append(header, words.stands()) : header,
                all.stream()
                        .map(pledge -> {
                            List<String> row = List.of(pledge.who(), pledge.what(), pledge.due());
                            String stands = pledge.stands().isEmpty() ? "open" : pledge.stands();
                            return told ? append(row, reader.ledger().state(stands)) : row;
                        })
                        .toList());
    }

    private static List<String> append(List<String> row, String cell) {
        return Stream.concat(row.stream(), Stream.of(cell)).toList();
    }

    private void pledge(Answer.Pledge pledge) {
        List<Report.Line> lines = new ArrayList<>();
        String answer = reader.lineage().answer();
        pledge.lines().stream()
                .filter(line -> !line.label().equals(answer))
                .forEach(line -> lines.add(new Report.Line(line.label(), line.text())));
        Stream<String> answered = pledge.lines().stream()
                .filter(line -> line.label().equals(answer))
                .map(Card.Line::text);
        lines.add(new Report.Line(answer, Reports.joined(Stream.concat(verdict(pledge), answered))));
        lines.removeIf(line -> line.text().isBlank());
        if (!(lines.isEmpty()
                && pledge.said().isEmpty()
                && pledge.witnesses().isEmpty()
                && pledge.from().isEmpty())) {
            String who = pledge.who().isEmpty() ? "" : pledge.who() + " · ";
            blocks.add(new Block.Statement(who + pledge.what()));
            facts(lines);
            if (!pledge.witnesses().isEmpty()) {
                blocks.add(new Block.Paragraph(pledge.witnesses()));
            }
            if (!pledge.said().isEmpty()) {
                blocks.add(new Block.Paragraph(reader.ledger().history()));
                facts(pledge.said().stream()
                        .map(said -> new Report.Line(said.day(), said.line()))
                        .toList());
            }
            if (!pledge.from().isEmpty()) {
                blocks.add(new Block.Paragraph(reader.lineage().from()));
                blocks.add(new Block.Bullets(
                        pledge.from().stream().map(this::bullet).toList()));
            }
        }
    }

    private Stream<String> verdict(Answer.Pledge pledge) {
        return pledge.verdict().isEmpty()
                ? Stream.of()
                : Stream.of(reader.lineage().verdict(pledge.verdict()));
    }

    private Report.Bullet bullet(Branch branch) {
        Card card = branch.card();
        String text = Reports.joined(Stream.of(card.kind(), card.text(), card.signature()));
        return new Report.Bullet(text, branch.from().stream().map(this::bullet).toList());
    }

    private void facts(List<Report.Line> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Facts(lines));
        }
    }
}
