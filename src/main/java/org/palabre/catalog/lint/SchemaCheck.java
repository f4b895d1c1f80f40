package org.palabre.catalog.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.fault.Faults;
import org.palabre.catalog.yaml.YamlTree;

/** Checks a method file against {@code methods/method.schema.json}. Thread-safe. */
public final class SchemaCheck {
    private static final String SCHEMA = "/methods/method.schema.json";

    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode document;
    private final Schema schema;

    public SchemaCheck() {
        try (InputStream in = SchemaCheck.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException(SCHEMA + " is missing from the class path");
            }
            document = json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document);
    }

    /** Reports into {@code faults} whatever the schema does not allow. */
    public void check(YamlTree tree, Faults faults) {
        JsonNode instance = json.valueToTree(tree.values());
        List<Error> errors =
                schema.validate(instance, context -> context.executionConfig(config -> config.locale(Locale.ENGLISH)));
        errors.forEach(error -> report(error, faults));
    }

    private void report(Error error, Faults faults) {
        String pointer = pointer(error);
        String keyword = String.valueOf(error.getKeyword());
        switch (keyword) {
            case "additionalProperties" -> unknownKey(error, YamlTree.join(pointer, error.getProperty()), faults);
            case "false" ->
                faults.atKey(
                        pointer, FaultCode.UNKNOWN_KEY, "“" + last(pointer) + "” does not belong here", hint(error));
            case "propertyNames" ->
                faults.at(pointer, FaultCode.BAD_ID, "a name here has to be small letters, digits and _", hint(error));
            case "required", "dependentRequired" ->
                faults.at(
                        pointer,
                        FaultCode.MISSING_KEY,
                        "“" + property(error) + "” is missing",
                        described(pointerOf(error) + "/properties/" + property(error)));
            default -> {
                FaultCode code = code(keyword, pointer, String.valueOf(error.getSchemaLocation()));
                faults.at(pointer, code, message(keyword, error, last(pointer)), hint(error));
            }
        }
    }

    private static String message(String keyword, Error error, String key) {
        String found = "“" + error.getInstanceNode().asText() + "”";
        return switch (keyword) {
            case "enum" -> {
                List<String> known = new ArrayList<>();
                error.getSchemaNode().forEach(value -> known.add(value.asText()));
                yield found + " is not known here; expected one of " + String.join(", ", known);
            }
            case "const" ->
                found + " is not known here; expected " + error.getSchemaNode().asText();
            case "pattern" -> found + " will not do for “" + key + "”";
            default -> "“" + key + "”: " + error.getMessage();
        };
    }

    private void unknownKey(Error error, String pointer, Faults faults) {
        List<String> known = new ArrayList<>();
        document.at(pointerOf(error)).path("properties").fieldNames().forEachRemaining(known::add);
        String otherwise = "Known here: " + String.join(", ", known) + ".";
        faults.atKey(
                pointer,
                FaultCode.UNKNOWN_KEY,
                "“" + error.getProperty() + "” does not belong here",
                Nearest.hint(error.getProperty(), known, otherwise));
    }

    private static FaultCode code(String keyword, String pointer, String location) {
        boolean duration = location.contains("/$defs/duration") || location.contains("/$defs/length");
        return switch (keyword) {
            case "enum", "const" ->
                pointer.endsWith("/kind") && pointer.contains("/steps/")
                        ? FaultCode.UNKNOWN_KIND
                        : FaultCode.UNKNOWN_VALUE;
            case "type" -> duration ? FaultCode.BAD_DURATION : FaultCode.WRONG_TYPE;
            case "pattern" -> duration ? FaultCode.BAD_DURATION : pattern(location);
            case "minLength" -> FaultCode.EMPTY_TEXT;
            case "minimum", "maximum" -> FaultCode.OUT_OF_RANGE;
            case "minItems", "minProperties" -> FaultCode.TOO_FEW;
            case "maxItems", "maxLength", "maxProperties" -> FaultCode.TOO_MANY;
            default -> FaultCode.BAD_FORMAT;
        };
    }

    private static FaultCode pattern(String location) {
        if (location.contains("/$defs/text")) {
            return FaultCode.EMPTY_TEXT;
        }
        if (location.contains("/properties/version")) {
            return FaultCode.BAD_VERSION;
        }
        boolean id = location.contains("/$defs/id")
                || location.contains("/$defs/names")
                || location.contains("/properties/id/");
        return id ? FaultCode.BAD_ID : FaultCode.BAD_FORMAT;
    }

    /** What the schema says of this place, else nothing. */
    private String hint(Error error) {
        return described(pointerOf(error));
    }

    private String described(String schemaPointer) {
        JsonNode node = document.at(schemaPointer);
        String own = node.path("description").asText("");
        String reference = node.path("$ref").asText("");
        return own.isEmpty() && reference.startsWith("#") ? described(reference.substring(1)) : own;
    }

    /** The JSON pointer, within the schema, of the object that has the failing keyword. */
    private static String pointerOf(Error error) {
        String location = String.valueOf(error.getSchemaLocation());
        String pointer = location.substring(location.indexOf('#') + 1);
        return pointer.isEmpty() ? "" : pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    private static String pointer(Error error) {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            made.append(
                    YamlTree.join("", String.valueOf(error.getInstanceLocation().getElement(i))));
        }
        return made.toString();
    }

    private static String property(Error error) {
        return Optional.ofNullable(error.getProperty()).orElse("?");
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
