package org.palabre.record.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.palabre.core.method.Text;
import org.palabre.record.json.CoreJson;

/** A record as JSON: fields in the order of {@link SessionRecord}, keys of maps sorted; equal records are equal bytes. */
public final class RecordJson {
    private static final JsonMapper JSON = CoreJson.kept()
            .rebuild()
            .addMixIn(Text.class, TextByLanguage.class)
            .addMixIn(Written.Node.class, FlagsWhenSet.class)
            .addMixIn(Company.Someone.class, BotWhenSet.class)
            .addMixIn(Results.Promise.class, HistoryWhenThereIsOne.class)
            .build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER =
            JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

    private RecordJson() {}

    /** Pretty, with a newline at the end. */
    public static String write(SessionRecord record) {
        try {
            return WRITER.writeValueAsString(record) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("record " + record.id() + " cannot be written", e);
        }
    }

    /** A document written the way records are. */
    public static String text(JsonNode document) {
        try {
            return WRITER.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document that was read cannot be written", e);
        }
    }

    /** @throws IllegalArgumentException when the text is no JSON object */
    public static ObjectNode tree(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException | ClassCastException e) {
            throw new IllegalArgumentException("expected a JSON object", e);
        }
    }

    /** @throws IllegalArgumentException when the text is not a record of this version */
    public static SessionRecord read(String json) {
        try {
            return JSON.readValue(json, SessionRecord.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected a record of schema " + SessionRecord.SCHEMA, e);
        }
    }

    /** {@code {"en": …, "fr": …}}. */
    private abstract static class TextByLanguage {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        TextByLanguage(Map<String, String> byLanguage) {}

        @JsonValue
        abstract Map<String, String> byLanguage();
    }

    private abstract static class FlagsWhenSet {
        @JsonProperty("private")
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        abstract boolean isPrivate();

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        abstract boolean hidden();

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        abstract int revisions();
    }

    private abstract static class BotWhenSet {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        abstract boolean bot();
    }

    private abstract static class HistoryWhenThereIsOne {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        abstract List<Results.Later> history();
    }
}
