package org.palabre.web.record.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palabre.record.document.Proceedings;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Votes;
import org.palabre.web.record.view.Reader;

/** The weights of items, by the vote that gave them. */
public final class Bars {
    private static final int SHADES = 6;
    private final Reader reader;
    private final Map<String, Bar> last = new HashMap<>();

    public Bars(SessionRecord record, Reader reader) {
        this.reader = reader;
        record.tallies().forEach(tally -> tally.rows().forEach(row -> last.put(row.item(), bar(tally, row))));
    }

    /** How it was weighed, in the last vote it was in. */
    public Optional<Bar> of(String item) {
        return Optional.ofNullable(last.get(item));
    }

    Bar bar(Votes.Count tally, Votes.Weight row) {
        if (!row.grades().isEmpty()) {
            return graded(tally, row);
        }
        if (!row.scores().isEmpty()) {
            return scored(tally, row);
        }
        return new Bar(sentence(tally, row), row.share(), 1, List.of());
    }

    private String sentence(Votes.Count tally, Votes.Weight row) {
        return switch (tally.method()) {
            case "approval" -> reader.lineage().approval(row.votes(), tally.electorate());
            case "dots", "rank" -> reader.lineage().points(row.sum(), row.votes(), tally.electorate());
            case "agree_pass", "predict" -> reader.lineage().approval(row.sum(), row.votes());
            default -> reader.lineage().support(reader.percent(row.share()), row.votes());
        };
    }

    private Bar scored(Votes.Count tally, Votes.Weight row) {
        String sentence = row.scores().stream()
                .map(score -> reader.lineage()
                        .score(label(tally.criteria(), score.criterion()), reader.number(score.mean()), score.n()))
                .collect(Collectors.joining(" · "));
        return new Bar(sentence, row.share(), 1, List.of());
    }

    private Bar graded(Votes.Count tally, Votes.Weight row) {
        int judged = row.grades().stream().mapToInt(Integer::intValue).sum();
        List<Bar.Part> parts = new ArrayList<>();
        double from = 0;
        for (int grade = 0; grade < row.grades().size(); grade++) {
            double width = judged == 0 ? 0 : 100.0 * row.grades().get(grade) / judged;
            String title = reader.lineage()
                    .gradeCount(grade(tally, grade), row.grades().get(grade));
            int shade = 1
                    + Math.round((float) grade
                            * (SHADES - 1)
                            / Math.max(1, row.grades().size() - 1));
            if (width > 0) {
                parts.add(new Bar.Part(tenth(from), tenth(width), shade, title));
            }
            from += width;
        }
        String sentence = row.grade()
                .map(grade -> reader.lineage().grade(grade(tally, grade), judged))
                .orElseGet(() -> verdict(row, judged));
        return new Bar(sentence, 0, 0, parts);
    }

    /** For votes whose answers are not a scale of grades: whether it passes, and of how many. */
    private String verdict(Votes.Weight row, int judged) {
        boolean passes = row.figures().getOrDefault("passes", 0.0) > 0;
        return passes ? reader.lineage().passes(judged) : reader.lineage().stops(judged);
    }

    private String grade(Votes.Count tally, int grade) {
        return grade < tally.grades().size()
                ? label(tally.grades(), tally.grades().get(grade).id())
                : String.valueOf(grade + 1);
    }

    private String label(List<Proceedings.Label> labels, String id) {
        return labels.stream()
                .filter(label -> label.id().equals(id))
                .map(label -> reader.text(label.label()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(id);
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
