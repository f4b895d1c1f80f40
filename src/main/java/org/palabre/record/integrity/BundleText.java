package org.palabre.record.integrity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.MethodSource;
import org.palabre.record.ledger.Mark;

/**
 * A whole session as one text file, one JSON object a line: its method, its events with the chain, its record, what was said
 * of its commitments since, and a signature over all of it. With it another installation has the session, and can check every line.
 */
public final class BundleText {
    static final String FORMAT = "palabre-bundle/1";
    static final String BEGINNING = "{\"bundle\":";
    static final String PURPOSE = FORMAT + "\n";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BundleText() {}

    /**
     * @param record the signed record as text, if the session has one
     * @param marks what was said of its commitments since, the oldest first
     */
    public static String write(
            SessionId session,
            MethodSource method,
            List<Chain.Knot> chain,
            Optional<String> record,
            List<Mark> marks,
            InstallationKey key) {
        StringBuilder text = new StringBuilder();
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("bundle", FORMAT);
        first.put("session", session.value());
        first.put("method", method(method));
        line(text, first);
        chain.forEach(knot -> line(text, event(knot)));
        record.ifPresent(found -> line(text, Map.of("record", found)));
        marks.forEach(mark -> line(text, Map.of("mark", mark(mark))));
        Map<String, Object> last = new LinkedHashMap<>();
        last.put("events", chain.size());
        last.put(
                "chain", chain.isEmpty() ? Link.start(session) : chain.getLast().hash());
        last.put("digest", Digest.of(text.toString()));
        last.put("algorithm", "Ed25519");
        last.put("key", key.shared());
        last.put("signature", key.sign(PURPOSE + json(last)));
        line(text, Map.of("integrity", last));
        return text.toString();
    }

    private static Map<String, Object> method(MethodSource source) {
        Map<String, Object> method = new LinkedHashMap<>();
        method.put("id", source.id());
        method.put("version", source.version());
        method.put("sha256", source.sha256());
        method.put("tree", source.tree());
        method.put("locales", source.locales());
        return method;
    }

    private static Map<String, Object> event(Chain.Knot knot) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("seq", knot.event().seq());
        line.put("at", knot.event().at().toString());
        line.put("name", knot.event().name());
        line.put("version", knot.event().version());
        line.put("body", knot.event().body());
        knot.salt().ifPresentOrElse(salt -> line.put("salt", salt), () -> line.put("digest", knot.digest()));
        line.put("chain", knot.hash());
        return line;
    }

    private static Map<String, Object> mark(Mark mark) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("promise", mark.promise());
        line.put("state", mark.state().word());
        line.put("words", mark.words());
        line.put("due", mark.due());
        line.put("at", mark.at().toString());
        return line;
    }

    private static void line(StringBuilder text, Object value) {
        text.append(json(value)).append('\n');
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("expected maps, lists, strings, numbers and booleans", e);
        }
    }
}
