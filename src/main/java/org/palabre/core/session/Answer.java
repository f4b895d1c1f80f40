package org.palabre.core.session;

import java.util.List;
import java.util.Map;

/** What deciding on a command gives: events to record, or a reason why not. */
public sealed interface Answer {

    /** @param events in order; none when the wish was already true */
    record Accepted(List<SessionEvent> events) implements Answer {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused(Refusal reason, Map<String, String> args) implements Answer {
        public Refused {
            args = Map.copyOf(args);
        }
    }

    static Answer accept(SessionEvent... events) {
        return new Accepted(List.of(events));
    }
}
