package org.palabre.themes.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.palabre.themes.cluster.Grain;

/**
 * What the words after {@code themes} ask for.
 *
 * @param file with one idea a line; {@code -} is the standard input
 */
record Request(Path file, boolean json, Grain grain) {

    /** @throws IllegalArgumentException saying which word is not understood */
    static Request of(List<String> words) {
        Optional<Path> file = Optional.empty();
        boolean json = false;
        Grain grain = Grain.USUAL;
        boolean optionsEnded = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!optionsEnded && word.equals("--")) {
                optionsEnded = true;
            } else if (!optionsEnded && word.equals("--json")) {
                json = true;
            } else if (!optionsEnded && word.startsWith("--granularity=")) {
                grain = grain(word.substring("--granularity=".length()));
            } else if (!optionsEnded && word.equals("--granularity")) {
                if (++i == words.size()) {
                    throw new IllegalArgumentException("--granularity wants a number");
                }
                grain = grain(words.get(i));
            } else if (!optionsEnded && word.startsWith("-") && !word.equals("-")) {
                throw new IllegalArgumentException(word + " is not known");
            } else if (file.isPresent()) {
                throw new IllegalArgumentException("one file at a time, not " + file.get() + " and " + word);
            } else {
                file = Optional.of(Path.of(word));
            }
        }
        return new Request(file.orElseThrow(() -> new IllegalArgumentException("which file?")), json, grain);
    }

    private static Grain grain(String number) {
        double value;
        try {
            value = Double.parseDouble(number);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("granularity is a number such as 1.5, not '" + number + "'", e);
        }
        return new Grain(value);
    }
}
