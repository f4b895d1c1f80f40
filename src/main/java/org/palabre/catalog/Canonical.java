package org.palabre.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * The fingerprint of a method: SHA-256 of its content as JSON with sorted keys, UTF-8, no white space. Comments and the
 * way a file is laid out do not change it, and a record that embeds the content can be checked against it.
 */
final class Canonical {
    private static final ObjectMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Canonical() {}

    /** @return lower-case hexadecimal, 64 characters */
    static String sha256(Map<String, Object> tree, Map<String, Map<String, Object>> locales) {
        try {
            String json = SORTED.writeValueAsString(Map.of("locales", locales, "method", tree));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("maps, lists, words and numbers can always be written and digested", e);
        }
    }
}
