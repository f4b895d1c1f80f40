package org.palabre.catalog;

import java.util.Map;
import java.util.TreeMap;

/**
 * The texts of a method before anybody has looked into them.
 *
 * @param file how the author knows the method file ({@code world-cafe/method.yaml})
 * @param method its content
 * @param locales language → content of {@code locales/<language>.yaml} beside it
 */
public record MethodText(String file, String method, Map<String, String> locales) {
    public MethodText {
        locales = new TreeMap<>(locales);
    }

    String localeFile(String language) {
        int slash = file.lastIndexOf('/');
        return file.substring(0, slash + 1) + "locales/" + language + ".yaml";
    }
}
