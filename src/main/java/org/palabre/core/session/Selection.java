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
 * @param saved items that a person put their name to
 */
public record Selection(
        List<ItemId> chosen, PMap<PersonId, List<ItemId>> perPerson, List<ItemId> tied, PMap<ItemId, PersonId> saved) {
    public Selection {
        chosen = List.copyOf(chosen);
        tied = List.copyOf(tied);
    }

    public static Selection of(List<ItemId> chosen, Map<PersonId, List<ItemId>> perPerson, List<ItemId> tied) {
        return new Selection(chosen, HashTreePMap.from(perPerson), tied, HashTreePMap.empty());
    }

    /** Everything the room goes on with. */
    public Stream<ItemId> kept() {
        return Stream.concat(chosen.stream(), saved.keySet().stream().filter(item -> !chosen.contains(item)));
    }

    Selection saved(ItemId item, PersonId by, boolean on) {
        return new Selection(chosen, perPerson, tied, on ? saved.plus(item, by) : saved.minus(item));
    }
}
