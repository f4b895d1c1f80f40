package org.palabre.core.course;

import java.util.Map;
import java.util.Optional;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;

/**
 * What one round of a repeat is about.
 *
 * @param item of a repeat over items
 * @param people of a repeat over members: whose round it is in each group; a group whose members all had theirs has nobody
 * @param mode of a repeat over modes
 */
public record Focus(Optional<ItemId> item, Map<GroupId, PersonId> people, Optional<String> mode) {
    public static final Focus NONE = new Focus(Optional.empty(), Map.of(), Optional.empty());

    public Focus {
        people = Map.copyOf(people);
    }

    public static Focus on(ItemId item) {
        return new Focus(Optional.of(item), Map.of(), Optional.empty());
    }

    public static Focus on(Map<GroupId, PersonId> people) {
        return new Focus(Optional.empty(), people, Optional.empty());
    }

    public static Focus on(String mode) {
        return new Focus(Optional.empty(), Map.of(), Optional.of(mode));
    }
}
