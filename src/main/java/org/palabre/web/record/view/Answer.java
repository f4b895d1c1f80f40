package org.palabre.web.record.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.record.document.Lineage;
import org.palabre.record.document.Results;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Votes;

/** What came out: first of all on the page. */
public record Answer(
        List<Ruling> decisions,
        List<Pledge> commitments,
        List<Harvest> harvests,
        List<Card> saved,
        List<Card> quiet,
        List<String> objections) {

    public Answer {
        decisions = List.copyOf(decisions);
        commitments = List.copyOf(commitments);
        harvests = List.copyOf(harvests);
        saved = List.copyOf(saved);
        quiet = List.copyOf(quiet);
        objections = List.copyOf(objections);
    }

    /** A decision. */
    public record Ruling(
            String id, String statement, String by, String rationale, String objections, List<Card> about) {
        public Ruling {
            about = List.copyOf(about);
        }
    }

    /**
     * A commitment, with where it comes from and what became of it.
     *
     * @param stands the state it is in ({@code kept}), or empty while nothing was said
     */
    public record Pledge(
            String id,
            String item,
            String who,
            String what,
            String due,
            List<Card.Line> lines,
            String verdict,
            String witnesses,
            List<Branch> from,
            String stands,
            List<Said> said) {
        public Pledge {
            lines = List.copyOf(lines);
            said = List.copyOf(said);
            from = List.copyOf(from);
        }
    }

    /**
     * Something said of it since.
     *
     * @param day when, written out; {@code due} the new day, or empty
     * @param state in the words of the reader
     */
    public record Said(String day, String state, String due, String words) {
        /** In one line, without the day. */
        public String line() {
            return Stream.of(state, due, words).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
        }
    }

    /** Whether there is nothing to show first. */
    public boolean isEmpty() {
        return decisions.isEmpty() && commitments.isEmpty() && harvests.isEmpty() && !differs();
    }

    public boolean differs() {
        return !saved.isEmpty() || !quiet.isEmpty() || !objections.isEmpty();
    }

    static Answer of(SessionRecord record, Reader reader, Cards cards) {
        Lineage lineage = Lineage.of(record);
        return new Answer(
                record.decisions().stream()
                        .map(decision -> ruling(decision, reader, cards))
                        .toList(),
                record.commitments().stream()
                        .map(promise -> pledge(promise, reader, cards, lineage))
                        .toList(),
                Harvest.all(record, reader, cards),
                cards.of(saved(record)),
                cards.of(quiet(record)),
                record.decisions().stream()
                        .map(Results.Decided::objections)
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    private static Ruling ruling(Results.Decided decision, Reader reader, Cards cards) {
        String who = cards.name(decision.by());
        return new Ruling(
                decision.id(),
                decision.statement(),
                decision.behalf().isPresent()
                        ? reader.lineage().onBehalf(who)
                        : reader.lineage().decidedBy(who),
                decision.rationale(),
                decision.objections(),
                cards.of(decision.about()).stream()
                        .filter(card -> !card.text().equals(decision.statement()))
                        .toList());
    }

    private static Pledge pledge(Results.Promise promise, Reader reader, Cards cards, Lineage lineage) {
        List<Card.Line> lines = new ArrayList<>();
        line(lines, reader.lineage().firstStep(), promise.firstStep());
        line(lines, reader.lineage().request(), promise.request());
        promise.answer().ifPresent(answer -> line(lines, reader.lineage().answer(), answer.words()));
        List<String> witnesses = promise.witnesses().stream().map(cards::name).toList();
        return new Pledge(
                promise.id(),
                promise.item(),
                promise.who().map(cards::name).orElse(""),
                promise.what().isBlank() ? cards.gone() : promise.what(),
                reader.dueBy(promise.due()),
                lines,
                promise.answer().map(Results.Response::verdict).orElse(""),
                witnesses.isEmpty()
                        ? ""
                        : reader.lineage().witnesses(String.join(", ", witnesses), witnesses.size() > 1),
                lineage.tree(promise.item()).from().stream()
                        .map(tree -> Branch.of(tree, lineage, cards))
                        .toList(),
                promise.state().orElse(""),
                promise.history().stream().map(later -> said(later, reader)).toList());
    }

    static Said said(Results.Later later, Reader reader) {
        return new Said(
                reader.day(later.on()), reader.ledger().state(later.state()), reader.dueBy(later.due()), later.words());
    }

    private static void line(List<Card.Line> lines, String label, String text) {
        if (!text.isBlank()) {
            lines.add(new Card.Line(label, text));
        }
    }

    private static List<String> saved(SessionRecord record) {
        return record.selections().stream()
                .flatMap(selection -> selection.saved().stream())
                .map(Votes.Saved::item)
                .distinct()
                .toList();
    }

    /** What a selection left behind though somebody supported it, the best supported first. */
    private static List<String> quiet(SessionRecord record) {
        Set<String> kept = record.selections().stream()
                .flatMap(selection -> selection.chosen().stream())
                .collect(Collectors.toSet());
        kept.addAll(saved(record));
        return record.selections().stream()
                .flatMap(selection -> record.tallies().stream()
                        .filter(tally ->
                                selection.basis().filter(tally.run()::equals).isPresent()))
                .flatMap(tally -> tally.rows().stream())
                .filter(row -> !kept.contains(row.item()) && isSupported(row))
                .map(Votes.Weight::item)
                .distinct()
                .toList();
    }

    /** By a dot, an approval, or one of the best grades. */
    private static boolean isSupported(Votes.Weight row) {
        return row.grades().isEmpty() ? row.votes() > 0 : row.grades().getFirst() > 0;
    }
}
