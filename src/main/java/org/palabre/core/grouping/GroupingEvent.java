package org.palabre.core.grouping;

import java.util.List;
import java.util.Optional;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;

/** How people are arranged. */
public sealed interface GroupingEvent {
    RunId run();

    /**
     * The groups as first formed, or formed again.
     *
     * @param seed of the search, so that it can be repeated
     * @param met share of the pairs within groups who had not met before, 0 to 1
     */
    record Formed(RunId run, List<Group> groups, long seed, double met) implements GroupingEvent {
        public Formed {
            groups = List.copyOf(groups);
        }
    }

    /** One person moved; {@code group} empty: they left their group. */
    record Placed(RunId run, PersonId person, Optional<GroupId> group) implements GroupingEvent {}

    /** What somebody would like to work on; empty: nothing any more. */
    record Wished(RunId run, PersonId person, Optional<ItemId> item) implements GroupingEvent {}
}
