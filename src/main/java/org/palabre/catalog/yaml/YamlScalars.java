package org.palabre.catalog.yaml;

import java.util.List;
import java.util.Set;
import org.palabre.catalog.yaml.YamlProblem.Kind;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/**
 * Words, numbers and truth values by the YAML 1.2 core schema. Words that YAML 1.1 reads as true or false (the "Norway
 * problem") are reported instead of guessed, and so is a key without a value.
 */
final class YamlScalars {
    private static final Set<String> TRAPS = Set.of("yes", "no", "on", "off", "y", "n");
    private static final int LONGEST_NUMBER = 15;

    private final CoreScalarResolver resolver = new CoreScalarResolver(false);
    private final List<YamlProblem> problems;

    YamlScalars(List<YamlProblem> problems) {
        this.problems = problems;
    }

    String key(ScalarEvent scalar) {
        trap(scalar);
        return scalar.getValue();
    }

    Object value(ScalarEvent scalar) {
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            return text;
        }
        trap(scalar);
        Tag tag = resolver.resolve(text, true);
        if (tag.equals(Tag.NULL)) {
            problem(Kind.EMPTY_VALUE, scalar);
            return "";
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.parseBoolean(text);
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(scalar, tag.equals(Tag.INT));
        }
        return text;
    }

    private Object number(ScalarEvent scalar, boolean whole) {
        String text = scalar.getValue();
        try {
            if (text.length() > LONGEST_NUMBER) {
                throw new NumberFormatException(text);
            }
            if (whole) {
                return Integer.parseInt(text);
            }
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls through to the report: hexadecimal, octal, infinity or simply too long
        }
        problem(Kind.BAD_NUMBER, scalar);
        return 0;
    }

    private void trap(ScalarEvent scalar) {
        if (scalar.isPlain() && TRAPS.contains(scalar.getValue().toLowerCase(java.util.Locale.ROOT))) {
            problem(Kind.YAML_TRAP, scalar);
        }
    }

    private void problem(Kind kind, ScalarEvent scalar) {
        problems.add(new YamlProblem(kind, Place.of(scalar.getStartMark()), scalar.getValue()));
    }
}
