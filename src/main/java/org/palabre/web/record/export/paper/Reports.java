package org.palabre.web.record.export.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.web.record.chart.Bar;
import org.palabre.web.record.export.paper.Report.Block;
import org.palabre.web.record.view.Answer;
import org.palabre.web.record.view.Card;
import org.palabre.web.record.view.Harvest;
import org.palabre.web.record.view.Reader;
import org.palabre.web.record.view.RecordView;
import org.palabre.web.record.view.Share;
import org.palabre.web.record.view.Way;
import org.palabre.web.words.ExportWords;

/** Makes the document out of the view that the page draws: the same parts, in the same order. */
public final class Reports {
    private final RecordView view;
    private final Reader reader;
    private final ExportWords words;
    private final List<Block> blocks = new ArrayList<>();

    private Reports(RecordView view, Reader reader, ExportWords words) {
        this.view = view;
        this.reader = reader;
        this.words = words;
    }

    public static Report of(RecordView view, Reader reader, ExportWords words) {
        Reports reports = new Reports(view, reader, words);
        reports.answer();
        reports.way();
        reports.share();
        reports.frame();
        String notice = Stream.of(
                        view.preview() ? reader.words().preview() : "",
                        view.rehearsal() ? reader.words().rehearsal() : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return new Report(
                reader.language(),
                reader.words().eyebrow(),
                view.title(),
                view.question(),
                String.join(" · ", view.facts()),
                notice,
                reports.blocks);
    }

    private void answer() {
        Answer answer = view.answer();
        heading(2, reader.words().answer());
        if (answer.isEmpty() && !view.forgotten()) {
            blocks.add(new Block.Paragraph(reader.words().noAnswer()));
        }
        if (!answer.decisions().isEmpty()) {
            heading(3, reader.words().decisions());
            answer.decisions().forEach(this::decision);
        }
        if (!answer.commitments().isEmpty()) {
            heading(3, reader.words().commitments());
            blocks.addAll(new Promises(reader, words).blocks(answer.commitments()));
        }
        answer.harvests().forEach(this::harvest);
        if (answer.differs()) {
            heading(3, reader.words().voices());
            blocks.add(new Block.Paragraph(reader.words().voicesText()));
            bullets(answer.objections());
            cards(answer.saved());
            cards(answer.quiet());
        }
    }

    private void decision(Answer.Ruling decision) {
        blocks.add(new Block.Statement(decision.statement()));
        blocks.add(new Block.Paragraph(decision.by()));
        cards(decision.about());
        facts(Stream.of(
                new Report.Line(reader.lineage().rationale(), decision.rationale()),
                new Report.Line(reader.words().objections(), decision.objections())));
    }

    /** What there is of these, in one line. */
    static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    private void harvest(Harvest harvest) {
        heading(3, harvest.title());
        cards(harvest.cards());
        cards(harvest.rest());
    }

    private void way() {
        heading(2, reader.words().way());
        if (view.way().stops().isEmpty()) {
            blocks.add(new Block.Paragraph(reader.words().noStep()));
            return;
        }
        blocks.add(new Block.Table(
                reader.words().way(),
                List.of(words.step(), words.time(), words.notes()),
                view.way().stops().stream()
                        .map(stop -> List.of(stop.title(), stop.times(), String.join(" · ", stop.notes())))
                        .toList()));
        view.way().stops().stream().filter(stop -> !stop.cards().isEmpty()).forEach(this::stop);
    }

    private void stop(Way.Stop stop) {
        heading(3, stop.title());
        cards(stop.cards());
    }

    private void share() {
        Share share = view.share();
        heading(2, reader.words().share());
        if (share.sentences().isEmpty()) {
            blocks.add(new Block.Paragraph(reader.participation().tooFew()));
        } else {
            blocks.add(new Block.Paragraph(reader.words().shareText()));
            bullets(share.sentences().stream()
                    .map(sentence -> sentence.headline() + " " + sentence.text())
                    .toList());
        }
        share.moods().forEach(mood -> {
            heading(3, mood.title());
            facts(mood.answers().stream().map(answer -> new Report.Line(answer.question(), answer.text())));
            blocks.add(new Block.Paragraph(mood.note()));
        });
    }

    private void frame() {
        heading(2, reader.words().frame());
        facts(view.mandate().stream().map(line -> new Report.Line(line.label(), line.text())));
        facts(Stream.concat(
                Stream.of(
                        new Report.Line(reader.words().method(), view.method()),
                        new Report.Line(reader.words().fingerprint(), view.fingerprint())),
                view.settings().stream().map(line -> new Report.Line(line.label(), line.text()))));
        heading(3, reader.words().deviations());
        if (view.detours().isEmpty()) {
            blocks.add(new Block.Paragraph(reader.words().noDeviation()));
        }
        bullets(view.detours().stream()
                .map(detour -> joined(Stream.of(
                        detour.what(),
                        detour.step(),
                        detour.reason(),
                        detour.intrinsic() ? reader.words().intrinsic() : "")))
                .toList());
        blocks.add(new Block.Paragraph(reader.words().disclosure()));
    }

    private void cards(List<Card> cards) {
        cards.forEach(card -> blocks.add(new Block.Quote(
                card.text(),
                card.more().stream()
                        .map(line -> new Report.Line(line.label(), line.text()))
                        .toList(),
                note(card))));
    }

    private String note(Card card) {
        return joined(Stream.of(
                        card.group().map(reader.lineage()::group).stream(),
                        Stream.of(card.signature()),
                        card.weight().map(Bar::sentence).stream(),
                        card.saved().stream(),
                        Stream.of(card.machine()))
                .flatMap(part -> part));
    }

    private void heading(int level, String text) {
        blocks.add(new Block.Heading(level, text));
    }

    private void bullets(List<String> texts) {
        if (!texts.isEmpty()) {
            blocks.add(new Block.Bullets(texts.stream().map(Report.Bullet::of).toList()));
        }
    }

    private void facts(Stream<Report.Line> lines) {
        List<Report.Line> all = lines.filter(line -> !line.text().isBlank()).toList();
        if (!all.isEmpty()) {
            blocks.add(new Block.Facts(all));
        }
    }
}
