package org.palabre.studio;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a method file says of itself at first sight, even when it is faulty: for lists. Missing words are empty.
 *
 * @param id {@code world-cafe}
 * @param version {@code 1.0.0}
 */
public record Heading(String id, String version, String title) {

    public static Heading of(String method) {
        return new Heading(word(method, "id"), word(method, "version"), word(method, "title"));
    }

    /** The same file under another name, as its first version: for a copy. */
    public static String renamed(String method, String id) {
        return replaced(replaced(method, "id", id), "version", "1.0.0");
    }

    private static String word(String method, String key) {
        Matcher found = line(key).matcher(method);
        return found.find() ? bare(found.group(1).strip()) : "";
    }

    private static String bare(String value) {
        boolean quoted = value.length() > 1 && (value.startsWith("'") || value.startsWith("\""));
        return quoted && value.endsWith(value.substring(0, 1))
                ? value.substring(1, value.length() - 1).replace("''", "'")
                : value;
    }

    private static String replaced(String method, String key, String value) {
        return line(key).matcher(method).replaceFirst(Matcher.quoteReplacement(key + ": " + value));
    }

    private static Pattern line(String key) {
        return Pattern.compile("^" + key + ":[ \\t]+(.+)$", Pattern.MULTILINE);
    }
}
