package org.palabre.web.record.view;

import java.util.List;
import org.palabre.record.document.Lineage;

/**
 * An item in a lineage, with what it grew from.
 *
 * @param elsewhere it grew from more, which stands nearer to the commitment already
 */
public record Branch(Card card, List<Branch> from, boolean elsewhere) {
    public Branch {
        from = List.copyOf(from);
    }

    /** @param lineage the one that the tree is of */
    public static Branch of(Lineage.Tree tree, Lineage lineage, Cards cards) {
        return new Branch(
                cards.of(tree.node()),
                tree.from().stream().map(parent -> of(parent, lineage, cards)).toList(),
                tree.from().isEmpty() && !lineage.next(tree.node().id()).isEmpty());
    }
}
