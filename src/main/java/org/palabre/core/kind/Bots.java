package org.palabre.core.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.item.Item;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;
import org.palabre.core.step.Writing;

/** What bots of several kinds share: filling the fields of an item and choosing what it comes from. */
final class Bots {
    private Bots() {}

    /** Every field of the collection filled with words that fit it. */
    static Map<String, String> fields(Moment moment, String collection, Player player, String... about) {
        Map<String, String> fields = new HashMap<>();
        String kind = Optional.ofNullable(moment.state().method().artefacts().get(collection))
                .map(artefact -> artefact.kind())
                .orElse("idea");
        List<String> ids = Writing.terms(moment, collection).fields().keySet().stream()
                .sorted()
                .toList();
        for (String id : ids) {
            fields.put(id, player.say(id.equals("text") ? kind : id, about));
        }
        return fields;
    }

    /** A few of what this person can see among the inputs, at most {@code most}. */
    static List<Item> some(Moment moment, Player player, int most) {
        List<Item> seen = new ArrayList<>(moment.inputs(player.person()).toList());
        List<Item> chosen = new ArrayList<>();
        while (!seen.isEmpty() && chosen.size() < most) {
            chosen.add(seen.remove(player.chance().nextInt(seen.size())));
        }
        return chosen;
    }

    /** A new item written by the bot. */
    static SessionCommand write(
            Moment moment, Player player, String collection, List<Item> parents, Optional<PersonId> about) {
        List<ItemId> ids = parents.stream().map(Item::id).toList();
        String[] words = parents.stream()
                .flatMap(parent -> parent.fields().values().stream().sorted().limit(1))
                .toArray(String[]::new);
        return new SessionCommand.Write(
                moment.id(),
                player.newItem(),
                collection,
                fields(moment, collection, player, words),
                ids,
                about,
                player.chance().nextBoolean());
    }
}
