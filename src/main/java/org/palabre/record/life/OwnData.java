package org.palabre.record.life;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.core.session.Recorded;
import org.palabre.core.session.SessionEvent;
import org.palabre.record.log.Entry;
import org.palabre.record.log.EventLog;
import org.palabre.record.log.StoredEvent;
import org.palabre.record.method.MethodSources;

/** What a session knows of one person, for that person. */
@ApplicationScoped
public class OwnData {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> ACTORS = List.of("author", "by", "person", "about");

    private final EventLog log;
    private final MethodSources methods;

    public OwnData(EventLog log, MethodSources methods) {
        this.log = log;
        this.methods = methods;
    }

    /** What they gave and what became of it, in the order they gave it. */
    public Uni<List<Gifts.Gift>> gifts(SessionId session, PersonId person) {
        return log.read(session, 0).chain(entries -> {
            List<Recorded> events = entries.stream().map(Entry::recorded).toList();
            String reference = events.stream()
                    .flatMap(event -> event.event() instanceof SessionEvent.Planned planned
                            ? java.util.stream.Stream.of(planned.plan().method())
                            : java.util.stream.Stream.empty())
                    .reduce((first, second) -> second)
                    .orElse("");
            return methods.find(reference)
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .map(source -> source.map(found -> Gifts.of(session, found, events, person))
                            .orElse(List.of()));
        });
    }

    /** Every event in which they act or are spoken of, their own ballots included; a JSON list, one object each. */
    public Uni<String> everything(SessionId session, PersonId person) {
        return log.read(session, 0)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(entries -> {
                    List<Map<String, Object>> found = new ArrayList<>();
                    entries.forEach(entry -> {
                        StoredEvent event = StoredEvent.of(entry.recorded());
                        JsonNode body = body(event);
                        if (ACTORS.stream()
                                .anyMatch(actor -> body.path(actor).asText().equals(person.value()))) {
                            Map<String, Object> line = new LinkedHashMap<>();
                            line.put("at", event.at().toString());
                            line.put("what", event.name());
                            line.put("data", body);
                            found.add(line);
                        }
                    });
                    return written(found);
                });
    }

    private static JsonNode body(StoredEvent event) {
        try {
            return JSON.readTree(event.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "event " + event.seq() + " is no JSON"); // without the cause, which repeats words
        }
    }

    private static String written(List<Map<String, Object>> found) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(found) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("expected maps and JSON", e);
        }
    }
}
