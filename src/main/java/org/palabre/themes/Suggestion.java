package org.palabre.themes;

import java.util.List;
import java.util.Optional;

/**
 * What the machine proposes for a list of ideas.
 *
 * @param model what compared them; {@code words} in basic mode
 * @param themes in the order of their numbers
 * @param alone numbers of the ideas that are in no theme, rising
 */
public record Suggestion(String model, List<Theme> themes, List<Integer> alone) {
    /** The name of basic mode, where words are compared and no meaning. */
    public static final String BASIC_MODE = "words";

    public Suggestion {
        themes = List.copyOf(themes);
        alone = List.copyOf(alone);
    }

    public boolean isBasicMode() {
        return model.equals(BASIC_MODE);
    }

    /** The theme that an idea is in; empty for one left alone. */
    public Optional<Theme> themeOf(int idea) {
        return themes.stream().filter(it -> it.members().contains(idea)).findFirst();
    }
}
