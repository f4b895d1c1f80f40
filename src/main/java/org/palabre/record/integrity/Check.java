package org.palabre.record.integrity;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Whether a file is as it was signed: a record or an exported session, by its bytes alone. */
public final class Check {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Check() {}

    public static Verdict of(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer text = CharBuffer.allocate(file.length);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (decoder.decode(bytes, text, true).isError()) {
            return Verdict.altered(line(file, bytes.position()), "there is a byte that is no text");
        }
        return of(text.flip().toString());
    }

    static Verdict of(String text) {
        if (text.startsWith(BundleText.BEGINNING)) {
            return BundleCheck.check(text);
        }
        try {
            return STRICT.readTree(text) instanceof ObjectNode document
                    ? RecordCheck.check(text, document)
                    : Verdict.altered("line 1", "expected a record or an exported session of Palabre");
        } catch (JsonProcessingException e) {
            return broken(text, e);
        }
    }

    static JsonNode read(String line) throws JsonProcessingException {
        return STRICT.readTree(line);
    }

    /** @throws CharacterCodingException never: kept to say that text was decoded before */
    private static Verdict broken(String text, JsonProcessingException e) {
        int line = Math.max(1, e.getLocation().getLineNr());
        String near = text.lines()
                .limit(line)
                .filter(each -> each.strip().matches("\"(id|run)\" : \"[^\"]*\",?"))
                .reduce((first, second) -> second)
                .map(each -> ", after " + each.strip().replaceAll("[\",]", ""))
                .orElse("");
        return Verdict.altered(
                "line " + line + ", column " + e.getLocation().getColumnNr() + near, "it is no JSON there");
    }

    private static String line(byte[] file, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (file[i] == '\n') {
                line++;
            }
        }
        return "line " + line;
    }
}
