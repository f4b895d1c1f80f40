package org.palabre.web.record.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Written;
import org.palabre.web.record.view.Reader;

/** How the room took part from step to step: how many voted, and how much was written that these readers may read. */
public record Course(List<Line> votes, List<Line> writing) {
    public Course {
        votes = List.copyOf(votes);
        writing = List.copyOf(writing);
    }

    /** @param value of {@code most} */
    public record Line(String step, double value, double most, String text) {}

    public boolean isDrawn() {
        return !votes.isEmpty() || !writing.isEmpty();
    }

    public static Course of(SessionRecord record, Reader reader) {
        List<Line> votes = new ArrayList<>();
        List<Line> writing = new ArrayList<>();
        Map<String, Integer> written = new HashMap<>();
        record.items().stream()
                .filter(Written.Node::readable)
                .forEach(node -> written.merge(node.run(), 1, Integer::sum));
        int most = written.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        record.steps().forEach(stage -> {
            String title = reader.text(stage.title());
            String step = title.isEmpty() ? stage.step() : title;
            record.tallies().stream()
                    .filter(tally -> tally.run().equals(stage.run()) && tally.electorate() > 0)
                    .forEach(tally -> votes.add(new Line(
                            step,
                            tally.cast(),
                            tally.electorate(),
                            reader.lineage().turnout(tally.cast(), tally.electorate()))));
            int here = written.getOrDefault(stage.run(), 0);
            if (here > 0) {
                writing.add(new Line(step, here, most, reader.lineage().items(here)));
            }
        });
        return new Course(votes, writing);
    }
}
