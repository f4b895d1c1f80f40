package org.palabre.web.record.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.palabre.record.document.Company;
import org.palabre.record.document.Proceedings;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Written;
import org.palabre.web.record.chart.Poll;

/** How the session went: its steps, one by one. */
public record Way(List<Stop> stops, List<Slice> ribbon) {
    private static final Set<String> TOLD_ABOVE = Set.of("commitment");

    public Way {
        stops = List.copyOf(stops);
        ribbon = List.copyOf(ribbon);
    }

    /**
     * A step as it ran.
     *
     * @param times when it began, counted from the start, and how long it took
     * @param notes sentences about groups, votes and what was kept
     * @param circles how many sat in each group
     * @param cards what was written here, as far as everybody may read it
     * @param poll the vote that was held here
     */
    public record Stop(
            String id,
            String title,
            String times,
            boolean skipped,
            List<String> notes,
            List<Circle> circles,
            List<Card> cards,
            String count,
            Optional<Poll> poll) {
        public Pile pile() {
            return new Pile("step-" + id, title, cards);
        }

        public Stop {
            notes = List.copyOf(notes);
            circles = List.copyOf(circles);
            cards = List.copyOf(cards);
        }
    }

    /** A group of so many. */
    public record Circle(int number, int size) {
        public int colour() {
            return (number - 1) % 8 + 1;
        }

        /** The places of its people in the picture. */
        public List<Integer> seats() {
            return java.util.stream.IntStream.range(0, size)
                    .map(seat -> 6 + 12 * seat)
                    .boxed()
                    .toList();
        }

        public int width() {
            return 12 * size;
        }
    }

    /** One step's share of the time, in percent. */
    public record Slice(double from, double width, int shade, String title) {}

    static Way of(SessionRecord record, Reader reader, Cards cards) {
        List<Stop> stops = new ArrayList<>();
        record.steps().forEach(stage -> stops.add(stop(record, stage, reader, cards)));
        return new Way(stops, ribbon(record, reader));
    }

    private static Stop stop(SessionRecord record, Proceedings.Stage stage, Reader reader, Cards cards) {
        List<Written.Node> written = record.items().stream()
                .filter(node -> node.run().equals(stage.run()) && node.readable() && !TOLD_ABOVE.contains(node.kind()))
                .toList();
        String title = reader.text(stage.title());
        return new Stop(
                stage.run(),
                title.isEmpty() ? stage.step() : title,
                times(record, stage, reader),
                stage.skipped(),
                notes(record, stage, reader),
                circles(record, stage),
                written.stream().map(cards::of).toList(),
                reader.lineage().items(written.size()),
                Poll.of(record, stage.run(), reader, cards));
    }

    private static String times(SessionRecord record, Proceedings.Stage stage, Reader reader) {
        if (stage.skipped()) {
            return reader.lineage().skipped();
        }
        Optional<String> after = record.session()
                .opened()
                .map(start -> Duration.between(start, stage.opened()))
                .filter(since -> since.toMinutes() > 0)
                .map(since -> reader.lineage().after(reader.length(since)));
        Optional<String> took = reader.length(Optional.of(stage.opened()), stage.closed());
        return java.util.stream.Stream.of(took, after).flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }

    private static List<String> notes(SessionRecord record, Proceedings.Stage stage, Reader reader) {
        List<String> notes = new ArrayList<>();
        record.groupings().stream()
                .filter(one -> one.run().equals(stage.run()))
                .filter(Way::tellsWho)
                .forEach(one -> {
                    notes.add(reader.lineage().groups(one.groups().size(), sizes(one, reader)));
                    notes.add(reader.lineage().newPairs(reader.percent(one.met())));
                });
        record.tallies().stream()
                .filter(one -> one.run().equals(stage.run()))
                .forEach(one -> notes.add(reader.lineage().turnout(one.cast(), one.electorate())));
        record.selections().stream()
                .filter(one -> one.run().equals(stage.run()))
                .forEach(one -> notes.add(reader.lineage()
                        .selected(
                                one.chosen().size() + one.saved().size(),
                                one.saved().size())));
        suggested(record, stage, reader).ifPresent(notes::add);
        return notes;
    }

    /** What a machine had a hand in is said. */
    private static Optional<String> suggested(SessionRecord record, Proceedings.Stage stage, Reader reader) {
        Set<String> made = record.items().stream()
                .filter(node -> node.run().equals(stage.run()))
                .map(Written.Node::id)
                .collect(Collectors.toSet());
        List<Written.Suggested> parts = record.themes().stream()
                .filter(theme -> made.contains(theme.item()))
                .flatMap(theme -> theme.suggested().stream())
                .toList();
        int cards = parts.stream().mapToInt(Written.Suggested::cards).sum();
        int names = (int) parts.stream().filter(Written.Suggested::name).count();
        return parts.isEmpty() ? Optional.empty() : Optional.of(reader.lineage().suggested(cards, names));
    }

    /** Whether it says who sat where; rooms to which people went by themselves do not. */
    private static boolean tellsWho(Company.Arrangement arrangement) {
        return arrangement.groups().stream()
                .anyMatch(circle -> !circle.members().isEmpty());
    }

    /** {@code 4 × 6, 1 × 7}. */
    private static String sizes(Company.Arrangement arrangement, Reader reader) {
        Map<Integer, Long> bySize = arrangement.groups().stream()
                .collect(Collectors.groupingBy(Company.Circle::size, TreeMap::new, Collectors.counting()));
        return bySize.entrySet().stream()
                .map(entry -> entry.getValue() + "\u00a0×\u00a0" + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private static List<Circle> circles(SessionRecord record, Proceedings.Stage stage) {
        return record.groupings().stream()
                .filter(one -> one.run().equals(stage.run()))
                .flatMap(one -> one.groups().stream())
                .filter(circle -> circle.size() > 0)
                .map(circle -> new Circle(circle.number(), circle.size()))
                .toList();
    }

    private static List<Slice> ribbon(SessionRecord record, Reader reader) {
        List<Slice> slices = new ArrayList<>();
        double all =
                record.steps().stream().mapToDouble(stage -> seconds(stage)).sum();
        double from = 0;
        for (Proceedings.Stage stage : record.steps()) {
            double width = all == 0 ? 0 : 100 * seconds(stage) / all;
            if (width > 0) {
                slices.add(new Slice(tenth(from), tenth(width), slices.size() % 3 + 1, reader.text(stage.title())));
            }
            from += width;
        }
        return slices;
    }

    private static long seconds(Proceedings.Stage stage) {
        Instant end = stage.closed().orElse(stage.opened());
        return stage.skipped()
                ? 0
                : Math.max(0, Duration.between(stage.opened(), end).toSeconds());
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
