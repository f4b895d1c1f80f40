package org.palabre.record.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.palabre.core.session.SessionEvent;
import org.palabre.record.json.CoreJson;

/** An event as the log keeps it: a word, a version and a JSON body. */
public final class EventCodec {
    private EventCodec() {}

    /** @param body JSON text */
    public record Stored(String name, int version, String body) {}

    public static Stored encode(SessionEvent event) {
        Object body = EventTable.body(event);
        EventTable.Line<?> line = EventTable.BY_BODY.get(body.getClass());
        if (line == null) {
            throw new IllegalStateException("no line in EventTable for " + body.getClass());
        }
        try {
            return new Stored(line.name(), line.version(), CoreJson.kept().writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + line.name() + " cannot be written", e);
        }
    }

    /** How many kinds of events this version knows. A later version knows more: lines of the table are never taken out. */
    public static int knows() {
        return EventTable.LINES.size();
    }

    /**
     * @throws LaterEvent when this version of Palabre does not know the event
     * @throws IllegalStateException when its body is broken
     */
    public static SessionEvent decode(Stored stored) {
        EventTable.Line<?> line = EventTable.BY_NAME.get(stored.name() + "." + stored.version());
        if (line == null) {
            throw new LaterEvent(stored.name() + " version " + stored.version());
        }
        try {
            return line.event(CoreJson.kept().readValue(stored.body(), line.body()));
        } catch (JsonProcessingException e) {
            // Without its cause, whose message may repeat what somebody wrote, and this goes to the log of the server.
            throw new IllegalStateException("event " + stored.name() + " version " + stored.version()
                    + " cannot be read at character " + e.getLocation().getCharOffset());
        }
    }
}
