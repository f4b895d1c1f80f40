package org.palabre.record.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Reads and writes the records of core, which know nothing of JSON: ids are strings, an empty Optional is absent,
 * an enum constant is its word ({@code ROUND_ROBIN}: {@code round-robin}), keys of maps are sorted, so that equal
 * values are equal bytes. What is unknown is refused.
 */
public final class CoreJson {
    private static final JsonMapper ISO =
            base().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();
    private static final JsonMapper MILLIS = base().enable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
            .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
            .build();

    private CoreJson() {}

    /** For what is kept: times as ISO 8601, readable in twenty years. */
    public static JsonMapper kept() {
        return ISO;
    }

    /** For the wire: times as ms since 1970. */
    public static JsonMapper wire() {
        return MILLIS;
    }

    private static JsonMapper.Builder base() {
        return JsonMapper.builder()
                .addModules(new Jdk8Module(), new JavaTimeModule(), new CoreModule())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
