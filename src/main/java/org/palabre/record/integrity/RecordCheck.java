package org.palabre.record.integrity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.SessionRecord;

/** Checks the text of a signed record. Pure; needs neither a database nor a network. */
final class RecordCheck {
    private static final int MOST_FAULTS = 20;

    private RecordCheck() {}

    static Verdict check(String text, ObjectNode document) {
        String schema = document.path("schema").asText();
        if (!schema.equals(SessionRecord.SCHEMA)) {
            return Verdict.altered("schema", "expected " + SessionRecord.SCHEMA + " but it says \"" + schema + "\"");
        }
        if (!document.path(SignedRecord.FIELD).isObject()) {
            return Verdict.altered(
                    SignedRecord.FIELD, "it is missing: this record was never signed, as a preview is not");
        }
        JsonNode block = document.path(SignedRecord.FIELD);
        List<Verdict.Fault> faults = new ArrayList<>(places(block.path("places"), SignedRecord.places(document)));
        String key = block.path("key").asText();
        if (!InstallationKey.fits(
                key, SignedRecord.signed(document), block.path("signature").asText())) {
            faults.add(new Verdict.Fault(SignedRecord.FIELD, "its signature does not fit"));
        }
        if (faults.isEmpty()
                && !Digest.of(SignedRecord.bare(document))
                        .equals(block.path("digest").asText())) {
            faults.add(new Verdict.Fault("order", "the parts are intact, but not in the order they were signed in"));
        }
        if (faults.isEmpty() && !RecordJson.text(document).equals(text)) {
            faults.add(new Verdict.Fault(place(text, RecordJson.text(document)), "it is not written as it was signed"));
        }
        return faults.isEmpty()
                ? new Verdict.Intact(
                        "record",
                        document.path("id").asText(),
                        block.path("events").asLong(),
                        key,
                        notes(document))
                : new Verdict.Altered(faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
    }

    private static List<String> notes(JsonNode document) {
        int erased = document.path("disclosure").path("erased").asInt();
        return erased == 0 ? List.of() : List.of("people erased since the session: " + erased);
    }

    private static List<Verdict.Fault> places(JsonNode signed, Map<String, String> found) {
        List<Verdict.Fault> faults = new ArrayList<>();
        found.forEach((place, hash) -> {
            if (!signed.has(place)) {
                faults.add(new Verdict.Fault(place, "it was added"));
            } else if (!signed.path(place).asText().equals(hash)) {
                faults.add(new Verdict.Fault(place, "it was altered"));
            }
        });
        signed.properties().forEach(one -> {
            if (!found.containsKey(one.getKey())) {
                faults.add(new Verdict.Fault(one.getKey(), "it is missing"));
            }
        });
        return faults;
    }

    /** Where two texts part. */
    static String place(String text, String expected) {
        String[] lines = text.split("\n", -1);
        String[] others = expected.split("\n", -1);
        int line = 0;
        while (line < Math.min(lines.length, others.length) && lines[line].equals(others[line])) {
            line++;
        }
        return "line " + (line + 1);
    }
}
