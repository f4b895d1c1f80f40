package org.palabre.record.log;

import java.util.List;
import org.palabre.core.session.Recorded;

/** Events as a store would hold them. */
public final class StoredEvents {
    private StoredEvents() {}

    public static List<StoredEvent> of(List<Recorded> events) {
        return events.stream().map(StoredEvent::of).toList();
    }
}
