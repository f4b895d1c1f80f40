package org.palabre.catalog;

import org.palabre.catalog.fault.Fault;
import org.palabre.catalog.fault.FaultCode;
import org.palabre.catalog.yaml.YamlProblem;

/** Says in words what is wrong with a text as YAML. */
final class YamlWords {
    private YamlWords() {}

    static Fault fault(String file, YamlProblem problem) {
        FaultCode code = FaultCode.valueOf(problem.kind().name());
        return new Fault(file, problem.place().line(), problem.place().column(), code, message(problem), hint(problem));
    }

    private static String message(YamlProblem problem) {
        String detail = problem.detail();
        return switch (problem.kind()) {
            case YAML_SYNTAX -> "this is not YAML: " + detail;
            case YAML_TRAP -> "“" + detail + "” without quotes means different things to different readers";
            case TOO_LARGE -> "the file is larger than " + detail;
            case TOO_DEEP -> "nested more than " + detail + " deep";
            case ALIASES -> "anchors and aliases are not taken here: " + detail;
            case TAGS -> "type tags are not taken here: " + detail;
            case SEVERAL_DOCUMENTS -> "a second document begins here";
            case DUPLICATE_KEY -> "“" + detail + "” is there twice";
            case EMPTY_VALUE -> "a value is missing";
            case BAD_NUMBER -> "“" + detail + "” is not a number we take";
            case NOT_A_MAP -> "expected keys and values";
        };
    }

    private static String hint(YamlProblem problem) {
        return switch (problem.kind()) {
            case YAML_SYNTAX -> "Quote texts that hold “: ”, “#” or, within braces, a comma.";
            case YAML_TRAP -> "Write true or false, or put it in quotes.";
            case TOO_LARGE, TOO_DEEP -> "A method of a whole day takes 30 KiB and ten levels.";
            case ALIASES, TAGS -> "Write it out.";
            case SEVERAL_DOCUMENTS -> "One file, one method: take the line --- out.";
            case DUPLICATE_KEY -> "Keep one of the two.";
            case EMPTY_VALUE -> "Write a value, or leave the key out. Within braces, quote texts that hold a comma.";
            case BAD_NUMBER -> "Write it with decimal digits, or in quotes.";
            case NOT_A_MAP -> "A method begins with schema: method/1.";
        };
    }
}
