package org.palabre.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;

/** The files {@code locales/<language>.yaml} as one JSON object in one column: language → content. */
@Converter
class LocaleTexts implements AttributeConverter<Map<String, String>, String> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> SHAPE = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Map<String, String> locales) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(locales));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("texts cannot be written as JSON", e);
        }
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, SHAPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column of locales holds no JSON object", e);
        }
    }
}
