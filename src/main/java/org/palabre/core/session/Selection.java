package org.palabre.core.session;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What a {@code select} step kept.
 *
 * @param chosen by the rule, best first; for the whole room
 * @param perPerson what each keeps for themselves, where the rule is per person
 * @param tied kept because the rule could not tell them apart from the last one that it keeps
 * @param reasons why what a plain count might have dropped was kept
 * @param open how many of the tied may stay, where somebody has to choose among them; 0 where nobody has to
 * @param champions how many items each person may save
 * @param saved items that a person put their name to
 */
public record Selection(
        List<ItemId> chosen,
        PMap<PersonId, List<ItemId>> perPerson,
        List<ItemId> tied,
        Map<ItemId, List<Reason>> reasons,
        int open,
        int champions,
        PMap<ItemId, PersonId> saved) {
    public Selection {
        chosen = List.copyOf(chosen);
        tied = List.copyOf(tied);
        reasons = Map.copyOf(reasons);
    }

    /** Why an item was kept though a plain count might have dropped it. */
    public enum Reason {
        /** Few support it, and those few strongly. */
        INTENSE,
        /** Few support it, and people are as far apart over it as over hardly anything else. */
        DIVIDING,
        /** Few support it, and yet more than were thought to. */
        SURPRISING,
        /** Of what the rule dropped, those who support it support it most strongly. */
        MINORITY,
        /** Drawn from what the rule dropped. */
        WILDCARD,
        /** Drawn from equals. */
        DRAWN,
        /** Too few voted for anything to be dropped. */
        NO_QUORUM
    }

    static Selection of(SessionEvent.Selected e) {
        return new Selection(
                e.chosen(),
                HashTreePMap.from(e.perPerson()),
                e.tied(),
                e.reasons(),
                e.open(),
                e.champions(),
                HashTreePMap.empty());
    }

    /** Somebody entitled chose among equals: of the tied only these stay. */
    Selection settled(List<ItemId> picked) {
        List<ItemId> left = chosen.stream()
                .filter(item -> !tied.contains(item) || picked.contains(item))
                .toList();
        return new Selection(left, perPerson, List.of(), reasons, 0, champions, saved);
    }

    /** Everything the room goes on with. */
    public Stream<ItemId> kept() {
        return Stream.concat(chosen.stream(), saved.keySet().stream().filter(item -> !chosen.contains(item)));
    }

    Selection saved(ItemId item, PersonId by, boolean on) {
        return new Selection(
                chosen, perPerson, tied, reasons, open, champions, on ? saved.plus(item, by) : saved.minus(item));
    }
}
