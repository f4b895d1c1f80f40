package org.palabre.web.record.view;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.record.document.Results;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Votes;

/**
 * What the method says goes on from here: propositions, ideas, themes.
 *
 * @param id of what it came from
 * @param more says how many cards are folded away, empty when all are shown
 */
public record Harvest(String id, String title, List<Card> cards, List<Card> rest, String more) {
    private static final Set<String> ELSEWHERE = Set.of("commitment", "indicator", "story");
    private static final List<String> FIRST_OF_ALL = List.of("decision", "proposition", "idea", "topic", "theme");
    private static final int AT_ONCE = 9;
    private static final int FIRST = 6;

    /** What is folded away. */
    public Pile pile() {
        return new Pile("harvest-" + id, title, rest);
    }

    public Harvest {
        cards = List.copyOf(cards);
        rest = List.copyOf(rest);
    }

    static List<Harvest> all(SessionRecord record, Reader reader, Cards cards) {
        return record.outcomes().stream()
                .filter(outcome -> !ELSEWHERE.contains(outcome.as()))
                .sorted(Comparator.comparingInt(Harvest::place))
                .map(outcome -> harvest(record, outcome, bestFirst(record, cards, outcome.items()), reader))
                .toList();
    }

    private static int place(Results.Yield outcome) {
        return Math.floorMod(FIRST_OF_ALL.indexOf(outcome.as()), FIRST_OF_ALL.size() + 1);
    }

    private static Harvest harvest(SessionRecord record, Results.Yield outcome, List<Card> cards, Reader reader) {
        int shown = cards.size() <= AT_ONCE ? cards.size() : FIRST;
        int rest = cards.size() - shown;
        return new Harvest(
                outcome.as() + "-" + outcome.from().getFirst(),
                title(record, reader, outcome),
                cards.subList(0, shown),
                cards.subList(shown, cards.size()),
                rest == 0 ? "" : reader.lineage().more(rest));
    }

    private static List<Card> bestFirst(SessionRecord record, Cards cards, List<String> items) {
        Set<String> wanted = Set.copyOf(items);
        Set<String> all = new LinkedHashSet<>();
        record.tallies().reversed().stream()
                .flatMap(tally -> tally.rows().stream())
                .map(Votes.Weight::item)
                .filter(wanted::contains)
                .forEach(all::add);
        all.addAll(items);
        return cards.of(all);
    }

    /** The title of the collection, or of the step that chose. */
    private static String title(SessionRecord record, Reader reader, Results.Yield outcome) {
        String name = outcome.from().getFirst();
        Optional<String> collection = record.method().collections().stream()
                .filter(found -> found.name().equals(name))
                .map(found -> reader.text(found.title()))
                .findFirst();
        return collection
                .or(() -> record.steps().stream()
                        .filter(stage -> stage.step().equals(name))
                        .map(stage -> reader.text(stage.title()))
                        .findFirst())
                .orElse(name);
    }
}
