package org.palabre.record.integrity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.palabre.record.document.Assurance;
import org.palabre.record.document.RecordJson;
import org.palabre.record.document.SessionRecord;

/** Signs a record: its text says by itself whether it was altered, on any machine, without us. */
public final class SignedRecord {
    static final String FIELD = "integrity";
    private static final String PURPOSE = "palabre-record/1\n";

    private SignedRecord() {}

    /**
     * The record with its integrity.
     *
     * @param chain of the events it was made of
     */
    public static SessionRecord sign(SessionRecord record, List<Chain.Knot> chain, InstallationKey key) {
        return sign(record, chain.size(), chain.isEmpty() ? "" : chain.getLast().hash(), key);
    }

    /** The same after something was added to it; as it was where it was not signed. */
    public static SessionRecord again(SessionRecord record, InstallationKey key) {
        return record.integrity()
                .map(proof -> sign(record, proof.events(), proof.chain(), key))
                .orElse(record);
    }

    private static SessionRecord sign(SessionRecord record, int events, String chain, InstallationKey key) {
        SessionRecord bare = record.with(Optional.empty());
        String text = RecordJson.write(bare);
        Assurance.Integrity unsigned = new Assurance.Integrity(
                events,
                chain,
                Digest.of(text),
                new TreeMap<>(Places.of(RecordJson.tree(text))),
                "Ed25519",
                key.shared(),
                "");
        String signature = key.sign(signed(RecordJson.tree(RecordJson.write(bare.with(Optional.of(unsigned))))));
        return bare.with(Optional.of(unsigned.with(signature)));
    }

    /** What the signature is over: the integrity block without it, compact. */
    static String signed(JsonNode document) {
        ObjectNode block = document.path(FIELD).isObject()
                ? ((ObjectNode) document.path(FIELD)).deepCopy()
                : RecordJson.tree("{}").deepCopy();
        block.remove("signature");
        return PURPOSE + block;
    }

    /** The document without its integrity, as text. */
    static String bare(ObjectNode document) {
        ObjectNode bare = document.deepCopy();
        bare.remove(FIELD);
        return RecordJson.text(bare);
    }

    static Map<String, String> places(ObjectNode document) {
        ObjectNode bare = document.deepCopy();
        bare.remove(FIELD);
        return Places.of(bare);
    }
}
