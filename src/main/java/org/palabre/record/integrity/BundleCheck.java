package org.palabre.record.integrity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.palabre.core.id.Ids;
import org.palabre.core.id.SessionId;

/** Checks an exported session: every event against the chain, the record by itself, and all bytes against the signature. */
final class BundleCheck {
    private static final int MOST_FAULTS = 20;

    private final List<Verdict.Fault> faults = new ArrayList<>();
    private String before = "";
    private String session = "";
    private long events;
    private int erased;

    private BundleCheck() {}

    static Verdict check(String text) {
        List<String> lines = text.lines().toList();
        BundleCheck check = new BundleCheck();
        for (int i = 0; i < lines.size(); i++) {
            String place = "line " + (i + 1);
            try {
                JsonNode line = Check.read(lines.get(i));
                if (i == 0) {
                    check.first(line);
                } else if (i < lines.size() - 1) {
                    check.inner(place, line);
                } else {
                    return check.last(place, line, text, lines);
                }
            } catch (JsonProcessingException e) {
                check.fault(place + ", column " + e.getLocation().getColumnNr(), "it is no JSON there");
            }
            if (check.faults.size() >= MOST_FAULTS) {
                break;
            }
        }
        if (check.faults.isEmpty()) {
            check.fault("line " + lines.size(), "the end is missing");
        }
        return new Verdict.Altered(check.faults);
    }

    private void first(JsonNode line) {
        session = line.path("session").asText();
        if (!line.path("bundle").asText().equals(BundleText.FORMAT)) {
            fault("line 1", "expected an exported session of format " + BundleText.FORMAT);
        }
        if (Ids.isId(session)) {
            before = Link.start(new SessionId(session));
        } else {
            fault("line 1", "expected the id of a session");
        }
    }

    private void inner(String place, JsonNode line) {
        if (line.has("record")) {
            record(line.path("record").asText());
        } else if (line.has("seq")) {
            event(line);
        } else if (!line.has("mark")) {
            fault(place, "expected an event, the record or what became of a commitment");
        }
    }

    private void event(JsonNode line) {
        events++;
        String place = "event " + events;
        if (line.path("seq").asLong() != events) {
            fault(place, "expected this number but it says " + line.path("seq").asText());
            return;
        }
        erased += line.has("digest") ? 1 : 0;
        try {
            String digest = line.has("digest")
                    ? line.path("digest").asText()
                    : Link.digest(line.path("salt").asText(), line.path("body").asText());
            String hash = new Link(
                            events,
                            Instant.parse(line.path("at").asText()),
                            line.path("name").asText(),
                            line.path("version").asInt(),
                            digest)
                    .after(before);
            if (!hash.equals(line.path("chain").asText())) {
                fault(place, "it was altered");
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            fault(place, "it was altered");
        }
        // Whatever it says it is: so that the next fault is that of another event.
        before = line.path("chain").asText();
    }

    private void record(String text) {
        try {
            if (Check.read(text) instanceof ObjectNode document
                    && RecordCheck.check(text, document) instanceof Verdict.Altered altered) {
                altered.faults().forEach(fault -> fault("record, " + fault.place(), fault.what()));
            }
        } catch (JsonProcessingException e) {
            fault("record, line " + e.getLocation().getLineNr(), "it is no JSON there");
        }
    }

    private Verdict last(String place, JsonNode line, String text, List<String> lines) {
        JsonNode block = line.path("integrity");
        String key = block.path("key").asText();
        if (!(block instanceof ObjectNode given)) {
            fault(place, "the signature is missing");
            return new Verdict.Altered(faults);
        }
        ObjectNode unsigned = given.deepCopy();
        unsigned.remove("signature");
        if (!InstallationKey.fits(
                key, BundleText.PURPOSE + unsigned, block.path("signature").asText())) {
            fault(place, "the signature does not fit");
        }
        if (block.path("events").asLong() != events
                || !block.path("chain").asText().equals(before)) {
            fault("event " + events, "the chain does not end as it was signed");
        }
        String all = text.substring(
                0, text.length() - Math.min(text.length(), lines.getLast().length() + 1));
        if (faults.isEmpty() && !Digest.of(all).equals(block.path("digest").asText())) {
            fault(
                    "outside the events",
                    "a part that the chain does not hold was altered: the method, what became of commitments, or words"
                            + " put for erased ones");
        }
        if (faults.isEmpty()
                && !(line + "\n")
                        .equals(lines.getLast()
                                + text.substring(all.length() + lines.getLast().length()))) {
            fault(place, "it is not written as it was signed");
        }
        return faults.isEmpty()
                ? new Verdict.Intact(
                        "bundle",
                        session,
                        events,
                        key,
                        erased == 0 ? List.of() : List.of("events with erased words: " + erased))
                : new Verdict.Altered(faults);
    }

    private void fault(String place, String what) {
        faults.add(new Verdict.Fault(place, what));
    }
}
