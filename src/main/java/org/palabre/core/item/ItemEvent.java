package org.palabre.core.item;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;

/** What happens to what people write. */
public sealed interface ItemEvent {
    ItemId item();

    record Written(
            ItemId item,
            RunId run,
            String collection,
            PersonId author,
            Optional<PersonId> about,
            Optional<GroupId> group,
            Map<String, String> fields,
            List<ItemId> parents,
            boolean signed)
            implements ItemEvent {
        public Written {
            fields = Map.copyOf(fields);
            parents = List.copyOf(parents);
        }
    }

    /** The new wording replaces the whole: fields and parents. */
    record Revised(ItemId item, PersonId by, Map<String, String> fields, List<ItemId> parents, boolean signed)
            implements ItemEvent {
        public Revised {
            fields = Map.copyOf(fields);
            parents = List.copyOf(parents);
        }
    }

    record Withdrawn(ItemId item, PersonId by) implements ItemEvent {}

    record Released(ItemId item, Item.Release to, boolean signed) implements ItemEvent {}

    record Hidden(ItemId item, boolean on, PersonId by, String reason) implements ItemEvent {}

    record Witnessed(ItemId item, PersonId person, boolean on) implements ItemEvent {}

    record Responded(ItemId item, Item.Response response) implements ItemEvent {}
}
