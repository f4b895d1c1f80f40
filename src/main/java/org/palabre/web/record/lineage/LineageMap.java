package org.palabre.web.record.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palabre.record.document.Lineage;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Written;
import org.palabre.web.record.view.Card;
import org.palabre.web.record.view.Cards;
import org.palabre.web.record.view.Reader;

/**
 * The descent of all items as a picture: a row for each step, a dot for each item, a line to what it grew from. Units are those of the
 * drawing, {@link #WIDTH} wide. A picture only: everything in it can be read and followed in the lists beside it.
 */
public record LineageMap(int height, List<Row> rows, List<Line> lines, List<Dot> dots) {
    public static final int WIDTH = 640;
    private static final int MOST_DOTS = 600;
    private static final int MARGIN = 14;
    private static final int GAP = 26;
    private static final int TITLE = 26;
    private static final int BETWEEN = 22;
    private static final int PER_LINE = (WIDTH - 2 * MARGIN) / GAP + 1;

    public LineageMap {
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
        dots = List.copyOf(dots);
    }

    public int width() {
        return WIDTH;
    }

    /** The title of a step, on its base line. */
    public record Row(int y, String title) {}

    /** @param lit whether it belongs to the way that is looked at */
    public record Line(int x1, int y1, int x2, int y2, boolean lit) {}

    /** @param look {@code place} without words, {@code promise} of somebody, else {@code item} */
    public record Dot(String id, int x, int y, String look, boolean lit, boolean focus, String title) {}

    /**
     * What takes part in some descent; empty when nothing does, or when it would be more than an eye can follow.
     *
     * @param focus the item that is looked at
     */
    static Optional<LineageMap> of(
            SessionRecord record, Lineage back, Lineage on, Optional<String> focus, Reader reader, Cards cards) {
        Map<String, List<Written.Node>> byRun = new LinkedHashMap<>();
        record.steps().forEach(stage -> byRun.put(stage.run(), new ArrayList<>()));
        record.items().stream()
                .filter(node ->
                        !back.next(node.id()).isEmpty() || !on.next(node.id()).isEmpty())
                .forEach(node -> byRun.computeIfAbsent(node.run(), run -> new ArrayList<>())
                        .add(node));
        int many = byRun.values().stream().mapToInt(List::size).sum();
        return many == 0 || many > MOST_DOTS
                ? Optional.empty()
                : Optional.of(new Drawing(record, byRun, back, on, focus, reader, cards).drawn());
    }

    /** One drawing in the making. */
    private static final class Drawing {
        private final SessionRecord record;
        private final Map<String, List<Written.Node>> byRun;
        private final Lineage back;
        private final Reader reader;
        private final Cards cards;
        private final Optional<String> focus;
        private final Set<String> lit = new HashSet<>();
        private final Set<String> promises = new HashSet<>();
        private final Map<String, Dot> dots = new LinkedHashMap<>();
        private final List<Row> rows = new ArrayList<>();

        Drawing(
                SessionRecord record,
                Map<String, List<Written.Node>> byRun,
                Lineage back,
                Lineage on,
                Optional<String> focus,
                Reader reader,
                Cards cards) {
            this.record = record;
            this.byRun = byRun;
            this.back = back;
            this.focus = focus;
            this.reader = reader;
            this.cards = cards;
            focus.ifPresent(item -> {
                lit.add(item);
                back.ancestors(item).forEach(node -> lit.add(node.id()));
                on.ancestors(item).forEach(node -> lit.add(node.id()));
            });
            record.commitments().forEach(promise -> promises.add(promise.item()));
        }

        LineageMap drawn() {
            Map<String, String> titles = new HashMap<>();
            record.steps().forEach(stage -> titles.put(stage.run(), reader.text(stage.title())));
            int y = 0;
            for (Map.Entry<String, List<Written.Node>> run : byRun.entrySet()) {
                if (!run.getValue().isEmpty()) {
                    y += TITLE;
                    rows.add(new Row(y, titles.getOrDefault(run.getKey(), "")));
                    y = row(run.getValue(), y + BETWEEN) + BETWEEN;
                }
            }
            return new LineageMap(y, rows, lines(), new ArrayList<>(dots.values()));
        }

        /** @return the height of the last line of dots */
        private int row(List<Written.Node> nodes, int top) {
            int y = top;
            for (int i = 0; i < nodes.size(); i++) {
                y = top + i / PER_LINE * GAP;
                int inLine = Math.min(PER_LINE, nodes.size() - i / PER_LINE * PER_LINE);
                int gap = inLine > 1 ? Math.min(3 * GAP, (WIDTH - 2 * MARGIN) / (inLine - 1)) : 0;
                Written.Node node = nodes.get(i);
                dots.put(node.id(), dot(node, MARGIN + i % PER_LINE * gap, y));
            }
            return y;
        }

        private Dot dot(Written.Node node, int x, int y) {
            Card card = cards.of(node);
            String look = promises.contains(node.id()) ? "promise" : node.readable() ? "item" : "place";
            boolean isFocus = focus.filter(node.id()::equals).isPresent();
            return new Dot(node.id(), x, y, look, lit.contains(node.id()), isFocus, card.kind() + ": " + card.text());
        }

        /** The lit ones last, so that they lie above. */
        private List<Line> lines() {
            List<Line> dim = new ArrayList<>();
            List<Line> bright = new ArrayList<>();
            dots.forEach((id, to) -> back.next(id).forEach(parent -> {
                Dot from = dots.get(parent);
                if (from != null) {
                    boolean both = to.lit() && from.lit();
                    (both ? bright : dim).add(new Line(from.x(), from.y(), to.x(), to.y(), both));
                }
            }));
            dim.addAll(bright);
            return dim;
        }
    }
}
