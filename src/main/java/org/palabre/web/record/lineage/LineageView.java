package org.palabre.web.record.lineage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.record.document.Lineage;
import org.palabre.record.document.SessionRecord;
import org.palabre.record.document.Written;
import org.palabre.web.record.view.Branch;
import org.palabre.web.record.view.Card;
import org.palabre.web.record.view.Cards;
import org.palabre.web.record.view.Reader;

/**
 * One item with everything it came from and everything it went into; or, before one is chosen, what came out of the session.
 *
 * @param focus the item that is looked at
 * @param from what it came from, each with what that came from
 * @param grown what grew from it, each with what grew from that
 * @param results the decisions and commitments that it went into; without a focus, all of them
 * @param map the picture, where it can be drawn
 */
public record LineageView(
        String title,
        Optional<Card> focus,
        List<Branch> from,
        List<Branch> grown,
        List<Result> results,
        Optional<LineageMap> map) {
    public LineageView {
        from = List.copyOf(from);
        grown = List.copyOf(grown);
        results = List.copyOf(results);
    }

    /**
     * A decision or a commitment.
     *
     * @param place where it stands on the page of the record
     * @param item that its lineage starts from; empty for a decision about nothing in particular
     */
    public record Result(String place, String kind, String text, String who, Optional<String> item) {}

    static LineageView of(SessionRecord record, Optional<String> wanted, Reader reader) {
        Cards cards = new Cards(record, reader);
        Lineage back = Lineage.of(record);
        Lineage on = Lineage.forwards(record);
        Optional<Written.Node> focus = wanted.flatMap(back::find);
        Optional<String> id = focus.map(Written.Node::id);
        return new LineageView(
                record.session().title(),
                focus.map(cards::of),
                id.map(item -> branches(back, item, cards)).orElse(List.of()),
                id.map(item -> branches(on, item, cards)).orElse(List.of()),
                results(record, id, on, reader, cards),
                LineageMap.of(record, back, on, id, reader, cards));
    }

    private static List<Branch> branches(Lineage lineage, String item, Cards cards) {
        return lineage.tree(item).from().stream()
                .map(tree -> Branch.of(tree, lineage, cards))
                .toList();
    }

    private static List<Result> results(
            SessionRecord record, Optional<String> focus, Lineage on, Reader reader, Cards cards) {
        Set<String> reached = new HashSet<>();
        focus.ifPresent(item -> {
            reached.add(item);
            on.ancestors(item).forEach(node -> reached.add(node.id()));
        });
        List<Result> results = new ArrayList<>();
        record.decisions().stream()
                .filter(decision -> focus.isEmpty() || decision.about().stream().anyMatch(reached::contains))
                .forEach(decision -> results.add(new Result(
                        decision.id(),
                        reader.words().decisionOne(),
                        decision.statement(),
                        "",
                        decision.about().stream().findFirst())));
        record.commitments().stream()
                .filter(promise -> focus.isEmpty() || reached.contains(promise.item()))
                .filter(promise -> focus.filter(promise.item()::equals).isEmpty())
                .forEach(promise -> results.add(new Result(
                        promise.id(),
                        reader.lineage().kind("commitment"),
                        promise.what(),
                        promise.who().map(cards::name).orElse(""),
                        Optional.of(promise.item()))));
        return results;
    }
}
