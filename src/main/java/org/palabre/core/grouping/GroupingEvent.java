package org.palabre.core.grouping;

import java.util.List;
import java.util.Optional;
import org.palabre.core.id.GroupId;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;

/** How people are arranged. {@code run} is always that of the step that formed the groups. */
public sealed interface GroupingEvent {
    RunId run();

    /**
     * The groups as first formed, or formed again.
     *
     * @param seed of the search, so that it can be repeated
     */
    record Formed(RunId run, List<Group> groups, long seed, Meetings meetings) implements GroupingEvent {
        public Formed {
            groups = List.copyOf(groups);
        }
    }

    /**
     * The same tables with other people at them.
     *
     * @param by the run of the rotate step
     * @param seed of the search, so that it can be repeated
     */
    record Rotated(RunId run, RunId by, List<Group> groups, long seed, Meetings meetings) implements GroupingEvent {
        public Rotated {
            groups = List.copyOf(groups);
        }
    }

    /** One more group, for people to come to. */
    record Opened(RunId run, Group group) implements GroupingEvent {}

    /** One person moved; {@code group} empty: they left their group. */
    record Placed(RunId run, PersonId person, Optional<GroupId> group) implements GroupingEvent {}

    /** Who welcomes people at a table from now on. */
    record Hosted(RunId run, GroupId group, PersonId person) implements GroupingEvent {}

    /**
     * What somebody said of themselves, so that groups can be made by it. Only they ever see it again.
     *
     * @param value empty: they would rather not say
     */
    record Told(RunId run, PersonId person, String attribute, Optional<String> value) implements GroupingEvent {}

    /** What somebody would like to work on; empty: nothing any more. */
    record Wished(RunId run, PersonId person, Optional<ItemId> item) implements GroupingEvent {}
}
