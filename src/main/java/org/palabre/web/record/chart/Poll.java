package org.palabre.web.record.chart;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Votes;
import org.palabre.web.record.view.Card;
import org.palabre.web.record.view.Cards;
import org.palabre.web.record.view.Reader;

/**
 * A vote drawn: what was voted on, the best first.
 *
 * @param first the rows shown at once
 * @param rest the others, folded away
 * @param more says how many these are
 */
public record Poll(List<Row> first, List<Row> rest, String more) {
    private static final int AT_ONCE = 12;
    private static final int FIRST = 8;

    public Poll {
        first = List.copyOf(first);
        rest = List.copyOf(rest);
    }

    /** @param kept whether it went on from here */
    public record Row(int rank, Card card, Bar bar, boolean kept) {}

    /** The vote of this run; empty where none was counted, or nothing of it may be told. */
    public static Optional<Poll> of(SessionRecord record, String run, Reader reader, Cards cards) {
        List<Votes.Count> tallies = record.tallies().stream()
                .filter(tally -> tally.run().equals(run))
                .toList();
        if (tallies.isEmpty()) {
            return Optional.empty();
        }
        Bars bars = cards.bars();
        Set<String> kept = new HashSet<>();
        record.selections().stream()
                .filter(selection -> selection.basis().filter(run::equals).isPresent())
                .forEach(selection -> {
                    kept.addAll(selection.chosen());
                    selection.saved().forEach(saved -> kept.add(saved.item()));
                });
        List<Row> rows = tallies.stream()
                .flatMap(tally -> tally.rows().stream()
                        .sorted(Comparator.comparingInt(Votes.Weight::rank))
                        .flatMap(row -> cards.of(List.of(row.item())).stream()
                                .map(card ->
                                        new Row(row.rank(), card, bars.bar(tally, row), kept.contains(row.item())))))
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int shown = rows.size() <= AT_ONCE ? rows.size() : FIRST;
        int rest = rows.size() - shown;
        return Optional.of(new Poll(
                rows.subList(0, shown),
                rows.subList(shown, rows.size()),
                rest == 0 ? "" : reader.lineage().more(rest)));
    }
}
