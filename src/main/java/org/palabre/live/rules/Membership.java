package org.palabre.live.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.core.grouping.GroupingEvent;
import org.palabre.core.id.PersonId;
import org.palabre.core.session.SessionEvent;
import org.palabre.core.sight.Crowd;

/** Whose layers may be other ones after a batch: layers follow from roles and groups, so most events concern nobody. */
public final class Membership {
    private Membership() {}

    /** @return empty: nobody's; an empty set: everybody's */
    public static Optional<Set<PersonId>> concernedBy(List<Change> changes) {
        Set<PersonId> people = new HashSet<>();
        for (Change change : changes) {
            SessionEvent event = change.recorded().event();
            boolean everybody = Crowd.shares(change.before()) != Crowd.shares(change.after())
                    || event instanceof SessionEvent.InGrouping(GroupingEvent.Formed ignored)
                    || event instanceof SessionEvent.InGrouping(GroupingEvent.Rotated also);
            if (everybody) {
                return Optional.of(Set.of());
            }
            person(event).ifPresent(people::add);
        }
        return people.isEmpty() ? Optional.empty() : Optional.of(people);
    }

    private static Optional<PersonId> person(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Joined e -> Optional.of(e.person());
            case SessionEvent.Departed e -> Optional.of(e.person());
            case SessionEvent.Returned e -> Optional.of(e.person());
            case SessionEvent.InGrouping(GroupingEvent.Placed e) -> Optional.of(e.person());
            default -> Optional.empty();
        };
    }
}
